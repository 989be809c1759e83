import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { correlationOf } from '../insight/correlation.ts';
import { bulletFigure } from './bullet-figure.ts';
import { kindsFor } from './catalogue.ts';
import { cumulativeFigure } from './cumulative-figure.ts';
import { exampleInput } from './example.ts';
import type { Example, ExampleCell } from './example.ts';
import type { FigureInput } from './figure-input.ts';
import { pairedFigure } from './paired-figure.ts';
import { plotExamples } from './plot-examples-fixture.ts';
import { readPoint, readerSize } from './read-point.ts';
import { scatterFigure } from './scatter-figure.ts';
import { toTable } from './to-table.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const base = { contract: receptions } as const;
const year = { ...base, from: '2024-01-01', to: '2024-12-31', grain: 'year' } as const;

describe('units against their targets', () => {
	const against = (numerator: number, denominator: number) => ({
		value: numerator / denominator,
		numerator,
		denominator
	});
	const cells: (ExampleCell | null)[] = [
		against(12, 12),
		against(14, 12),
		against(8, 12),
		{ ...against(6, 6), periods: [2, 4] },
		null,
		{ value: null, status: 'not_applicable' }
	];
	const example: Example = {
		...year,
		measure: 'sessions',
		transform: { kind: 'versus_target' },
		units: 6,
		cell: (unit) => cells[unit] ?? null
	};
	it('tells enough, short, not yet known, not reported and no target apart, and clips nothing', () => {
		const { rows } = bulletFigure(exampleInput(example));
		expect(rows.map(({ id, state, done }) => [id, state, done])).toEqual([
			['u-2', 'short', 8 / 12],
			['u-3', 'open', 1],
			['u-0', 'enough', 1],
			['u-1', 'enough', 14 / 12],
			['u-4', 'no_report', null]
		]);
	});
	it('says so in both languages', () => {
		expect(bulletFigure(exampleInput(example)).finding).toBe(
			'2/5 đơn vị đạt chỉ tiêu về kỳ tiếp công dân của người đứng đầu trong năm 2024; 1 chưa đủ: Tây Hồ 8/12; 1 chưa đủ báo cáo; 1 chưa báo cáo'
		);
		expect(bulletFigure(exampleInput({ ...example, locale: 'en' })).finding).toBe(
			'2 of 5 units met the target for reception sessions of heads in 2024; 1 did not: Tây Hồ 8/12; 1 with incomplete reports; 1 did not report'
		);
		expect(bulletFigure(exampleInput({ ...example, focus: ['u-1'] })).finding).toBe(
			'Hoàn Kiếm: 14/12 kỳ tiếp công dân của người đứng đầu trong năm 2024, đủ'
		);
		expect(bulletFigure(exampleInput({ ...example, cell: () => ({ value: 4, numerator: 4 }) })).finding).toContain(
			'Không có chỉ tiêu về'
		);
		expect(bulletFigure(exampleInput({ ...example, cell: () => null })).finding).toContain('0/6 đơn vị đạt chỉ tiêu');
	});
	it('says of units above a range that they met it, and are above', () => {
		const figure = plotExamples['bullet-range']!();
		expect(figure.finding).toBe(
			'5/7 đơn vị đạt chỉ tiêu về số buổi sinh hoạt chuyên đề mỗi chi bộ trong năm 2024; trong đó 1 vượt mức; 1 chưa đủ: Ba Đình 0,60/1–2; 1 chưa báo cáo'
		);
		const { columns, rows } = toTable(figure);
		expect(columns.map(({ label }) => label)).toContain('Mức cao nhất');
		const above = rows.map(({ cells }) => cells.map(({ text }) => text)).find(([name]) => name === 'Tây Hồ');
		expect(above).toEqual(['Tây Hồ', '2,300', '1,000', '2,000', expect.stringContaining('230'), 'vượt mức']);
	});
	it('keeps what does not count beside it', () => {
		const figure = plotExamples['bullet-split']!();
		expect(toTable(figure).columns.map((column) => column.label)).toEqual([
			...['Đơn vị', 'kỳ', 'Chỉ tiêu', '% chỉ tiêu', 'Ủy quyền tiếp', 'Tình trạng']
		]);
		const cells = toTable(figure).rows[0]?.cells.map((cell) => plain(cell.text));
		expect(cells).toEqual(['Ba Đình', '14', '24', '58,3 %', '3', 'chưa đủ']);
		expect(readerSize(figure)).toEqual({ series: 1, points: 5 });
		expect(plain(readPoint(figure, 0, 0))).toBe(
			'Ba Đình, năm 2024: kỳ: 14; Chỉ tiêu: 24; % chỉ tiêu: 58,3 %; Ủy quyền tiếp: 3; Tình trạng: chưa đủ'
		);
	});
	it('takes a target of zero for none', () =>
		expect(
			bulletFigure(exampleInput({ ...example, units: 1, cell: () => ({ value: 3, numerator: 3, denominator: 0 }) }))
				.rows[0]
		).toMatchObject({ state: 'no_target', done: null, target: null }));
});

