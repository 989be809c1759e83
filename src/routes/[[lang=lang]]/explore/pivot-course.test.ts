import { expect, it } from 'vitest';
import receptions from '#lib/datasets/receptions.contract.ts';
import { pivotAnswer } from '#lib/figures/pivot-fixture.ts';
import { pivotOf } from '#lib/figures/pivot.ts';
import type { PivotKey } from '#lib/model/explore-view.ts';
import { defaultExplore } from '#lib/view/explore-defaults.ts';
import { coursesOf } from './pivot-course.ts';

const naming = { contract: receptions, directory: null, locale: 'vi' } as const;
const options = { view: defaultExplore(receptions), reports: null, dataThrough: '2023-06-30', locale: 'vi' } as const;

/** Turns by mode and year: none of 2021. */
const table = pivotAnswer([
	[0, 'regular', 2019, 10],
	[0, 'regular', 2020, 12],
	[0, 'regular', 2022, 40],
	[0, 'regular', 2023, 30],
	[0, 'head', 2020, null],
	[1, 'regular', null, 92],
	[1, 'head', null, null],
	[2, null, 2019, 10],
	[2, null, 2020, 12],
	[2, null, 2022, 40],
	[2, null, 2023, 30],
	[3, null, null, 92]
]);
const pivotWith = (rows: readonly PivotKey[], columns: readonly PivotKey[]) => {
	const base = defaultExplore(receptions);
	return pivotOf(table, { ...base, pivot: { ...base.pivot, rows, columns } }, naming);
};

it('draws a row over all years between the first and the last, gaps as gaps, an open year dashed', () => {
	const pivot = pivotWith(['mode'], ['year']);
	const courses = coursesOf(pivot, options)!;
	const row = (id: string) => pivot.rows.find(({ path }) => path[0] === id)!;
	const { shape, text } = courses.of(row('regular'), pivot.measures[0]!);
	expect(text).toBe('từ 10 (2019) đến 30 (2023)');
	// Two strokes: 2019–2020, and from 2022 to the year that is not over.
	expect(shape.line.match(/M/g)).toHaveLength(1);
	expect(shape.dashed.match(/M/g)).toHaveLength(1);
	expect(shape.dots.map(({ kind }) => kind)).toEqual(['open']);
	expect(courses.of(row('head'), pivot.measures[0]!)).toMatchObject({
		text: 'không có số liệu',
		shape: { line: '', dashed: '', dots: [] }
	});
});

it('draws none where columns are no periods', () => {
	expect(coursesOf(pivotWith(['year'], ['mode']), options)).toBeNull();
});
