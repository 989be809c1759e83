import type { ReportRow } from '../fact-row.ts';
import { valueAt } from './coded.ts';
import type { FactColumns } from './fact-columns.ts';

/** One row of a file without sheets, as rows are otherwise read. */
export function reportAt(columns: FactColumns, row: number): ReportRow {
	return {
		unitId: valueAt(columns.unit, row),
		...valueAt(columns.period, row),
		dimensions: valueAt(columns.members, row),
		values: columns.counts.map((count) => valueAt(count, row)),
		qualifiers: columns.qualifiers.map((qualifier) => valueAt(qualifier, row)),
		scope: valueAt(columns.scope, row),
		provisional: valueAt(columns.provisional, row),
		submittedOn: valueAt(columns.submittedOn, row),
		revisionNo: valueAt(columns.revisionNo, row),
		asOf: valueAt(columns.asOf, row),
		cumulative: valueAt(columns.cumulative, row),
		status: valueAt(columns.status, row),
		file: valueAt(columns.file, row),
		sheet: null,
		line: columns.line[row] as number
	};
}
