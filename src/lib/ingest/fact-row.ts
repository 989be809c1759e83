import type { IsoDate } from '../model/period.ts';
import type { Qualifier, Status } from '../model/status.ts';
import type { UnitId } from '../model/unit.ts';

export type Scope = 'body' | 'territory';

/** What a unit sent for a period: who, when, and where it stands in which file. */
export interface Report {
	readonly unitId: UnitId;
	readonly start: IsoDate;
	readonly end: IsoDate;
	readonly scope: Scope;
	readonly provisional: boolean;
	readonly submittedOn: IsoDate | null;
	readonly file: string;
	/** Null for files without sheets. */
	readonly sheet: string | null;
	readonly line: number;
}

/** Counts of one unit, discrete period and combination of dimensions, in the order of the contract. */
export interface FactRow extends Report {
	readonly dimensions: readonly string[];
	readonly values: readonly (number | null)[];
	/** Null: exact. */
	readonly qualifiers: readonly (Qualifier | null)[];
	readonly revisionNo: number | null;
	readonly asOf: IsoDate | null;
}

/** A row as the file has it: perhaps cumulative, perhaps no more than a status. */
export interface ReportRow extends FactRow {
	readonly cumulative: boolean;
	readonly status: Status | null;
}

/** The status that a file itself gives for a unit and period. */
export interface StatusRow extends Report {
	readonly status: Status;
}
