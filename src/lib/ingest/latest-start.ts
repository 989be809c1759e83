import type { IsoDate } from '../model/period.ts';

/** The last day on which a report may begin: that of the clock, or of the release where the clock is behind it. */
export function latestStart(now: Date, releasedOn: IsoDate): IsoDate {
	const digits = (value: number, count: number) => String(value).padStart(count, '0');
	const today = [digits(now.getFullYear(), 4), digits(now.getMonth() + 1, 2), digits(now.getDate(), 2)].join('-');
	return today > releasedOn ? today : releasedOn;
}
