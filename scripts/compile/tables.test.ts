import fc from 'fast-check';
import { expect, test } from 'vitest';
import petitions from '../../src/lib/datasets/petitions.contract.ts';
import receptions from '../../src/lib/datasets/receptions.contract.ts';
import { factColumns } from '../../src/lib/ingest/columns/fact-columns.ts';
import { factTable } from '../../src/lib/ingest/fact-table.ts';
import { readPlain } from '../../src/lib/ingest/plain/read-plain.ts';
import { joinExports, type FileRows } from '../../src/lib/ingest/read-export.ts';
import { sortColumns } from '../../src/lib/ingest/columns/sort-columns.ts';
import { placeKey } from '../../src/lib/ingest/table-values.ts';
import { suppressFacts } from '../../src/lib/ingest/suppress.ts';
import { indexUnits } from '../../src/lib/ingest/unit-index.ts';
import type { DatasetContract } from '../../src/lib/model/contract.ts';
import type { Unit } from '../../src/lib/model/unit.ts';
import type { WrittenFacts } from '../../src/lib/server/write-facts.ts';
import { contentHash } from './content-hash.ts';
import { datasetContent } from './tables.ts';

const unit = (code: string, parent: string | null): Unit => ({
	...{ id: `x-${code}`, code, name: `Xã ${code}`, shortName: code, kind: 'government', division: 'xa', parent },
	...{ level: parent ? 'commune' : 'province', validFrom: '2016-01-01', validTo: null }
});
const communes = ['50001', '50002', '50003', '50004', '50005'];
const units = indexUnits([
	unit('01', null),
	unit('02', null),
	...communes.map((code, at) => unit(code, at < 3 ? 'x-01' : 'x-02'))
]);
const months = ['2025-01-31', '2025-02-28', '2025-03-31', '2025-06-30'];

/** What a unit says of a month and a member; most of it once, now and then twice or of days within other days. */
const row = fc.record({
	unit: fc.constantFrom('01', '02', ...communes),
	end: fc.constantFrom(...months),
	long: fc.integer({ min: 0, max: 40 }).map((n) => n === 0),
	member: fc.nat(2),
	count: fc.oneof(fc.nat(6), fc.nat(300)),
	isGroup: fc.boolean(),
	sent: fc.constantFrom('', '2025-07-10', '2025-07-02'),
	revision: fc.constantFrom('', '', '', '2'),
	provisional: fc.constantFrom('', 'true')
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const ends = ['unit_code,period_start,period_end,submitted_on,revision_no,is_provisional', 'scope'];
const lineOf = ({ unit, end, long, sent, revision, provisional }: Row, own: string) => {
	const start = long ? '2025-01-01' : `${end.slice(0, 8)}01`;
	return `${[unit, start, end, sent, revision, provisional].join(',')},${own},body`;
};
const types = ['khieu_nai', 'to_cao', 'kien_nghi_phan_anh'];
const cases: [string, DatasetContract, string, (row: Row) => string][] = [
	[
		'receptions',
		receptions,
		'mode,turns,people,cases_first,cases_repeat,groups,group_cases_first,group_cases_repeat',
		({ member, count, isGroup }) => {
			const some = isGroup ? Math.min(count, 9) : '';
			return `${['regular', 'head', 'delegated'][member]},${count},${count + 5},${count},${count},,${some},${some}`;
		}
	],
	[
		'petitions',
		petitions,
		'type,received,handled,in_jurisdiction_cases,resolved_cases,unresolved_cases',
		({ member, count, isGroup }) => {
			const cases = isGroup ? Math.min(count, 12) : '';
			return `${types[member]},${count},${count},${cases},${cases},${isGroup ? 0 : ''}`;
		}
	]
];

test.each(cases)(
	'facts read as columns become the same database as facts read as rows: %s',
	(_, contract, names, own) => {
		const files = fc.array(fc.array(row, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 3 });
		const reports = fc.uniqueArray(row, { maxLength: 30, selector: (one) => `${one.unit} ${one.end}` });
		const once = reports.map((all) =>
			all.flatMap((one) => [0, 1, 2].map((member) => ({ ...one, member, count: (one.count * (member + 1)) % 300 })))
		);
		const split = fc.tuple(once, fc.nat(60)).map(([all, at]) => [all.slice(0, at), all.slice(at)]);
		let [compared, wholes] = [0, 0];
		fc.assert(
			fc.property(fc.oneof({ weight: 4, arbitrary: split }, { weight: 1, arbitrary: files }), (texts) => {
				const read = texts
					.filter((rows) => rows.length > 0)
					.map((rows, at): FileRows | null => {
						const text = [`${ends[0]},${names},${ends[1]}`, ...rows.map((one) => lineOf(one, own(one)))].join('\n');
						const options = { contracts: [contract], templates: [], choices: {}, units };
						return readPlain({ name: `${at}.csv`, bytes: new TextEncoder().encode(text) }, options, 0)?.read ?? null;
					});
				if (read.length === 0 || read.some((one) => !one?.columns)) return;
				const parts = read.flatMap((one) => one ?? []);
				const columns = joinExports(parts, contract);
				const rows = joinExports(
					parts.map(({ rows, problems, rowsRead }) => ({ rows, problems, rowsRead })),
					contract
				);
				expect(columns.problems).toEqual(rows.problems);
				if (!columns.columns) return;
				compared++;
				const [one, other] = [columns, rows].map((read) => datasetContent(contract, read, units, '2025-12-31'));
				expect(one?.database.tables).toEqual(other?.database.tables);
				wholes += one!.database.facts!.rows - (columns.columns?.rows ?? 0);
				expect([one?.coverage, one?.span]).toEqual([other?.coverage, other?.span]);
				expect(valuesOf(one!.database.facts!)).toEqual(valuesOf(other!.database.facts!));
				const facts = factColumns(suppressFacts(rows.facts, contract, placeOf));
				const published = sortColumns(facts, (id) => placeKey(id, units));
				const byRows = { columns: factTable(contract, published, units), rows: published.rows };
				expect(valuesOf(one!.database.facts!)).toEqual(valuesOf(byRows));
				expect(contentHash(one!.database)).toBe(contentHash(other!.database));
			}),
			{ numRuns: 60 }
		);
		expect(compared).toBeGreaterThan(15);
		if (contract === petitions) expect(wholes).toBeGreaterThan(0);
	}
);

const placeOf = (id: string) => units.byId.get(id) as Unit;

function valuesOf({ columns, rows }: Pick<WrittenFacts, 'columns' | 'rows'>) {
	return Array.from({ length: rows }, (_, at) =>
		columns.map(({ values, codes }) => (values ? values[codes[at] as number] : codes[at]))
	);
}

test('what is stored tells apart what differs', () => {
	const text = (count: number) => `unit_code,period_start,period_end,mode,turns,people
50001,2025-01-01,2025-01-31,regular,${count},20
50001,2025-02-01,2025-02-28,regular,12,20`;
	const hashOf = (count: number) => {
		const options = { contracts: [receptions], templates: [], choices: {}, units };
		const read = readPlain({ name: 'a.csv', bytes: new TextEncoder().encode(text(count)) }, options, 0)?.read;
		return contentHash(datasetContent(receptions, joinExports([read!], receptions), units, '2025-12-31').database);
	};
	expect(new Set([hashOf(12), hashOf(13), hashOf(12)]).size).toBe(2);
});
