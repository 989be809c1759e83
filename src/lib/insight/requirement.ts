import { addDays, bucketsIn } from '../model/period.ts';
import type { IsoDate, Period } from '../model/period.ts';
import type { Target } from '../model/target.ts';

/** What an act asks for over a span of days. */
export interface Requirement {
	readonly required: number;
	/** The row in force at the end of the span. */
	readonly target: Target;
	/** Every row that counts has been read in its act. */
	readonly verified: boolean;
}

/**
 * What the dated rows of one target ask for over a span: in each whole week from its first day on, whole month or
 * whole year, what the row in force on its first day says. Null where they ask for nothing.
 */
export function requirementOf(rows: readonly Target[], span: Period): Requirement | null {
	const per = rows[0]?.per;
	if (per === undefined) return null;
	const inForce = startsIn(span, per).flatMap((start) => rows.find((row) => isInForce(row, start)) ?? []);
	const target = inForce.at(-1);
	if (!target) return null;
	const required = inForce.reduce((sum, row) => sum + row.min, 0);
	return { required, target, verified: inForce.every((row) => row.verified) };
}

const isInForce = ({ validFrom, validTo }: Target, date: IsoDate) =>
	validFrom <= date && (validTo === null || validTo >= date);

function startsIn(span: Period, per: Target['per']): IsoDate[] {
	if (per !== 'week') return bucketsIn(span, per).map(({ start }) => start);
	const starts: IsoDate[] = [];
	for (let start = span.start; addDays(start, 6) <= span.end; start = addDays(start, 7)) starts.push(start);
	return starts;
}

/** How a unit stands to what is asked of it: `open` while the span is not over or its reports are not all in. */
export type DutyState = 'met' | 'below' | 'open';

/** Reaching the minimum settles it early; falling short does only once everything is in. */
export function dutyState(held: number, required: number, complete: boolean): DutyState {
	if (held >= required) return 'met';
	return complete ? 'below' : 'open';
}