describe('two measures of the same units', () => {
	const two = (
		units: number,
		up: (unit: number) => number | null,
		across: (unit: number) => number | null,
		change = {}
	) => {
		const input = exampleInput({ ...year, measure: 'turns', units, cell: up, ...change });
		const groups = Array.from({ length: units }, (_, unit) => across(unit));
		return {
			...input,
			table: { ...input.table, columns: { ...input.table.columns, groups } },
			view: { ...input.view, query: { ...input.view.query, measures: ['turns', 'groups'] } }
		} satisfies FigureInput;
	};
	it.each<[string, (unit: number) => number, string]>([
		['together', (unit) => unit * 2, 'thường cùng cao, cùng thấp trong năm 2024 (tương quan hạng 1,00; 12 đơn vị)'],
		['opposite', (unit) => 50 - unit, 'thường cao thấp ngược nhau trong năm 2024 (tương quan hạng −1,00; 12 đơn vị)'],
		['unclear', (unit) => (unit * 5) % 12, 'không thấy quan hệ rõ'],
		['no variation', () => 4, 'chưa đủ để nói về quan hệ']
	])('says how they go together and claims no cause: %s', (_, across, text) => {
		const figure = scatterFigure(two(12, (unit) => unit, across));
		expect(figure.finding).toContain(text);
		expect(figure.notes.join(' ')).toContain('không nói lên nguyên nhân');
	});
	it('names the chosen unit with both numbers', () =>
		expect(
			scatterFigure(
				two(
					3,
					(unit) => unit * 10,
					(unit) => unit,
					{ focus: ['u-2'] }
				)
			).finding
		).toBe('Tây Hồ: 20 lượt tiếp công dân, 2 đoàn đông người trong năm 2024'));
	it('keeps units that lack a number apart, and counts each side in its own unit', () => {
		const figure = scatterFigure(
			two(
				4,
				(unit) => (unit === 1 ? null : unit),
				(unit) => (unit === 2 ? null : unit)
			)
		);
		expect([figure.units.map(({ id }) => id), figure.missing.map(({ id }) => id)]).toEqual([
			['u-0', 'u-3'],
			['u-1', 'u-2']
		]);
		expect(toTable(figure).columns.map((column) => column.label)).toEqual([
			...['Đơn vị', 'Số lượt tiếp (lượt)', 'Đoàn đông người (đoàn)']
		]);
		expect(figure.finding).toBe(
			'Lượt tiếp công dân và đoàn đông người trong năm 2024: 2 đơn vị, chưa đủ để nói về quan hệ'
		);
	});
	it('is the default where two measures are asked for', () => {
		const { view, contract } = two(
			4,
			() => 1,
			() => 1
		);
		expect(kindsFor(view.query, contract.measures[0]!)[0]).toBe('scatter');
		expect(kindsFor({ ...view.query, measures: ['turns'] }, contract.measures[0]!)).not.toContain('scatter');
	});
});

