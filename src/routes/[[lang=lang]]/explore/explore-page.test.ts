import { expect, it } from 'vitest';
import { buildDirectory } from '#lib/model/unit-directory.ts';
import type { Unit } from '#lib/model/unit.ts';
import { rowsByChart } from './explore-page.ts';

const unit = (id: string, parent: string | null) => ({ id, parent, name: id, shortName: id }) as Unit;
const directory = buildDirectory([unit('p', null), unit('d', 'p'), unit('c', 'd'), unit('e', 'd')]);
const charts = {
	unit: [
		['c', 3],
		['e', 4],
		['d', 10],
		['stranger', 1]
	],
	level: [['commune', 7]]
} as const;

it('gives a unit the rows of those below it', () => {
	const rows = rowsByChart(charts, directory);
	expect(Object.fromEntries(rows.get('unit') as Map<string, number>)).toEqual({
		c: 3,
		e: 4,
		d: 17,
		p: 17,
		stranger: 1
	});
	expect(rows.get('level')?.get('commune')).toBe(7);
});

it('gives the rows of each unit until the list of units has come', () => {
	expect(rowsByChart(charts, null).get('unit')?.get('d')).toBe(10);
});
