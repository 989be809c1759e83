import { formatDate } from '../i18n/format.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import type { DatedEvent } from '../model/dated-event.ts';
import { addDays } from '../model/period.ts';
import type { IsoDate } from '../model/period.ts';
import type { FigureInput } from './figure-input.ts';
import type { Bucket, Mark } from './figure-base.ts';

/** Marks of dated events among a figure's buckets, numbered by date, and the note that says what they are. */
export interface EventMarks {
	readonly marks: readonly Mark[];
	readonly notes: readonly string[];
}

/** The events of a figure's input that fall on its buckets; those that `known` marks show already are left out. */
export function eventMarks(input: FigureInput, buckets: readonly Bucket[], known: readonly Mark[]): EventMarks {
	const shown = (input.events ?? []).filter(
		(event) => placeOf(event.date, buckets) !== null && !known.some((mark) => isSame(mark, event))
	);
	if (shown.length === 0) return { marks: [], notes: [] };
	const { note } = chartMessagesOf(input.locale);
	const texts = shown.map((event, index) => `(${index + 1}) ${textOf(event, input)}`);
	return {
		marks: shown.map((event, index) => markOf(event, buckets, index + 1)),
		notes: [note.events(texts.join('; '))]
	};
}

/** What is to be known of the numbers of one unit in a bucket, for figures without an axis of time. */
export function unitNotes(input: FigureInput, { start, end }: Pick<Bucket, 'start' | 'end'>): string[] {
	const own = (input.events ?? []).filter(
		({ kind, dataset, unit, date, endDate }) =>
			kind === 'event' && dataset !== null && unit !== null && date <= end && (endDate ?? date) >= start
	);
	return own.map((event) => `${textOf(event, input)}.`);
}

/** The reorganisation that ended units is marked where they end. */
const isSame = (mark: Mark, event: DatedEvent) =>
	mark.kind === 'break' && event.kind === 'reorganisation' && addDays(mark.date, 1) === event.date;

function markOf(event: DatedEvent, buckets: readonly Bucket[], number: number): Mark {
	const at = placeOf(event.date, buckets) ?? 0;
	const shared = { date: event.date, label: String(number) };
	if (event.kind !== 'definition') return { kind: 'event', at, ...shared };
	// Between two numbers, so that each of them is wholly or mostly of one definition.
	const between = Math.min(buckets.length - 1.5, Math.max(0.5, Math.round(at + 0.5) - 0.5));
	return { kind: 'definition', at: buckets.length > 1 ? between : at, ...shared };
}

/** Where a day lies among buckets, each from -0.5 to +0.5 around its index; null outside them. */
function placeOf(date: IsoDate, buckets: readonly Bucket[]): number | null {
	const index = buckets.findIndex((bucket) => bucket.start <= date && date <= bucket.end);
	const bucket = buckets[index];
	return bucket ? index - 0.5 + days(bucket.start, date) / (days(bucket.start, bucket.end) + 1) : null;
}

const days = (from: IsoDate, to: IsoDate) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function textOf({ date, endDate, labelVi, labelEn }: DatedEvent, { locale }: FigureInput): string {
	const until = endDate === null ? '' : `–${formatDate(endDate, locale)}`;
	return `${formatDate(date, locale)}${until}: ${locale === 'vi' ? labelVi : labelEn}`;
}
