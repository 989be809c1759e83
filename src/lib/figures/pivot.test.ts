import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import type { ExploreView } from '../model/explore-view.ts';
import { pivotAnswer } from './pivot-fixture.ts';
import type { PivotExample } from './pivot-fixture.ts';
import { pivotOf } from './pivot.ts';

const view: ExploreView = {
	dataset: 'receptions',
	filters: [],
	ranges: [],
	lens: { kind: 'as_published' },
	time: null,
	pivot: { rows: ['mode'], columns: ['year'], top: 2, heat: false, sparks: false, expanded: true },
	measures: ['turns', 'mine'],
	own: [{ id: 'mine', expression: 'turns / people' }],
	sort: null,
	chart: null,
	sql: null,
	sqlChart: null
};
const naming = { contract: receptions, directory: null, locale: 'vi' } as const;
const cells: readonly PivotExample[] = [
	[0, '…', 2022, 7],
	[0, 'head', 2022, 5],
	[0, 'head', 2023, null],
	[0, 'regular', 2023, 40],
	[1, '…', null, 7],
	[1, 'head', null, 5],
	[1, 'regular', null, 40],
	[2, null, 2022, 12],
	[2, null, 2023, 40],
	[3, null, null, 52]
];
const table = pivotAnswer(cells, {
	turns__qualifier: cells.map(([, mode]) => (mode === 'head' ? 'at_least' : null)),
	mine: cells.map(() => 0.0123),
	mine__qualifier: cells.map(() => null)
});
const labels = (lines: readonly { label: string }[]) => lines.map(({ label }) => label);

describe('a pivot', () => {
	it('stands in the order of its keys, the others and the total last', () => {
		const pivot = pivotOf(table, view, naming);
		expect(labels(pivot.rows).slice(2)).toEqual(['Còn lại', 'Tổng']);
		expect(pivot.rows.map(({ path, kind }) => [path[0] ?? '', kind])).toEqual([
			['regular', 'member'],
			['head', 'member'],
			['…', 'rest'],
			['', 'total']
		]);
		expect(labels(pivot.columns)).toEqual(['2022', '2023', 'Tổng']);
	});

	it('sorts by any column, missing numbers last', () => {
		const sorted = (sort: ExploreView['sort']) =>
			pivotOf(table, { ...view, sort }, naming).rows.map(({ path }) => path[0] ?? '');
		expect(sorted({ measure: 'turns', column: [], descending: false })).toEqual(['head', 'regular', '…', '']);
		expect(sorted({ measure: 'turns', column: ['2022'], descending: false })).toEqual(['head', 'regular', '…', '']);
		expect(sorted({ measure: 'turns', column: ['2023'], descending: true })).toEqual(['regular', 'head', '…', '']);
	});

	it('knows missing from zero, and what is not exact', () => {
		const pivot = pivotOf(table, view, naming);
		const [regular, head] = pivot.rows;
		const [first, second] = pivot.columns;
		expect(pivot.cellAt(regular!, first!, 'turns').value).toBeNull();
		expect(pivot.countAt(regular!, first!)).toBe(0);
		expect(pivot.cellAt(head!, second!, 'turns')).toMatchObject({ value: null, qualifier: 'at_least' });
	});

	it('says what own measures count, with digits enough', () => {
		const [, mine] = pivotOf(table, view, naming).measures;
		expect(mine).toMatchObject({ label: 'mine', unit: 'lượt/người', style: { digits: 4 } });
	});
});
