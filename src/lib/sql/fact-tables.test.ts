import { beforeAll, describe, expect, test } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import type { Query, UnitScope } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { defaultView } from '../view/measure-url.ts';
import { compileQuery } from './compile-query.ts';
import { releaseTables } from './fact-tables.ts';
import { uncodedTables } from './uncoded-fixture.ts';

let release: Release;
beforeAll(async () => void (release = await openRelease()));

const scopes: UnitScope[] = [
	{ kind: 'level', level: 'district', within: null },
	{ kind: 'level', level: 'district', within: 'p-38' },
	{ kind: 'level', level: 'commune', within: 'p-38' },
	{ kind: 'ids', ids: ['h-380', 'p-38', "'"] },
	{ kind: 'ids', ids: [] },
	{ kind: 'roll_up', within: 'p-38' },
	{ kind: 'roll_up', within: 'h-380' }
];

const rowsOf = ({ columns, numRows }: ResultTable) =>
	Array.from({ length: numRows }, (_, row) =>
		JSON.stringify(Object.entries(columns).map(([id, cells]) => [id, cells[row]]))
	).toSorted();

describe.each(scopes)('$kind $level $within $ids', (units) => {
	test.each(['absolute', 'change'] as const)('places tell the same rows as units do: %s', async (kind) => {
		for (const contract of datasets.slice(0, 3)) {
			const base = defaultView(contract, contract.measures[0]!, release.facts).query;
			const transform = kind === 'change' ? ({ kind, versus: 'same_period' } as const) : ({ kind } as const);
			const query: Query = { ...base, units, transform };
			const [coded, plain] = [releaseTables(contract.id), uncodedTables(contract.id)].map((tables) =>
				release.engine.run(compileQuery(query, contract, tables))
			);
			expect(rowsOf(await coded!)).toEqual(rowsOf(await plain!));
		}
	});
});

test('facts lie by province, those of the provinces themselves first', async () => {
	const text = `select f.place_no as place, p.parent_id is not null as inside, coalesce(p.grandparent_id, p.parent_id, p.unit_id) as root
		from receptions.facts f join receptions.places p on p.place_no = f.place_no order by f.rowid`;
	const { columns, numRows } = await release.engine.run({ text, params: [], databases: ['receptions'] });
	const runs = Array.from({ length: numRows }, (_, row) => `${columns.inside?.[row]} ${columns.root?.[row]}`).filter(
		(run, row, all) => run !== all[row - 1]
	);
	expect(runs).toEqual([...new Set(runs)].toSorted());
});
