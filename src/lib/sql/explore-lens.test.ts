import { beforeAll, describe, expect, it } from 'vitest';
import { findDataset } from '../datasets/registry.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { Lens, Query } from '../model/query.ts';
import { numberAt, textAt } from '../model/result.ts';
import type { ResultTable } from '../model/result.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { defaultExplore } from '../view/explore-defaults.ts';
import { asPublished } from '../view/lens-parameter.ts';
import { compileCellReports } from './compile-cell-reports.ts';
import { chartsOf, compileFacets } from './compile-facets.ts';
import { compilePivot } from './compile-pivot.ts';
import { compileQuery } from './compile-query.ts';
import { compileRows } from './compile-rows.ts';
import { exploreTables } from './explore-lens.ts';
import { releaseTables } from './fact-tables.ts';

const contract = findDataset('receptions')!;
const on = (date: string): Lens => ({ kind: 'units_of', date });
const today = on('2026-09-30');
const lenses = [today, on('2025-06-30'), on('2019-06-30')];
const base = defaultExplore(contract);
const communes = { facet: 'level', mode: 'include', members: ['commune'] } as const;
const inProvince = { facet: 'unit', mode: 'include', members: ['p-38'] } as const;

let release: Release;
beforeAll(async () => void (release = await openRelease()));

const tablesOf = (view: ExploreView) => exploreTables(view, contract, releaseTables(contract.id));
const pivotOf = (view: ExploreView) => release.engine.run(compilePivot(view, contract, tablesOf(view)));

function rowsOf(table: ResultTable): number[] {
	return Array.from({ length: table.numRows }, (_, row) => row);
}

/** Values by unit and year of the cells of a pivot of units by years. */
function cellsOf(table: ResultTable, column: string): Map<string, number | null> {
	const cells = rowsOf(table).filter((row) => numberAt(table, 'g', row) === 0);
	return new Map(
		cells.map((row) => [`${textAt(table, 'k0', row)} ${table.columns.k1?.[row]}`, numberAt(table, column, row)])
	);
}

describe('the analyst’s page through a lens', () => {
	it.each(lenses)('has the totals that were published: $date', async (lens) => {
		const years = {
			...base,
			pivot: { ...base.pivot, rows: ['mode'], columns: ['year'] },
			measures: ['turns', 'people']
		};
		const [seen, published] = await Promise.all([
			pivotOf({ ...years, lens }),
			pivotOf({ ...years, lens: asPublished })
		]);
		const totals = (table: ResultTable) =>
			rowsOf(table)
				.map((row) =>
					['g', 'k0', 'k1', 'turns', 'people', 'turns__qualifier'].map((name) => {
						const cell = table.columns[name]?.[row] ?? null;
						return typeof cell === 'number' ? Math.round(cell * 1e6) / 1e6 : cell;
					})
				)
				.map((cells) => JSON.stringify(cells))
				.sort();
		expect(totals(seen)).toEqual(totals(published));
	});

	const byUnit: ExploreView = {
		...base,
		lens: today,
		filters: [communes, inProvince],
		pivot: { ...base.pivot, rows: ['unit'], columns: ['year'] },
		measures: ['turns', 'rate'],
		own: [{ id: 'rate', expression: 'turns / population * 1000' }]
	};
	const query: Query = {
		dataset: contract.id,
		measures: ['turns'],
		units: { kind: 'level', level: 'commune', within: 'p-38' },
		time: { start: '2016-01-01', end: '2026-12-31', calendar: 'civil' },
		grain: 'year',
		splitBy: ['unit', 'time'],
		filters: [],
		lens: today,
		transform: { kind: 'absolute' }
	};

	it('has the numbers, estimates and rates of the measure’s page', async () => {
		const [pivot, values, rates] = await Promise.all([
			pivotOf(byUnit),
			release.engine.run(compileQuery(query, contract)),
			release.engine.run(compileQuery({ ...query, transform: { kind: 'per_population', per: 1000 } }, contract))
		]);
		const [turns, rate] = [cellsOf(pivot, 'turns'), cellsOf(pivot, 'rate')];
		const marks = new Map(
			rowsOf(pivot).map((row) => [
				`${textAt(pivot, 'k0', row)} ${pivot.columns.k1?.[row]}`,
				textAt(pivot, 'turns__qualifier', row)
			])
		);
		const compared = { values: 0, estimates: 0, rates: 0 };
		for (const row of rowsOf(values)) {
			const key = `${textAt(values, 'unit_id', row)} ${textAt(values, 'bucket_start', row)?.slice(0, 4)}`;
			const [value, known] = [numberAt(values, 'turns', row), numberAt(rates, 'turns', row)];
			if (value === null) continue;
			expect(turns.get(key)).toBeCloseTo(value, 6);
			expect(marks.get(key)).toBe(textAt(values, 'turns__qualifier', row));
			compared.values++;
			if (marks.get(key) === 'estimate') compared.estimates++;
			if (known === null) continue;
			expect(rate.get(key)).toBeCloseTo(known, 6);
			compared.rates++;
		}
		for (const count of Object.values(compared)) expect(count).toBeGreaterThan(20);
	});

	it('counts what belongs to a unit in a part of unknown size as not come', async () => {
		const everywhere = { ...byUnit, filters: [communes] };
		const units = { kind: 'level', level: 'commune', within: null } as const;
		const [reports, values] = await Promise.all([
			release.engine.run(compileCellReports(everywhere, tablesOf(everywhere))),
			release.engine.run(compileQuery({ ...query, units }, contract))
		]);
		const lacking = new Set(
			rowsOf(reports)
				.filter((row) => (numberAt(reports, 'came', row) ?? 0) < (numberAt(reports, 'due', row) ?? 0))
				.map((row) => `${textAt(reports, 'by_unit', row)} ${reports.columns.by_year?.[row]}`)
		);
		const unknown = rowsOf(values)
			.filter((row) => textAt(values, 'status', row) === 'not_comparable')
			.map((row) => `${textAt(values, 'unit_id', row)} ${textAt(values, 'bucket_start', row)?.slice(0, 4)}`);
		expect(unknown.length).toBeGreaterThan(0);
		expect(unknown.filter((key) => !lacking.has(key))).toEqual([]);
	});

	it('lists units of the day and the rows that they are made of', async () => {
		const ofUnits = compileFacets(byUnit, contract, tablesOf(byUnit), chartsOf(byUnit, contract));
		const tables = await Promise.all(ofUnits.map(({ statement }) => release.engine.run(statement)));
		const members = tables.flatMap((table) =>
			rowsOf(table).flatMap((row) =>
				textAt(table, 'chart', row) === 'unit' ? [textAt(table, 'member', row) ?? ''] : []
			)
		);
		expect(members.length).toBeGreaterThan(3);
		const { byId } = release.facts.directory;
		expect(members.filter((id) => byId.get(id)?.level !== 'commune')).toEqual([]);
		const rowsWith = async (mode: 'include' | 'exclude') => {
			const view = {
				...byUnit,
				filters: [...byUnit.filters, { facet: 'status', mode, members: ['reported'] } as const]
			};
			const whole = { cell: null, offset: 0, limit: 100_000 };
			return rowsOf(await release.engine.run(compileRows(view, contract, tablesOf(view), whole))).length;
		};
		const total = tables.flatMap((table) =>
			rowsOf(table).flatMap((row) => (textAt(table, 'chart', row) === 'total' ? (numberAt(table, 'n', row) ?? 0) : []))
		);
		expect((await rowsWith('include')) + (await rowsWith('exclude'))).toBe(total[0]);
	});
});
