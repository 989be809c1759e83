import { factsShape, submissionsShape } from '../sql/table-shape.ts';
import type { SqlType, TableShape } from '../sql/table-shape.ts';
import type { DatasetContract } from '../model/contract.ts';
import { deriveSubmissions } from './derive-submissions.ts';
import type { CellValue } from './cells/read-cell.ts';
import type { Ingested } from './read-export.ts';
import { factValues, submissionValues } from './table-values.ts';
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
	const end = [...facts, ...statuses].reduce((last, row) => (row.end > last ? row.end : last), '');
	const named = new Set([...facts, ...statuses].map((row) => row.unitId));
	const brought = deriveSubmissions(contract, units, reports, end).filter(
		(one) =>
			named.has(one.unitId) &&
			[...facts, ...statuses].some((row) => row.unitId === one.unitId && row.start <= one.end && row.end >= one.start)
	);
	return {
		facts: toColumns(factsShape(contract), factValues(facts, units)),
		submissions: toColumns(submissionsShape, submissionValues(brought, units))
	};
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

function toColumns({ columns }: TableShape, rows: readonly (readonly CellValue[])[]): RowColumn[] {
	return columns.map(({ name, type }, index) => ({
		name,
		type: types[type],
		values: rows.map((row) => row[index] ?? null)
	}));
}
