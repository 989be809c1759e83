import type { TemplateColumn } from '../../model/template.ts';

/** Wordings of the column that names the unit, on every form of the inspectorate. */
export const unitColumn: TemplateColumn = {
	number: 'MS',
	path: [['Đơn vị', 'Tên đơn vị', 'Cơ quan', 'Cơ quan, đơn vị', 'Cơ quan/đơn vị', 'Đơn vị báo cáo', 'Địa phương']],
	target: { kind: 'unit' }
};

/** The ordinal before the unit, which the form does not number. */
export const ordinalColumn: TemplateColumn = {
	number: null,
	path: [['STT', 'TT', 'Số TT', 'Số thứ tự']],
	target: { kind: 'ignored' }
};

/** "Ghi chú" at the right end. */
export const noteColumn = (number: string | null): TemplateColumn => ({
	number,
	path: [['Ghi chú', 'Chú thích']],
	target: { kind: 'ignored' }
});

const turns = ['Số lượt tiếp', 'Lượt tiếp', 'Số lượt người được tiếp', 'Số lượt', 'Lượt'];
const people = ['Số người được tiếp', 'Người được tiếp', 'Số người', 'Người'];
const cases = ['Số vụ việc', 'Vụ việc', 'Số vụ'];
const first = ['Tiếp lần đầu', 'Lần đầu'];
const repeat = ['Tiếp nhiều lần', 'Nhiều lần'];
const sessions = ['Số kỳ tiếp', 'Kỳ tiếp', 'Số kỳ', 'Số buổi tiếp', 'Số ngày tiếp'];
const large = ['Trong đó đoàn đông người', 'Đoàn đông người', 'Tiếp đoàn đông người'];
const groups = ['Số đoàn được tiếp', 'Số đoàn', 'Đoàn được tiếp', 'Số đoàn tiếp'];

type Words = readonly string[];

const regular: readonly Words[] = [['Tiếp thường xuyên', 'Tiếp công dân thường xuyên', 'Thường xuyên']];
const byHeads = [
	'Tiếp định kỳ và đột xuất của Thủ trưởng',
	'Định kỳ và đột xuất của Thủ trưởng',
	'Tiếp định kỳ, đột xuất của Thủ trưởng',
	'Tiếp công dân định kỳ và đột xuất của Thủ trưởng',
	'Tiếp định kỳ và đột xuất của lãnh đạo',
	'Lãnh đạo tiếp'
];
const head: readonly Words[] = [byHeads, ['Thủ trưởng tiếp', 'Thủ trưởng trực tiếp tiếp', 'Trực tiếp tiếp']];
const delegated: readonly Words[] = [byHeads, ['Ủy quyền tiếp', 'Ủy quyền', 'Ủy quyền tiếp công dân']];

/** The columns of one mode, numbered from `from`. */
function modeColumns(mode: string, path: readonly Words[], from: number): TemplateColumn[] {
	const measures: readonly (readonly [string, readonly Words[]])[] = [
		['turns', [turns]],
		['people', [people]],
		['cases_first', [cases, first]],
		['cases_repeat', [cases, repeat]],
		['groups', [large, groups]],
		['group_people', [large, people]],
		['group_cases_first', [large, cases, first]],
		['group_cases_repeat', [large, cases, repeat]]
	];
	return measures.map(([measure, own], at) => ({
		number: String(from + at),
		path: [...path, ...own],
		target: { kind: 'count', measure, where: { mode } }
	}));
}

const sessionsColumn = (mode: string, path: readonly Words[], number: string): TemplateColumn => ({
	number,
	path: [...path, sessions],
	target: { kind: 'count', measure: 'sessions', where: { mode } }
});

const total = (number: string, words: Words, of: readonly string[], measure?: string): TemplateColumn => ({
	number,
	path: [words],
	target: { kind: 'sum', of, ...(measure ? { instead: { measure, where: { mode: 'total' } } } : {}) }
});

/** The 29 columns of form 01/TCD, alike in circulars 02/2021 and 01/2024. */
export const tcdColumns: readonly TemplateColumn[] = [
	ordinalColumn,
	unitColumn,
	total('1', ['Tổng số lượt tiếp', 'Tổng lượt tiếp', 'Tổng số lượt'], ['4', '13', '22'], 'turns'),
	total('2', ['Tổng số người được tiếp', 'Tổng số người', 'Tổng người được tiếp'], ['5', '14', '23'], 'people'),
	total('3', ['Tổng số vụ việc tiếp', 'Tổng số vụ việc', 'Tổng vụ việc'], ['6', '7', '15', '16', '24', '25']),
	...modeColumns('regular', regular, 4),
	sessionsColumn('head', head, '12'),
	...modeColumns('head', head, 13),
	sessionsColumn('delegated', delegated, '21'),
	...modeColumns('delegated', delegated, 22),
	noteColumn('30')
];

export const tcdTitles: readonly string[] = [
	'Tổng hợp kết quả tiếp công dân thường xuyên, định kỳ và đột xuất',
	'Kết quả tiếp công dân thường xuyên, định kỳ và đột xuất'
];
