import { formatDate } from '../i18n/format.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { changeOf } from '../insight/change.ts';
import { pairedFinding } from '../insight/paired-finding.ts';
import { addDays } from '../model/period.ts';
import type { IsoDate } from '../model/period.ts';
import { altOf, captionOf } from './caption.ts';
import type { CountedCell } from './cell.ts';
import { measureOf } from './cell.ts';
import { unitCoverage } from './coverage.ts';
import { draftOf } from './draft-series.ts';
import type { Draft, DraftSeries } from './draft-series.ts';
import type { Bucket, Cell, Role } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';
import { bucketOfView, coloursOf, isChosen, isFinal } from './focus.ts';
import { plain } from './mean.ts';
import { notesOf } from './notes.ts';
import { preferredColour } from './paint.ts';
import { pairedTable } from './paired-table.ts';
import { subjectOf } from './subject.ts';
import { observed, quantityOf } from './trend-facts.ts';
import type { UnitsFigure } from './units-figure.ts';

/** A unit on the same territory before and after a change of units. */
export interface PairedRow {
	readonly id: string;
	readonly label: string;
	readonly role: Role;
	readonly colour: number | null;
	readonly before: Cell;
	readonly after: Cell;
}

/** Units before and after a change of units, both in the units of one date. */
export interface PairedFigure extends UnitsFigure {
	readonly kind: 'paired';
	readonly changedOn: IsoDate;
	readonly before: Bucket | null;
	readonly after: Bucket | null;
	/** Units with a number on either side, from the highest after down; then those without. */
	readonly rows: readonly PairedRow[];
	readonly missing: readonly PairedRow[];
}

/** The same territories in the same period of a year before and after the units changed (a lens is on). */
export function pairedFigure(input: FigureInput): PairedFigure {
	const draft = draftOf(input);
	const changedOn = changeDate(input, draft);
	const [before, after] = pairOf(input, draft, changedOn);
	const all = rowsAt(input, draft, before, after);
	const rows = all.filter(hasNumber).sort((a, b) => (b.after.value ?? -1) - (a.after.value ?? -1));
	const cells = rows.flatMap((row) => [row.before, row.after]);
	const subject = subjectOf(
		input,
		cells.flatMap((cell) => cell.value ?? [])
	);
	const buckets = [draft.buckets[before], draft.buckets[after]];
	const shown = buckets.flatMap((bucket) => bucket ?? []);
	const caption = captionOf(input, subject.number, shown, unitCoverage(input, draft, after));
	const finding = pairedFinding(
		{
			subject,
			before: buckets[0]?.label ?? null,
			after: buckets[1]?.label ?? null,
			units: rows.map((row) => ({
				label: row.label,
				chosen: row.role === 'focus',
				before: row.before.value === null ? null : observed(row.before as CountedCell, row.before.value),
				after: row.after.value === null ? null : observed(row.after as CountedCell, row.after.value),
				change: changeOf(row.after.value, row.before.value, quantityOf(measureOf(input), input))
			}))
		},
		input.locale
	);
	const { note } = plotMessagesOf(input.locale);
	const figure = {
		kind: 'paired' as const,
		...caption,
		finding,
		periodLabel: buckets[1]?.label ?? '',
		changedOn,
		before: buckets[0] ?? null,
		after: buckets[1] ?? null,
		rows,
		missing: all.filter((row) => !hasNumber(row)),
		notes: [...notesOf(input, cells), note.paired(formatDate(changedOn, input.locale))],
		alt: altOf('paired', caption, finding, cells)
	};
	return { ...figure, table: pairedTable(figure) };
}

const hasNumber = (row: PairedRow) => row.before.value !== null || row.after.value !== null;

/** The day on which most of the units began, or followed others that ended; the lens' own where none did. */
function changeDate(input: FigureInput, { buckets, series }: Draft): IsoDate {
	const [first, last] = [buckets[0]?.start ?? '', buckets.at(-1)?.end ?? ''];
	const days = series.flatMap((one) => {
		const unit = one.unit === null ? undefined : input.units(one.unit);
		return unit ? [unit.validFrom, ...(unit.validTo === null ? [] : [addDays(unit.validTo, 1)])] : [];
	});
	const counts = new Map<IsoDate, number>();
	for (const day of days) if (day > first && day <= last) counts.set(day, (counts.get(day) ?? 0) + 1);
	const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1));
	const { lens } = input.view.query;
	return most?.[0] ?? (lens.kind === 'units_of' ? lens.date : first);
}

/** Indices of the buckets compared: the chosen (or last complete) one that is over after the change, the same one of the last year before. */
function pairOf(input: FigureInput, draft: Draft, changedOn: IsoDate): [before: number, after: number] {
	const { buckets, series } = draft;
	const asked = bucketOfView(input, draft);
	// A year that is not over has less in it than the whole one that it would be compared with.
	const isAfter = (index: number) =>
		(buckets[index]?.start ?? '') >= changedOn && (buckets[index]?.end ?? '') <= input.context.dataThrough;
	const candidates = buckets.map((_, index) => index).filter(isAfter);
	const settled = candidates.filter((index) => series.some((one) => isFinal(one.points[index])));
	const withBefore = (index: number) => beforeOf(buckets, index, changedOn) >= 0;
	const after = [asked, ...settled.toReversed(), ...candidates.toReversed()].find(
		(index) => isAfter(index) && withBefore(index)
	);
	return after === undefined ? [-1, -1] : [beforeOf(buckets, after, changedOn), after];
}

function beforeOf(buckets: readonly Bucket[], after: number, changedOn: IsoDate): number {
	const season = buckets[after]?.start.slice(4);
	return buckets.findLastIndex((bucket) => bucket.start.slice(4) === season && bucket.end < changedOn);
}

function rowsAt(input: FigureInput, draft: Draft, before: number, after: number): PairedRow[] {
	const shown = draft.series.filter((one) => one.unit !== null);
	const colours = coloursOf(
		shown.map((one) => (isChosen(one, input.view.chart.focus) ? one.id : null)),
		(id) =>
			preferredColour(
				input,
				shown.find((one) => one.id === id)
			)
	);
	return shown.flatMap((one, index): PairedRow[] => {
		const colour = colours[index] ?? null;
		const pair = [one.points[before] ?? absent, one.points[after] ?? absent] as const;
		const isGone = after >= 0 && pair.every((cell) => cell.status === 'not_applicable');
		return isGone ? [] : [rowOf(one, colour, ...pair)];
	});
}

/** The cell of a period that is not in the span. */
const absent: CountedCell = {
	...{ value: null, status: 'not_applicable', qualifier: 'exact', provisional: false, partial: false },
	...{ coverage: null, numerator: null, denominator: null, cut: false }
};

function rowOf({ id, label }: DraftSeries, colour: number | null, before: CountedCell, after: CountedCell): PairedRow {
	return { id, label, role: colour === null ? 'context' : 'focus', colour, before: plain(before), after: plain(after) };
}
