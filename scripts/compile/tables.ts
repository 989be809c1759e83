import { referenceTables } from '../../src/lib/datasets/reference-tables.ts';
import { columnsOf } from '../../src/lib/ingest/columns/fact-columns.ts';
import { sortColumns } from '../../src/lib/ingest/columns/sort-columns.ts';
import { suppressColumns } from '../../src/lib/ingest/columns/suppress-columns.ts';
import { deriveSubmissions } from '../../src/lib/ingest/derive-submissions.ts';
import { factTable } from '../../src/lib/ingest/fact-table.ts';
import type { Ingested } from '../../src/lib/ingest/read-export.ts';
import type { Submission } from '../../src/lib/ingest/unit-submissions.ts';
import { placeKey, submissionValues } from '../../src/lib/ingest/table-values.ts';
import { lineageValues } from '../../src/lib/ingest/lineage-values.ts';
import type { PopulationBefore } from '../../src/lib/ingest/lineage-steps.ts';
import { unitYears, type Census, type UnitYear } from '../../src/lib/ingest/unit-years.ts';
import type { DatasetContract } from '../../src/lib/model/contract.ts';
import { addDays, yearOf, type IsoDate, type Period } from '../../src/lib/model/period.ts';
import type { Coverage } from '../../src/lib/model/result.ts';
import { valueStatuses } from '../../src/lib/model/status.ts';
import { foldUnitName } from '../../src/lib/model/text.ts';
import type { UnitId } from '../../src/lib/model/unit.ts';
import { writtenName, type WrittenTable } from '../../src/lib/server/write-database.ts';
import type { WrittenFacts } from '../../src/lib/server/write-facts.ts';
import { codeColumns } from '../../src/lib/sql/fact-codes.ts';
import { storeSums, type MadeTable } from '../../src/lib/sql/store-sums.ts';
import { leastSummed, residentsTable } from '../../src/lib/sql/sum-tables.ts';
import {
	factsShape,
	lineageShape,
	referenceShape,
	submissionsShape,
	unitYearsShape
} from '../../src/lib/sql/table-shape.ts';
import type { Basis } from './ingest-data.ts';

/** The tables of one database file. */
export interface DatabaseContent {
	readonly name: string;
	readonly tables: readonly WrittenTable[];
	readonly facts: WrittenFacts | null;
}

/** The database of a dataset, and what a manifest says of it. */
export interface DatasetContent {
	readonly database: DatabaseContent;
	readonly coverage: Coverage;
	/** From the first to the last day of its facts; null where it has none. */
	readonly span: Period | null;
}

/** Units, and the tables that tell their residents. */
type KnownUnits = Pick<Basis, 'reference' | 'units'>;

/** What was read of a dataset as it is stored. */
export function datasetContent(
	contract: DatasetContract,
	read: Ingested,
	basis: KnownUnits,
	releasedOn: IsoDate
): DatasetContent {
	const { units } = basis;
	const facts = read.columns ?? columnsOf(read.facts);
	const submissions = deriveSubmissions(contract, units, { facts, statuses: read.statuses }, releasedOn);
	const placeOf = (id: UnitId) => {
		const unit = units.byId.get(id);
		return { level: unit?.level ?? null, parent: unit?.parent ?? null };
	};
	const published = sortColumns(suppressColumns(facts, contract, placeOf), (id) => placeKey(id, units));
	return {
		database: {
			name: contract.id,
			tables: [
				{ shape: submissionsShape, rows: submissionValues(submissions, units) },
				...(published.rows < leastSummed ? [] : [residentsOf(basis, releasedOn)])
			],
			facts: {
				shape: factsShape(contract),
				codes: codeColumns(contract),
				columns: factTable(contract, published, units),
				rows: published.rows,
				made: madeOf(contract, published.rows)
			}
		},
		coverage: coverageOf(submissions),
		span: spanOf(facts.period.values)
	};
}

/** What is made of so many facts: a database that comes whole needs no sums beside them. */
export function madeOf(contract: DatasetContract, rows: number): MadeTable[] {
	return rows < leastSummed ? [] : storeSums(contract, writtenName);
}

function spanOf(periods: readonly Period[]): Period | null {
	const [first] = periods;
	if (!first) return null;
	let { start, end } = first;
	for (const period of periods) {
		if (period.start < start) start = period.start;
		if (period.end > end) end = period.end;
	}
	return { start, end };
}

function coverageOf(submissions: readonly Submission[]): Coverage {
	const due = submissions.filter(({ status }) => status !== 'not_due' && status !== 'not_applicable');
	const reported = due.filter(({ status }) => valueStatuses.some((one) => one === status));
	return { reported: reported.length, due: due.length };
}

/** The database of the reference tables. */
export function referenceContent({ reference, units }: Basis, releasedOn: IsoDate): DatabaseContent {
	const tables = referenceTables.map((table): WrittenTable => {
		const shape = referenceShape(table);
		const rows = (reference[table.id] ?? []).map(({ values }) =>
			shape.columns.map(({ name }) =>
				name === 'search_key' ? foldUnitName(String(values.name)) : (values[name] ?? null)
			)
		);
		return { shape, rows };
	});
	const years = yearsOf({ reference, units }, releasedOn);
	const made = [
		{ shape: unitYearsShape, rows: unitYearRows(years) },
		{ shape: lineageShape, rows: lineageValues(units, populationBefore(years)) }
	];
	return { name: 'reference', tables: [...tables, ...made], facts: null };
}

const yearsOf = ({ reference, units }: KnownUnits, releasedOn: IsoDate) =>
	unitYears(units, censuses(reference.populations ?? []), yearOf(releasedOn));

const unitYearRows = (years: readonly UnitYear[]) =>
	years.map(({ unitId, year, population }) => [unitId, year, population]);

/** What rates of a database with sums are made of. */
const residentsOf = (basis: KnownUnits, releasedOn: IsoDate): WrittenTable => ({
	shape: { ...unitYearsShape, name: residentsTable },
	rows: unitYearRows(yearsOf(basis, releasedOn))
});

/** Residents in the last year that a unit saw before a date. */
function populationBefore(years: readonly UnitYear[]): PopulationBefore {
	const known = new Map(years.map(({ unitId, year, population }) => [`${unitId} ${year}`, population]));
	return (unit, date) => known.get(`${unit} ${yearOf(addDays(date, -1))}`) ?? null;
}

function censuses(rows: NonNullable<Basis['reference'][string]>): Map<string, Census[]> {
	const counts = new Map<string, Census[]>();
	for (const { values } of rows) {
		const unit = String(values.unit_id);
		const census = { date: String(values.ref_date), population: Number(values.population) };
		counts.set(unit, [...(counts.get(unit) ?? []), census]);
	}
	return counts;
}
