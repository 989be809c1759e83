import { countMeasures, fileColumns, qualifierSuffix } from '../model/columns.ts';
import type { Column, DatasetContract } from '../model/contract.ts';
import type { FactRow, Report, StatusRow } from './fact-row.ts';
import type { Ingested } from './read-export.ts';
import type { UnitIndex } from './unit-index.ts';

type CanonicalValue = string | number | boolean | null;

/** Rows in a contract's own columns, those that hold nothing left out. */
export interface CanonicalRows {
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly CanonicalValue[])[];
}

/** Clean rows of a dataset as a file of it: read again, the file gives the same facts. */
export function canonicalRows(
	contract: DatasetContract,
	{ facts, statuses }: Pick<Ingested, 'facts' | 'statuses'>,
	units: UnitIndex
): CanonicalRows {
	const counts = countMeasures(contract);
	const common = (row: Report, status: string) => ({
		unit_code: units.byId.get(row.unitId)?.code ?? row.unitId,
		period_start: row.start,
		period_end: row.end,
		scope: row.scope,
		status,
		is_provisional: row.provisional ? true : null,
		submitted_on: row.submittedOn
	});
	const ofFact = (row: FactRow): Readonly<Record<string, CanonicalValue>> => ({
		...common(row, row.values.every((value) => !value) ? 'reported_zero' : 'reported'),
		revision_no: row.revisionNo,
		as_of: row.asOf,
		...Object.fromEntries(contract.dimensions.map(({ id }, at) => [id, row.dimensions[at] ?? null])),
		...Object.fromEntries(counts.map(({ id }, at) => [id, row.values[at] ?? null])),
		...Object.fromEntries(counts.map(({ id }, at) => [id + qualifierSuffix, row.qualifiers[at] ?? null]))
	});
	const ofStatus = (row: StatusRow): Readonly<Record<string, CanonicalValue>> => common(row, row.status);
	const records = [...facts.map(ofFact), ...statuses.map(ofStatus)];
	const columns = fileColumns(contract).filter(
		(column) => column.required || records.some((record) => (record[column.id] ?? null) !== null)
	);
	return { columns, rows: records.map((record) => columns.map((column) => record[column.id] ?? null)) };
}
