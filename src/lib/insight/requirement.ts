import { bucketOf, daysBetween, monthOf, yearOf } from '../model/period.ts';
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
 * What the dated rows of one target ask for over a span. Each row asks by the days on which it is in force: of a week a
 * seventh a day, of a month or a year its part. Whole minimums ask for whole numbers, rounded down. Null where they ask
 * for nothing. `compileTarget` holds reports to the same rule.
 */
export function requirementOf(rows: readonly Target[], span: Period): Requirement | null {
	const asking = rows.flatMap((row) => {
		const start = row.validFrom > span.start ? row.validFrom : span.start;
		const end = row.validTo !== null && row.validTo < span.end ? row.validTo : span.end;
		return start > end ? [] : [{ row, asked: row.min * timesIn({ start, end }, row.per) }];
	});
	const last = asking.reduce<Target | null>(
		(late, { row }) => (late === null || row.validFrom > late.validFrom ? row : late),
		null
	);
	const sum = asking.reduce((total, { asked }) => total + asked, 0);
	const required = asking.every(({ row }) => Number.isInteger(row.min)) ? Math.floor(sum + rounding(sum)) : sum;
	if (last === null || required <= 0) return null;
	return { required, target: last, verified: asking.every(({ row }) => row.verified) };
}

/** Parts of a month do not add up to it exactly, and those of a large sum of money less so. */
const rounding = (sum: number) => 1e-6 + sum * 1e-12;

function timesIn({ start, end }: Period, per: Target['per']): number {
	if (per === 'week') return (daysBetween(start, end) + 1) / 7;
	const months = (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start);
	const part = (date: IsoDate, day: number) => day / dayOf(bucketOf(date, 'month').end);
	const exact = months + part(end, dayOf(end)) - part(start, dayOf(start) - 1);
	return per === 'month' ? exact : exact / 12;
}

const dayOf = (date: IsoDate) => Number(date.slice(8));

/** How a unit stands to what is asked of it: `open` while the span is not over or its reports are not all in. */
export type DutyState = 'met' | 'below' | 'open';

/** Reaching the minimum settles it early; falling short does only once everything is in. */
export function dutyState(held: number, required: number, complete: boolean): DutyState {
	if (held >= required) return 'met';
	return complete ? 'below' : 'open';
}
