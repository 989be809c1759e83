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
import { leastSummed } from '../../src/lib/sql/sum-tables.ts';
import { contentHash } from './content-hash.ts';
import { datasetContent, madeOf } from './tables.ts';

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
	member: fc.nat(3),
	count: fc.oneof(fc.nat(6), fc.nat(300)),
	isGroup: fc.boolean(),
	odd: fc.integer({ min: 0, max: 30 }),
	sent: fc.constantFrom('', '2025-07-10', '2025-07-02'),
	revision: fc.constantFrom('', '', '', '2'),
	cumulative: fc.integer({ min: 0, max: 30 }).map((n) => (n === 0 ? 'true' : '')),
	provisional: fc.constantFrom('', 'true')
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const ends = [
	'unit_code,period_start,period_end,submitted_on,revision_no,is_cumulative,is_provisional',
	'scope,status,qualifier'
];
const lineOf = ({ unit, end, long, sent, revision, cumulative, provisional, odd }: Row, own: string) => {
	const start = long ? '2025-01-01' : `${end.slice(0, 8)}01`;
	const isMissing = odd === 1;
	const cells = isMissing ? own.replaceAll(/[^,]/g, '') : own;
	const word = isMissing ? 'not_reported' : odd === 2 ? 'reported' : '';
	return `${[unit, start, end, sent, revision, cumulative, provisional].join(',')},${cells},body,${word},${odd === 3 ? 'approx' : ''}`;
};
const types = ['khieu_nai', 'to_cao', 'kien_nghi_phan_anh', 'all'];
const cases: [string, DatasetContract, string, (row: Row) => string][] = [
	[
		'receptions',
		receptions,
		'mode,turns,people,cases_first,cases_repeat,groups,group_cases_first,group_cases_repeat',
		({ member, count, isGroup }) => {
			const some = isGroup ? Math.min(count, 9) : '';
			return `${['regular', 'head', 'delegated', 'total'][member]},${count},${count + 5},${count},${count},,${some},${some}`;
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
		const extra = fc.array(row, { maxLength: 4 });
		const split = fc
			.tuple(once, extra, fc.nat(60))
			.map(([all, more, at]) => [all.slice(0, at), [...all.slice(at), ...more]]);
		let [compared, wholes, mixed] = [0, 0, 0];
		fc.assert(
			fc.property(fc.oneof({ weight: 4, arbitrary: split }, { weight: 1, arbitrary: files }), (texts) => {
				const lines = texts.map((rows) => rows.map((one) => lineOf(one, own(one))));
				const parts = readFiles(
					lines.filter((rows) => rows.length > 0).map((rows) => [`${ends[0]},${names},${ends[1]}`, ...rows]),
					contract
				);
				const found = parts && compare(parts, contract);
				if (!found) return;
				compared++;
				wholes += found.wholes;
				mixed += Number(found.isMixed);
			}),
			{ numRuns: 100 }
		);
		expect(compared).toBeGreaterThan(30);
		expect(mixed).toBeGreaterThan(5);
		if (contract === petitions) expect(wholes).toBeGreaterThan(0);
	}
);

/** Files as columns; null where the reader of all layouts reads one of them. */
function readFiles(texts: readonly (readonly string[])[], contract: DatasetContract): FileRows[] | null {
	const options = { contracts: [contract], templates: [], choices: {}, units };
	const read = texts.map((lines, at) => {
		const bytes = new TextEncoder().encode(lines.join('\n'));
		return readPlain({ name: `${at}.csv`, bytes }, options, 0)?.read;
	});
	const parts = read.flatMap((one) => (one?.columns ? [one] : []));
	return parts.length === 0 || parts.length < read.length ? null : parts;
}

/** Joins files either way; null where they become rows in both. */
function compare(parts: readonly FileRows[], contract: DatasetContract) {
	const columns = joinExports(parts, contract, 0);
	const rows = joinExports(
		parts.map(({ rows, problems, rowsRead }) => ({ rows, problems, rowsRead })),
		contract
	);
	expect(columns.problems).toEqual(rows.problems);
	if (!columns.columns) return null;
	const [one, other] = [columns, rows].map((read) =>
		datasetContent(contract, read, { units, reference: {} }, '2025-12-31')
	);
	expect(one!.database.tables).toEqual(other!.database.tables);
	expect([one!.coverage, one!.span]).toEqual([other!.coverage, other!.span]);
	const facts = valuesOf(one!.database.facts!);
	expect(facts).toEqual(valuesOf(other!.database.facts!));
	const shown = factColumns(suppressFacts(rows.facts, contract, placeOf));
	const published = sortColumns(shown, (id) => placeKey(id, units));
	expect(facts).toEqual(valuesOf({ columns: factTable(contract, published, units), rows: published.rows }));
	expect(contentHash(one!.database)).toBe(contentHash(other!.database));
	return { wholes: facts.length - rows.facts.length, isMixed: !joinExports(parts, contract).columns };
}

test('of units alike, the one hides with a small count that stands first, settled or not', () => {
	const line = (unit: string, cases: number, revision = '') =>
		`${unit},2025-01-01,2025-01-31,${revision},regular,90,95,80,80,1,${cases},0`;
	const parts = readFiles(
		[
			[
				'unit_code,period_start,period_end,revision_no,mode,turns,people,cases_first,cases_repeat,groups,group_cases_first,group_cases_repeat',
				...[line('50001', 9), line('50002', 8), line('50003', 2), line('50001', 8, '2')],
				...['50004', '50005', '01'].map((unit) => line(unit, 20))
			]
		],
		receptions
	);
	expect(compare(parts!, receptions)?.isMixed).toBe(true);
});

const placeOf = (id: string) => units.byId.get(id) as Unit;

function valuesOf({ columns, rows }: Pick<WrittenFacts, 'columns' | 'rows'>) {
	return Array.from({ length: rows }, (_, at) =>
		columns.map(({ values, codes }) => (values ? values[codes[at] as number] : codes[at]))
	);
}

test('only of many facts sums are stored', () => {
	expect(madeOf(receptions, leastSummed - 1)).toEqual([]);
	expect(madeOf(receptions, leastSummed).map(({ name }) => name)).toEqual([
		'sums',
		'totals',
		'pairs',
		'rates',
		'sums_by_mode',
		'totals_by_mode',
		'pairs_by_mode',
		'rates_by_mode',
		'reports'
	]);
});

test('what is stored tells apart what differs', () => {
	const text = (count: number) => `unit_code,period_start,period_end,mode,turns,people
50001,2025-01-01,2025-01-31,regular,${count},20
50001,2025-02-01,2025-02-28,regular,12,20`;
	const hashOf = (count: number) => {
		const options = { contracts: [receptions], templates: [], choices: {}, units };
		const read = readPlain({ name: 'a.csv', bytes: new TextEncoder().encode(text(count)) }, options, 0)?.read;
		return contentHash(
			datasetContent(receptions, joinExports([read!], receptions), { units, reference: {} }, '2025-12-31').database
		);
	};
	expect(new Set([hashOf(12), hashOf(13), hashOf(12)]).size).toBe(2);
});
