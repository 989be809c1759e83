import type { DatasetContract } from '../../model/contract.ts';
import type { Period } from '../../model/period.ts';
import type { Choices, Problem } from '../../model/problem.ts';
import type { FactColumns } from '../columns/fact-columns.ts';
import type { ReportRow } from '../fact-row.ts';
import type { Sheet } from '../raw-table.ts';
import type { UnitIndex } from '../unit-index.ts';

/** A sheet that is to be read, and what it is read against. */
export interface SheetTask {
	readonly file: string;
	readonly sheet: Sheet;
	readonly contract: DatasetContract;
	readonly units: UnitIndex;
	readonly choices: Choices;
}

/** The checked rows of one sheet, before they are joined with those of others. */
export interface SheetRead {
	readonly rows: readonly ReportRow[];
	/** Most of these rows, where they were read as columns; then `rows` are made when somebody asks for them. */
	readonly columns?: FactColumns | null;
	/** Rows that are none of the columns; no rows unless it is said. */
	readonly besides?: readonly ReportRow[];
	readonly problems: readonly Problem[];
	readonly rowsRead: number;
	/** What its title says; null where its rows say it, or nobody. */
	readonly period: Period | null;
}
