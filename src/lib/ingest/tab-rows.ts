import { factsShape, submissionsShape } from '../sql/table-shape.ts';
import type { SqlType, TableShape } from '../sql/table-shape.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { Period } from '../model/period.ts';
import type { UnitId } from '../model/unit.ts';
import { deriveSubmissions } from './derive-submissions.ts';
import type { Report } from './fact-row.ts';
import type { CellValue } from './cells/read-cell.ts';
import type { Ingested } from './read-export.ts';
import { factReaders, sortFacts, submissionReaders } from './table-values.ts';
import type { UnitIndex } from './unit-index.ts';

/** A column of clean rows: dates as ISO text. */
export interface RowColumn {
	readonly name: string;
	readonly type: 'text' | 'integer' | 'decimal' | 'date' | 'boolean';
	readonly values: readonly CellValue[];
}

/** Clean rows of one dropped file, as columns that an engine can take in. */
export interface TabRows {
	readonly facts: readonly RowColumn[];
	readonly submissions: readonly RowColumn[];
}

/** The facts of a dropped file, and the reports that it brings; units that it does not name are left as they are. */
export function tabRows(contract: DatasetContract, { facts, statuses }: Ingested, units: UnitIndex): TabRows {
	const reports = { facts, statuses };
	const spans = spansByUnit([facts, statuses]);
	const end = [...spans.values()].flat().reduce((last, span) => (span.end > last ? span.end : last), '');
	const brought = deriveSubmissions(contract, units, reports, end).filter((one) =>
		spans.get(one.unitId)?.some((span) => span.start <= one.end && span.end >= one.start)
	);
	return {
		facts: toColumns(factsShape(contract), sortFacts(facts), factReaders(facts[0], units)),
		submissions: toColumns(submissionsShape, brought, submissionReaders(brought, units))
	};
}

/** The periods that rows name, each once for a unit. */
function spansByUnit(lists: readonly (readonly Report[])[]): ReadonlyMap<UnitId, readonly Period[]> {
	const units = new Map<UnitId, Map<string, Period>>();
	for (const rows of lists)
		for (const { unitId, start, end } of rows) {
			const own = units.get(unitId) ?? new Map<string, Period>();
			own.set(start + end, { start, end });
			units.set(unitId, own);
		}
	return new Map([...units].map(([unitId, own]) => [unitId, [...own.values()]]));
}

const types: Record<SqlType, RowColumn['type']> = {
	VARCHAR: 'text',
	DATE: 'date',
	BOOLEAN: 'boolean',
	SMALLINT: 'integer',
	INTEGER: 'integer',
	BIGINT: 'integer',
	DOUBLE: 'decimal'
};

/** The values of a column are made when they are asked for: all at once would fill the memory. */
function toColumns<Row>(
	{ columns }: TableShape,
	rows: readonly Row[],
	readers: readonly ((row: Row) => CellValue)[]
): RowColumn[] {
	return columns.map(({ name, type }, index) => ({
		name,
		type: types[type],
		get values() {
			const valueOf = readers[index];
			return valueOf ? rows.map(valueOf) : rows.map(() => null);
		}
	}));
}
