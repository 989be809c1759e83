import { referenceTables } from '../../src/lib/datasets/reference-tables.ts';
import { deriveSubmissions } from '../../src/lib/ingest/derive-submissions.ts';
import type { Submission } from '../../src/lib/ingest/unit-submissions.ts';
import { factValues, submissionValues } from '../../src/lib/ingest/table-values.ts';
import { suppressFacts } from '../../src/lib/ingest/suppress.ts';
import { lineageValues } from '../../src/lib/ingest/lineage-values.ts';
import type { PopulationBefore } from '../../src/lib/ingest/lineage-steps.ts';
import { unitYears, type Census, type UnitYear } from '../../src/lib/ingest/unit-years.ts';
import { addDays, yearOf, type IsoDate } from '../../src/lib/model/period.ts';
import type { Coverage } from '../../src/lib/model/result.ts';
import { valueStatuses } from '../../src/lib/model/status.ts';
import { foldUnitName } from '../../src/lib/model/text.ts';
import type { UnitId } from '../../src/lib/model/unit.ts';
import type { WrittenTable } from '../../src/lib/server/write-database.ts';
import { codeColumns } from '../../src/lib/sql/fact-codes.ts';
import {
	factsShape,
	lineageShape,
	referenceShape,
	submissionsShape,
	unitYearsShape
} from '../../src/lib/sql/table-shape.ts';
import type { IngestedData } from './ingest-data.ts';

/** The tables of one database file. */
export interface DatabaseContent {
	readonly name: string;
	readonly tables: readonly WrittenTable[];
}

export interface ReleaseContent {
	readonly databases: readonly DatabaseContent[];
	readonly coverage: Readonly<Record<string, Coverage>>;
}

/** All databases of a release, as rows in the order in which they are stored. */
export function releaseContent(data: IngestedData, releasedOn: IsoDate): ReleaseContent {
	const coverage: Record<string, Coverage> = {};
	const placeOf = (id: UnitId) => {
		const unit = data.units.byId.get(id);
		return { level: unit?.level ?? null, parent: unit?.parent ?? null };
	};
	const databases = data.datasets.map((dataset): DatabaseContent => {
		const submissions = deriveSubmissions(dataset.contract, data.units, dataset, releasedOn);
		coverage[dataset.contract.id] = coverageOf(submissions);
		const tables = [
			{
				shape: factsShape(dataset.contract),
				rows: factValues(suppressFacts(dataset.facts, dataset.contract, placeOf), data.units),
				codes: codeColumns(dataset.contract)
			},
			{ shape: submissionsShape, rows: submissionValues(submissions, data.units) }
		];
		return { name: dataset.contract.id, tables };
	});
	return { databases: [{ name: 'reference', tables: referenceContent(data, releasedOn) }, ...databases], coverage };
}

function coverageOf(submissions: readonly Submission[]): Coverage {
	const due = submissions.filter(({ status }) => status !== 'not_due' && status !== 'not_applicable');
	const reported = due.filter(({ status }) => valueStatuses.some((one) => one === status));
	return { reported: reported.length, due: due.length };
}

function referenceContent({ reference, units }: IngestedData, releasedOn: IsoDate): WrittenTable[] {
	const tables = referenceTables.map((table): WrittenTable => {
		const shape = referenceShape(table);
		const rows = (reference[table.id] ?? []).map(({ values }) =>
			shape.columns.map(({ name }) =>
				name === 'search_key' ? foldUnitName(String(values.name)) : (values[name] ?? null)
			)
		);
		return { shape, rows };
	});
	const years = unitYears(units, censuses(reference.populations ?? []), yearOf(releasedOn));
	return [
		...tables,
		{ shape: unitYearsShape, rows: years.map(({ unitId, year, population }) => [unitId, year, population]) },
		{ shape: lineageShape, rows: lineageValues(units, populationBefore(years)) }
	];
}

/** Residents in the last year that a unit saw before a date. */
function populationBefore(years: readonly UnitYear[]): PopulationBefore {
	const known = new Map(years.map(({ unitId, year, population }) => [`${unitId} ${year}`, population]));
	return (unit, date) => known.get(`${unit} ${yearOf(addDays(date, -1))}`) ?? null;
}

function censuses(rows: NonNullable<IngestedData['reference'][string]>): Map<string, Census[]> {
	const counts = new Map<string, Census[]>();
	for (const { values } of rows) {
		const unit = String(values.unit_id);
		const census = { date: String(values.ref_date), population: Number(values.population) };
		counts.set(unit, [...(counts.get(unit) ?? []), census]);
	}
	return counts;
}
