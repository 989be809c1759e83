import type { Period } from '#lib/model/period.ts';
import { numberAt, textAt } from '#lib/model/result.ts';
import type { ResultTable } from '#lib/model/result.ts';
import type { Status } from '#lib/model/status.ts';
import type { UnitId, UnitLevel } from '#lib/model/unit.ts';
import type { UnitDirectory } from '#lib/model/unit-directory.ts';

export interface MissingUnit {
	readonly id: UnitId;
	readonly level: UnitLevel;
	readonly name: string;
	readonly status: Status;
	/** Reports of the unit that are missing in the period. */
	readonly reports: number;
}

/** Who owes a report for a period, and how many are in. */
export interface MissingReports {
	readonly due: number;
	readonly reported: number;
	readonly units: readonly MissingUnit[];
}

/** `submissions` lists the missing reports, `coverage` the reports in and due by unit and bucket. */
export function missingReports(
	submissions: ResultTable,
	coverage: ResultTable,
	period: Period,
	directory: UnitDirectory
): MissingReports {
	const units = new Map<UnitId, MissingUnit>();
	for (let row = 0; row < submissions.numRows; row++) {
		const status = textAt(submissions, 'status', row) as Status;
		const start = textAt(submissions, 'period_start', row) ?? '';
		if (start < period.start || start > period.end || status === 'not_due' || status === 'not_applicable') continue;
		const id = textAt(submissions, 'unit_id', row) ?? '';
		const known = units.get(id);
		const name = directory.byId.get(id)?.name ?? id;
		const level = directory.byId.get(id)?.level ?? 'commune';
		units.set(id, { id, level, name, status: known?.status ?? status, reports: (known?.reports ?? 0) + 1 });
	}
	return {
		due: sumAt(coverage, 'units_due', period.start),
		reported: sumAt(coverage, 'units_reported', period.start),
		units: directory.units.flatMap((unit) => units.get(unit.id) ?? [])
	};
}

function sumAt(table: ResultTable, column: string, start: string): number {
	let sum = 0;
	for (let row = 0; row < table.numRows; row++)
		if (textAt(table, 'bucket_start', row) === start) sum += numberAt(table, column, row) ?? 0;
	return sum;
}