it('correlates ranks, ties sharing theirs', () => {
	const pairs = [1, 2, 2, 4, 5, 6, 7, 9].map((x, index) => [x, [3, 1, 4, 4, 5, 9, 6, 8][index]!] as const);
	// Ranks 1, 2½, 2½, 4, 5, 6, 7, 8 and 2, 1, 3½, 3½, 5, 8, 6, 7: Pearson's coefficient of them.
	expect(correlationOf(pairs)?.rank).toBeCloseTo(0.8735, 4);
	expect(correlationOf(pairs.slice(0, 7))).toBeNull();
});

describe('units before and after a merger', () => {
	const merged: Example = {
		...base,
		measure: 'turns',
		from: '2024-01-01',
		to: '2026-03-31',
		dataThrough: '2026-03-31',
		names: ['Hạc Thành', 'Hàm Rồng', 'Đông Quang'],
		validFrom: { 'u-0': '2025-07-01', 'u-1': '2025-07-01', 'u-2': '2025-07-01' },
		cell: (unit, bucket) => {
			const value = 100 * (unit + 1) + 10 * bucket;
			return unit === 0 && bucket < 6 ? { value, qualifier: 'estimate' } : value;
		}
	};
	const lensed = (change: Partial<Example> = {}): FigureInput => {
		const input = exampleInput({ ...merged, ...change });
		const query = { ...input.view.query, lens: { kind: 'units_of', date: '2026-01-01' } as const };
		return { ...input, view: { ...input.view, query } };
	};
	it('compares the last complete period with the same one of the last year before the change', () => {
		const figure = pairedFigure(lensed());
		expect([figure.changedOn, figure.before?.label, figure.after?.label]).toEqual([
			'2025-07-01',
			'quý I/2025',
			'quý I/2026'
		]);
		const asked = pairedFigure(lensed({ at: '2025-Q4' }));
		expect([asked.before?.label, asked.after?.label]).toEqual(['quý IV/2024', 'quý IV/2025']);
		const tooEarly = pairedFigure(lensed({ at: '2025-Q2' }));
		expect(tooEarly.after?.label).toBe('quý I/2026');
	});
	it('marks estimates in the sentence, the table and the notes', () => {
		const own = pairedFigure(lensed({ focus: ['u-0'] }));
		expect(own.finding).toBe(
			'Hạc Thành: 180 lượt tiếp công dân trong quý I/2026; cùng địa bàn trong quý I/2025: ước 140'
		);
		expect(toTable(own).rows.at(-1)?.cells[1]).toMatchObject({ text: '≈ 140', value: 140 });
		expect(toTable(own).rows.at(-1)?.cells[1]?.remark).toContain('ước tính');
		expect(own.notes.join(' ')).toContain('ước tính, số của đơn vị bị chia tách');
		expect(plain(pairedFigure(lensed({ focus: ['u-1'], locale: 'en' })).finding)).toBe(
			'Hàm Rồng: 280 reception turns in Q1 2026; same territory in Q1 2025: 240, up 16.7 % on Q1 2025'
		);
	});
	it('counts rises and falls of many', () =>
		expect(pairedFigure(lensed()).finding).toBe(
			'Lượt tiếp công dân trong quý I/2026 so với quý I/2025 trên cùng địa bàn: 3/3 đơn vị cao hơn, 0 thấp hơn, 0 chưa khác rõ; 1 đơn vị có số ước tính'
		));
	it.each<[string, Partial<Example>, string]>([
		[
			'one side only',
			{ cell: (_, bucket) => (bucket < 6 ? null : 9), focus: ['u-0'] },
			'không có số liệu cùng địa bàn'
		],
		['no period before', { from: '2025-07-01' }, 'Chưa có kỳ trọn vẹn nào cả trước và sau khi sắp xếp'],
		['nothing', { cell: () => null }, 'Không có số liệu']
	])('claims no more than there is: %s', (_, change, text) =>
		expect(pairedFigure(lensed(change)).finding).toContain(text)
	);
	it('is offered where units of one date are asked for', () => {
		const { view, contract } = lensed();
		expect(kindsFor(view.query, contract.measures[0]!)).toContain('paired');
		expect(kindsFor({ ...view.query, lens: { kind: 'as_published' } }, contract.measures[0]!)).not.toContain('paired');
	});
});

