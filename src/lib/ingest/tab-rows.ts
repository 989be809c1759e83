import { factsShape, submissionsShape } from '../sql/table-shape.ts';
import type { SqlType, TableShape } from '../sql/table-shape.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { Period } from '../model/period.ts';
import { deriveSubmissions } from './derive-submissions.ts';
import type { CellValue } from './cells/read-cell.ts';
import { PeriodIndex } from './period-index.ts';
import type { Ingested } from './read-export.ts';
import { rowsByPeriod } from './rows-by-period.ts';
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
	const sent = [rowsByPeriod(facts), rowsByPeriod(statuses)];
	const indexes = sent.map(
		(units) => new Map([...units].map(([id, periods]) => [id, new PeriodIndex<Period>(periods)]))
	);
	const end = lastDay(sent.flatMap((units) => [...units.values()].flat()));
	const brought = deriveSubmissions(contract, units, reports, end).filter((one) =>
		indexes.some((index) => (index.get(one.unitId)?.overlapping(one).length ?? 0) > 0)
	);
	return {
		facts: toColumns(factsShape(contract), sortFacts(facts), factReaders(facts[0], units)),
		submissions: toColumns(submissionsShape, brought, submissionReaders(brought, units))
	};
}

const lastDay = (periods: readonly Period[]) => periods.reduce((last, { end }) => (end > last ? end : last), '');

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
