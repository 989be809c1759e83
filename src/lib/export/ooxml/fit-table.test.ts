import { describe, expect, it } from 'vitest';
import { fitTable } from './fit-table.ts';
import { slideBoxes } from './layout-boxes.ts';
import type { SlideCell, SlideTable } from './planned-slide.ts';

const box = slideBoxes('wide').content;
const plain = (text: string): SlideCell => ({ text, remark: null, general: null });
const number = (remark: string | null, general = remark): SlideCell => ({ text: '1.234', remark, general });
const table = (rows: readonly (readonly SlideCell[])[], count = rows.length): SlideTable => ({
	columns: rows[0]!.map((_, at) => ({ label: at === 0 ? 'Đơn vị' : `Q${at}/2024`, numeric: at > 0 })),
	rows,
	isTime: false,
	count,
	signs: (texts) => (texts.some((text) => text.startsWith('≈')) ? '≈: ước tính' : null),
	more: (left) => (left === 0 ? null : `Còn ${left} dòng`),
	alt: ''
});
const heightOf = ({ rows, foot }: ReturnType<typeof fitTable>) =>
	[...rows, ...foot].reduce((sum, { height }) => sum + height, 0);

describe('what is to be said of numbers on a slide', () => {
	it('stands once below the table, numbered as it is met', () => {
		const cells = [number('tạm tính'), number(null), number('2/4 kỳ'), number('tạm tính')];
		const { rows, foot } = fitTable(table([[plain('A'), ...cells]], 3), box, 1);
		expect(rows[1]!.cells.map(({ mark }) => mark)).toEqual([null, '(1)', null, '(2)', '(1)']);
		expect(foot.map(({ text }) => text)).toEqual(['(1) tạm tính; (2) 2/4 kỳ', 'Còn 2 dòng']);
	});
	it('says less where there is more to say than there is room for', () => {
		const rows = Array.from({ length: 9 }, (_, at) => [plain('A'), number(`${at}/12 kỳ`, 'chưa đủ báo cáo')]);
		const fitted = fitTable(table(rows), box, 1);
		expect(fitted.foot.map(({ text }) => text)).toEqual(['(1) chưa đủ báo cáo']);
		expect(fitted.rows.slice(1).every(({ cells }) => cells[1]!.mark === '(1)')).toBe(true);
	});
	it('has what signs before numbers mean below it, where they are shown', () => {
		const about = { ...number('tạm tính'), text: '≈ 1.234' };
		expect(fitTable(table([[plain('A'), about]], 3), box, 1).foot.map(({ text }) => text)).toEqual([
			'(1) tạm tính',
			'≈: ước tính',
			'Còn 2 dòng'
		]);
	});
	it('is left out where nothing is to be said', () =>
		expect(fitTable(table([[plain('A'), number(null)]]), box, 1).foot).toEqual([]));
});

describe('a table', () => {
	const long = (words: number) => plain('Ủy ban nhân dân '.repeat(words).trim());
	const rows = (words: number) => Array.from({ length: 13 }, () => [long(words), number('tạm tính')]);

	it('has comfortable rows where it is short', () => {
		const fitted = fitTable(table([[plain('A'), number(null)]]), box, 1);
		expect(fitted.size).toBe(12);
		expect(fitted.rows.map(({ height }) => height)).toEqual([370_000, 370_000]);
	});
	it('takes smaller letters for names of several lines, and then fewer rows, and says how many are left', () => {
		const [small, short] = [fitTable(table(rows(6)), box, 1), fitTable(table(rows(40)), box, 1)];
		expect(small.rows).toHaveLength(14);
		expect(small.size).toBeLessThan(12);
		expect(short.rows.length).toBeLessThan(14);
		expect(short.foot.map(({ text }) => text)).toEqual(['(1) tạm tính', `Còn ${14 - short.rows.length} dòng`]);
	});
	it('keeps the newest periods where not all have room', () => {
		const periods = rows(40).map(([name], at) => [name!, plain(String(at))]);
		const shown = (isTime: boolean) =>
			fitTable({ ...table(periods), isTime }, box, 1)
				.rows.slice(1)
				.map(({ cells }) => Number(cells[1]!.text));
		expect(shown(false)[0]).toBe(0);
		expect(shown(true).at(-1)).toBe(12);
		expect(shown(true)[0]).toBeGreaterThan(0);
	});
	it.each([1, 8, 20, 40])('stays in its box with names of %d times four words', (words) => {
		for (const ratio of ['wide', 'classic'] as const)
			for (const scale of [1, 0.75]) {
				const { content } = slideBoxes(ratio);
				const room = { ...content, height: Math.round(content.height * scale) };
				expect(heightOf(fitTable(table(rows(words), 99), room, scale))).toBeLessThanOrEqual(room.height);
			}
	});
	it('shows one row at least', () => expect(fitTable(table(rows(150)), box, 1).rows).toHaveLength(2));
});
