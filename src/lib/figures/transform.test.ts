import { expect, test } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { lineLayout } from '../charts/line-layout.ts';
import type { Transform } from '../model/query.ts';
import { barFigure } from './bar-figure.ts';
import { kindsFor } from './catalogue.ts';
import { exampleInput } from './example.ts';
import type { FigureInput } from './figure-input.ts';
import { lineFigure } from './line-figure.ts';
import { toTable } from './to-table.ts';

const turns = receptions.measures[0]!;
const repeat = receptions.measures.find(({ id }) => id === 'repeat_share')!;

function input(
	transform: Transform,
	measure = turns,
	values: readonly (number | null)[] = [0.2, 0.5, 0.3]
): FigureInput {
	return exampleInput({
		contract: receptions,
		measure: measure.id,
		names: ['Quan Hóa', 'Hoằng Hóa', 'Đông Sơn'],
		from: '2022-01-01',
		to: '2023-12-31',
		grain: 'year',
		transform,
		focus: ['u-0'],
		cell: (unit) => ({ value: values[unit] ?? null, denominator: 5000, periods: [4, 4] })
	});
}

/** A change has its numbers in columns of its own. */
function change(column: string, values: readonly (number | null)[], measure = turns): FigureInput {
	const made = input({ kind: 'change', versus: 'same_period' }, measure, values);
	const { [measure.id]: numbers, ...columns } = made.table.columns;
	return { ...made, table: { ...made.table, columns: { ...columns, [`${measure.id}__${column}`]: numbers! } } };
}
const inTable = (made: FigureInput) =>
	toTable(lineFigure(made))
		.rows[0]?.cells.slice(1)
		.map(({ text }) => text);

test.each<[Transform, string, string]>([
	[
		{ kind: 'share', of: 'total' },
		'% tổng',
		'Quan Hóa: tỷ trọng trong tổng lượt tiếp công dân là 20,0 % trong năm 2023'
	],
	[
		{ kind: 'versus_target' },
		'% mức tối thiểu phải đạt',
		'Quan Hóa: mức đạt so với tối thiểu về lượt tiếp công dân là 20,0 %'
	],
	[{ kind: 'to_date' }, 'lượt, lũy kế từ đầu năm', 'lượt tiếp công dân lũy kế từ đầu năm trong năm 2023']
])('%j says what its numbers are', (transform, unit, finding) => {
	const figure = lineFigure(input(transform));
	expect(figure.number.unit).toBe(unit);
	expect(figure.subtitle).toContain(`(${unit})`);
	expect(figure.finding.replaceAll('\u00a0', ' ')).toContain(finding);
});

test('an index names its base year and claims no change of its own', () => {
	const figure = lineFigure(input({ kind: 'index', base: 2019 }, turns, [140, 96, null]));
	expect([figure.number.unit, figure.finding]).toEqual([
		'chỉ số, 2019 = 100',
		'Quan Hóa: chỉ số lượt tiếp công dân (2019 = 100) là 140 trong năm 2023'
	]);
	expect(figure.notes.join()).toContain('Năm gốc thiếu báo cáo');
	expect(inTable(input({ kind: 'index', base: 2019 }, turns, [140, 96, null]))).toEqual(['—', '96', '140']);
});

test('a change carries its sign, in percent for counts and in points for shares', () => {
	const counts = change('percent', [-0.125, 0.5, null]);
	expect(inTable(counts)?.map((text) => text.replaceAll('\u00a0', ' '))).toEqual(['—', '+50,00 %', '−12,50 %']);
	expect(lineFigure(counts).finding.replaceAll('\u00a0', ' ')).toBe(
		'Quan Hóa: lượt tiếp công dân trong năm 2023 giảm 12,5 % so với cùng kỳ'
	);
	const shares = lineFigure(change('change', [-0.021, 0.05, 0], repeat));
	expect([shares.number.unit, shares.finding]).toEqual([
		'điểm % so với cùng kỳ',
		'Quan Hóa: tỷ lệ vụ việc tiếp nhiều lần trong năm 2023 giảm 2,1 điểm % so với cùng kỳ'
	]);
});

test('a change of nothing is said as one, and what is not final as such', () => {
	expect(lineFigure(change('percent', [0, 0.5, null])).finding).toContain('không đổi so với cùng kỳ');
	const english = lineFigure({ ...change('percent', [0.125, 0.5, null]), locale: 'en' }).finding;
	expect(english).toMatch(/in 2023 up 12\.5\s% on a year earlier$/);
});

test('bars of changes tell both ends, and none as the multiple of another', () => {
	const made = change('percent', [0.125, 0.5, 0.02]);
	const { finding } = barFigure({ ...made, view: { ...made.view, chart: { ...made.view.chart, focus: [] } } });
	expect(finding.replaceAll('\u00a0', ' ')).toBe(
		'Mức thay đổi của lượt tiếp công dân so với cùng kỳ trong năm 2023: từ +2,0 % (Đông Sơn) đến +50,0 % (Hoằng Hóa)'
	);
});

test('places stand from the top down, without average or further place', () => {
	const figure = lineFigure(input({ kind: 'rank', per: 1000 }, turns, [3, 1, 2]));
	expect(figure.finding).toBe('Quan Hóa: thứ hạng về lượt tiếp công dân/1.000 dân là 3 trong năm 2023');
	const { y, tickText } = lineLayout(figure, { width: 600, height: 300 });
	expect(y(1)).toBeLessThan(y(3));
	expect([tickText(0), tickText(1)]).toEqual(['', '1']);
});

test('bars of shares have one precision', () => {
	const figure = barFigure(input({ kind: 'share', of: 'total' }));
	expect(figure.bars.map(({ label, value }) => [label, value])).toEqual([
		['Hoằng Hóa', 0.5],
		['Đông Sơn', 0.3],
		['Quan Hóa', 0.2]
	]);
	expect(figure.number).toMatchObject({ kind: 'percent', digits: 1 });
});

test('changes, places and indices are no parts of anything', () => {
	const kinds = (transform: Transform) => kindsFor(input(transform).view.query, turns);
	expect(kinds({ kind: 'change', versus: 'previous' })).toEqual(['line', 'bar', 'strip']);
	expect(kinds({ kind: 'rank', per: null })).toEqual(['line']);
	expect(kinds({ kind: 'index', base: 2019 })).toEqual(['line', 'bar']);
	expect(kinds({ kind: 'share', of: 'total' })).toContain('bar');
});

test('a target that nobody has checked is said to be so', () => {
	const made = input({ kind: 'versus_target' });
	const verified = Float64Array.from({ length: made.table.numRows }, (_, row) => (row === 0 ? 0 : 1));
	const columns = { ...made.table.columns, turns__verified: verified };
	expect(lineFigure({ ...made, table: { ...made.table, columns } }).notes.join()).toContain('chưa được đối chiếu');
	expect(lineFigure(made).notes.join()).not.toContain('chưa được đối chiếu');
});
