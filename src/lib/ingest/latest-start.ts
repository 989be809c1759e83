import { isoDate } from '../model/period.ts';
import type { IsoDate } from '../model/period.ts';

/** The last day on which a report may begin: that of the clock, or of the release where the clock is behind it. */
export function latestStart(now: Date, releasedOn: IsoDate): IsoDate {
	const today = isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
	return today > releasedOn ? today : releasedOn;
}