describe('sums from the start of the year', () => {
	const toDate: Example = {
		...base,
		measure: 'turns',
		from: '2021-01-01',
		to: '2023-09-30',
		dataThrough: '2023-09-30',
		grain: 'month',
		transform: { kind: 'to_date' },
		names: ['Hạc Thành'],
		cell: (_, bucket) => ((bucket % 12) + 1) * (100 + 10 * Math.floor(bucket / 12))
	};
	it('sets the last year over the one before it', () => {
		const figure = cumulativeFigure(exampleInput(toDate));
		expect(figure.series.map(({ id, role }) => [id, role])).toEqual([
			['2022', 'member'],
			['2023', 'focus']
		]);
		expect(figure.series[1]?.points.map((cell) => cell.value).slice(7)).toEqual([960, 1080, null, null, null]);
		expect(plain(figure.finding)).toBe(
			'Hạc Thành: 1.080 lượt tiếp công dân trong 9 tháng đầu năm 2023, tăng 9,1 % so với cùng kỳ'
		);
	});
	it('says how much of what was asked is done, so far and of the year', () => {
		const against = { value: 0.9, numerator: 1080, denominator: 1350 };
		const years = { ...toDate, grain: 'year', to: '2023-12-31', transform: { kind: 'versus_target' } } as const;
		const asked = exampleInput({ ...years, cell: () => against }).table;
		const figure = cumulativeFigure({ ...exampleInput({ ...toDate, locale: 'en' }), asked });
		expect(figure.series[0]).toMatchObject({ id: 'asked', role: 'mean' });
		expect([8, 11].map((month) => figure.series[0]?.points[month]?.value)).toEqual([1350, 1800]);
		expect(plain(figure.finding)).toBe(
			'Hạc Thành: 1,080 reception turns in the first 9 months of 2023, up 9.1 % on a year earlier; 80.0 % of the target to date, 60.0 % of the year’s target'
		);
		const late = (_: number, bucket: number) => (bucket === 32 ? { value: 9, periods: [8, 9] as const } : 1);
		expect(cumulativeFigure({ ...exampleInput({ ...toDate, cell: late }), asked }).series).toHaveLength(2);
	});
	it.each<[string, Partial<Example>, string]>([
		['nothing', { cell: () => null }, 'Không có số liệu'],
		['one year', { from: '2023-01-01' }, '1.080 lượt tiếp công dân trong 9 tháng đầu năm 2023'],
		['reports missing', { cell: (_, bucket) => ({ value: bucket + 9, periods: [1, 2] }) }, 'chưa đủ báo cáo']
	])('claims no more than there is: %s', (_, change, text) => {
		const { finding } = cumulativeFigure(
			exampleInput({ ...toDate, ...(change.from ? { cell: (__, bucket) => 120 * (bucket + 1) } : {}), ...change })
		);
		expect(finding).toContain(text);
		expect(finding).not.toContain('so với');
	});
	it('is the default of sums to date in months', () => {
		const { view, contract } = exampleInput(toDate);
		expect(kindsFor(view.query, contract.measures[0]!)[0]).toBe('cumulative');
		expect(kindsFor({ ...view.query, grain: 'year' }, contract.measures[0]!)).not.toContain('cumulative');
	});
});
