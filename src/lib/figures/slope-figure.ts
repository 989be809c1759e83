import { formatNumber } from '../i18n/format.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import { mostMoved, movesFinding } from '../insight/moves-finding.ts';
import { altOf, captionOf } from './caption.ts';
import { unitCoverage } from './coverage.ts';
import { draftOf } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import type { Series, SeriesFigure } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';
import { bucketOfView, fewSeries, isChosen, isFinal, rolesOf } from './focus.ts';
import { movesOf } from './moves.ts';
import { endNotes, notesOf } from './notes.ts';
import { paint } from './paint.ts';
import { subjectOf } from './subject.ts';

/** Two periods side by side, a line for each series; the buckets are those two, or one where there is no other. */
export interface SlopeFigure extends SeriesFigure {
	readonly kind: 'slope';
}

/** Who rose and who fell between the first period that most have a number for and the view's. */
export function slopeFigure(input: FigureInput): SlopeFigure {
	const whole = draftOf(input);
	const to = Math.max(0, bucketOfView(input, whole));
	const from = firstComplete(whole, to);
	const draft = at(whole, from === to ? [to] : [from, to]);
	const last = draft.buckets.length - 1;
	const items = movesOf(input, draft, 0, last);
	const series = paint(input, draft, rolesOf(draft, broughtOut(input, draft, items), last));
	const cells = series.flatMap((one) => one.points);
	const subject = subjectOf(
		input,
		cells.flatMap((cell) => cell.value ?? [])
	);
	const caption = captionOf(input, subject.number, draft.buckets, unitCoverage(input, whole, to));
	const [period, versus] = [draft.buckets[last]?.label ?? '', draft.buckets[0]?.label ?? ''];
	const finding = movesFinding({ subject, period, versus, items }, input.locale);
	const single = last === 0 ? 0 : series.filter(isOneSided).length;
	const note = markMessagesOf(input.locale).oneSided(formatNumber(single, input.locale));
	return {
		kind: 'slope',
		...caption,
		finding,
		buckets: draft.buckets,
		series,
		notes: [...notesOf(input, cells), ...(single > 0 ? [note] : []), ...endNotes(input, draft.series)],
		alt: altOf('slope', caption, finding, cells)
	};
}

/** What the reader chose, else, of many, the one that the finding names. */
function broughtOut({ view }: FigureInput, { series }: Draft, items: ReturnType<typeof movesOf>): readonly string[] {
	const { focus } = view.chart;
	const most = series.length > fewSeries ? mostMoved(items) : undefined;
	return most && !series.some((one) => isChosen(one, focus)) ? [most.id] : focus;
}

const isOneSided = ({ points }: Series) => points.filter(({ value }) => value === null).length === 1;

/** The first bucket before `to` in which at least half of the series have a final number; else the first with any. */
function firstComplete({ buckets, series }: Draft, to: number): number {
	const before = buckets.slice(0, to).map((_, index) => index);
	const half = before.find((index) => series.filter((one) => isFinal(one.points[index])).length * 2 >= series.length);
	return half ?? before.find((index) => series.some((one) => one.points[index]?.value != null)) ?? to;
}

function at({ buckets, series }: Draft, indices: readonly number[]): Draft {
	return {
		buckets: indices.flatMap((index) => buckets[index] ?? []),
		series: series.map((one) => ({ ...one, points: indices.flatMap((index) => one.points[index] ?? []) }))
	};
}
