import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import type { ResultTable } from '../model/result.ts';
import { crossingKinds } from './crossing.ts';
import { cutNote, resultColumns, resultCrossing } from './result-crossing.ts';
import { resultFigure } from './result-figure.ts';

const naming = { contract: receptions, directory: null, locale: 'vi' } as const;
const answer = (columns: ResultTable['columns']): ResultTable => ({
	numRows: Object.values(columns)[0]?.length ?? 0,
	columns,
	coverage: null
});
const frame = {
	contract: receptions,
	context: {
		illustrative: false,
		releasedOn: '2026-10-31',
		dataThrough: '2026-09-30',
		publisher: { vi: 'Ban', en: 'Board' },
		version: '1'
	},
	locale: 'vi',
	units: () => undefined,
	about: 'câu lệnh',
	filters: [],
	lens: { kind: 'as_published' },
	time: { start: '0001-01-01', end: '9999-12-31' }
} as const;

describe('an answer to a statement', () => {
	it('has periods where a column says years, or first days of months, quarters or years', () => {
		const grain = (values: readonly (string | number | null)[], name = 'ky') =>
			resultColumns(answer({ [name]: values, n: values.map(() => 1) })).time?.grain ?? null;
		expect(grain([2021, 2022, 2023])).toBe('year');
		expect(grain(['2021', '2022'])).toBe('year');
		expect(grain(['2021-01-01', '2022-01-01'])).toBe('year');
		expect(grain(['2021-01-01', '2021-04-01'])).toBe('quarter');
		expect(grain(['2021-01-01', '2021-02-01'])).toBe('month');
		expect(grain(['2021-01-01', '2021-02-02'])).toBeNull();
		expect(grain([2021, null])).toBeNull();
		expect(grain([12, 14])).toBeNull();
	});

	it('draws a line for each name over its periods', () => {
		const table = answer({ nam: [2021, 2022, 2021], mode: ['a', 'a', 'b'], luot: Float64Array.of(5, 7, 9) });
		const crossing = resultCrossing(table, null, naming)!;
		expect(crossing.lines.map(({ label }) => label)).toEqual(['a', 'b']);
		expect(crossing.periods).toEqual({ grain: 'year', starts: ['2021-01-01', '2022-01-01'] });
		expect(crossing.cellAt(0, 1, 0)).toMatchObject({ value: 7, status: 'reported' });
		expect(crossing.cellAt(1, 1, 0)).toMatchObject({ value: null, status: 'not_applicable' });
		expect(crossingKinds(crossing, frame)).toContain('line');
	});

	it('draws each row by itself where a name has several numbers in one period', () => {
		const table = answer({ nam: [2021, 2021], mode: ['a', 'a'], luot: [5, 7] });
		const crossing = resultCrossing(table, null, naming)!;
		expect(crossing.periods).toBeNull();
		expect(crossing.lines.map(({ label }) => label)).toEqual(['a · 2021', 'a · 2021']);
		expect(crossingKinds(crossing, frame)).toContain('bar');
	});

	it('shows the column that the reader chose, else the last', () => {
		const table = answer({ ten: ['x'], a: [1], b: [2.5] });
		expect(resultCrossing(table, null, naming)?.cellAt(0, 0, 0).value).toBe(2.5);
		expect(resultCrossing(table, 'a', naming)?.cellAt(0, 0, 0).value).toBe(1);
		expect(resultCrossing(table, 'a', naming)?.measures.map(({ id }) => id)).toEqual(['a', 'b']);
	});

	it('keeps negative numbers, and takes no text and nothing endless for one', () => {
		const table = answer({ ten: ['x', 'y', 'z'], n: Float64Array.of(-3, Infinity, 0) });
		const crossing = resultCrossing(table, null, naming)!;
		expect([0, 1, 2].map((line) => crossing.cellAt(line, 0, 0).value)).toEqual([-3, null, 0]);
		expect(crossing.cellAt(2, 0, 0).status).toBe('reported_zero');
		expect(resultCrossing(answer({ ten: ['x'], khac: ['y'] }), null, naming)).toBeNull();
		expect(resultCrossing(answer({}), null, naming)).toBeNull();
	});

	it('draws the one number of a count, which is no year', () => {
		const crossing = resultCrossing(answer({ n: Float64Array.of(2020) }), null, naming)!;
		expect(crossing.cellAt(0, 0, 0).value).toBe(2020);
	});

	it('offers numbers below zero to kinds that can show them, as bars where they are of no time', () => {
		const signed = resultCrossing(answer({ ten: ['x', 'y'], n: [-3, 5] }), null, naming)!;
		expect(crossingKinds(signed, frame)[0]).toBe('bar');
		const timed = (values: readonly number[]) =>
			crossingKinds(
				resultCrossing(
					answer({ nam: [2021, 2022, 2023, 2021, 2022, 2023], ten: ['a', 'a', 'a', 'b', 'b', 'b'], n: values }),
					null,
					naming
				)!,
				frame
			);
		expect(timed([1, 2, 3, 4, 5, 6])).toContain('heat');
		expect(timed([1, 2, -3, 4, 5, 6])).not.toContain('heat');
		expect(timed([1, 2, -3, 4, 5, 6])[0]).toBe('line');
	});

	it('draws no more rows than anyone looks at, and says so', () => {
		const table = answer({ n: new Float64Array(1450).fill(0.5) });
		expect(resultCrossing(table, null, naming)?.lines).toHaveLength(400);
		expect(cutNote(table, 'vi')).toEqual(['Biểu đồ chỉ vẽ 400 dòng đầu trong 1.450 dòng kết quả.']);
		expect(cutNote(answer({ n: [1, 2] }), 'vi')).toEqual([]);
	});

	it('is drawn as the reader chose where that suits, with a note of what is left out', async () => {
		const drawn = { measure: null, kind: 'line', naming, context: frame.context } as const;
		const rows = { ten: Array.from({ length: 1450 }, (_, row) => `x${row}`), n: new Float64Array(1450).fill(0.5) };
		const { kinds, figure } = await resultFigure({ ...drawn, table: answer(rows) });
		expect(kinds).not.toContain('line');
		expect(figure?.kind).toBe(kinds[0]);
		expect(figure?.notes).toContain('Biểu đồ chỉ vẽ 400 dòng đầu trong 1.450 dòng kết quả.');
		const years = answer({ nam: [2021, 2022], n: [1, 2] });
		expect((await resultFigure({ ...drawn, table: years })).figure?.kind).toBe('line');
		expect((await resultFigure({ ...drawn, table: answer({ ten: ['x'] }) })).figure).toBeNull();
	});
});
