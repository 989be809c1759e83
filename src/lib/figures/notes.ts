import { formatDate, formatNumber } from '../i18n/format.ts';
import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { fewestCases } from '../model/smallest-denominator.ts';
import { textAt } from '../model/result.ts';
import type { IsoDate } from '../model/period.ts';
import { lensMessagesOf } from '../i18n/lens-messages.ts';
import type { Qualifier } from '../model/status.ts';
import { shortAct } from '../model/unit-end.ts';
import { measureOf } from './cell.ts';
import type { FigureInput } from './figure-input.ts';
import { lensNotes } from './lens.ts';
import { transformNotes } from './transform-notes.ts';
import type { Cell, Mark } from './figure-base.ts';
import type { Draft, DraftSeries } from './draft-series.ts';

/** What a reader has to know of any figure before trusting its numbers. */
export function notesOf(input: FigureInput, cells: readonly Cell[]): string[] {
	const { note } = chartMessagesOf(input.locale);
	const shown = cells.filter((cell) => cell.value !== null);
	const scopes = scopesOf(input);
	return [
		...(input.context.illustrative ? [note.illustrative] : []),
		...(shown.some((cell) => cell.provisional || cell.partial) ? [note.partial] : []),
		...(shown.some(({ qualifier }) => isPublishedMark(qualifier, input)) ? [note.qualified] : []),
		...(shown.some(({ margin }) => margin)
			? [note.margin(formatNumber(fewestCases(measureOf(input)), input.locale))]
			: []),
		...transformNotes(input),
		...lensNotes(input, cells),
		...(cells.some((cell) => cell.status === 'suppressed') ? [note.suppressed] : []),
		...(scopes.has('body') && scopes.size === 1 ? [note.body] : []),
		...(scopes.has('mixed') || scopes.size > 1 ? [note.mixed] : [])
	];
}

/** A lens's own estimates are told of by its notes. */
const isPublishedMark = (qualifier: Qualifier, { view }: FigureInput) =>
	qualifier !== 'exact' && (qualifier !== 'estimate' || view.query.lens.kind === 'as_published');

function scopesOf({ table }: FigureInput): Set<string> {
	return new Set(Array.from({ length: table.numRows }, (_, row) => textAt(table, 'scope', row) ?? []).flat());
}

/** A note for each date on which units of the figure ended. */
export function endNotes(input: FigureInput, series: readonly DraftSeries[]): string[] {
	const { note } = chartMessagesOf(input.locale);
	return [...endings(series)].map(([date, ended]) => {
		const day = formatDate(date, input.locale);
		const [first] = ended;
		const text = ended.length === 1 && first ? note.ended(first.label, day) : note.endedMany(ended.length, day);
		const acts = actsOf(input, ended);
		return acts.length === 0 ? text : `${text} ${lensMessagesOf(input.locale).act(acts.join('; '))}`;
	});
}

/** A break mark for each date on which units ended while the figure goes on. */
export function endMarks(input: FigureInput, { buckets, series }: Draft): Mark[] {
	return [...endings(series)].flatMap(([date, ended]) => {
		const after = buckets.findLastIndex((bucket) => bucket.start <= date);
		if (after < 0 || after >= buckets.length - 1) return [];
		const day = formatDate(date, input.locale);
		const label = chartMessagesOf(input.locale).ended(day);
		const [act, ...others] = actsOf(input, ended);
		const isOne = act !== undefined && others.length === 0;
		const longLabel = isOne ? { longLabel: lensMessagesOf(input.locale).ended(day, act) } : {};
		return [{ kind: 'break', at: after + 0.5, date, label, ...longLabel } as const];
	});
}

/** The acts that ended units, as far as they are known. */
function actsOf({ ends }: FigureInput, series: readonly DraftSeries[]): string[] {
	const acts = series.flatMap(({ unit }) => (unit === null ? [] : (ends?.get(unit)?.act ?? [])));
	return [...new Set(acts.map(shortAct))];
}

function endings(series: readonly DraftSeries[]): Map<IsoDate, DraftSeries[]> {
	const byDate = new Map<IsoDate, DraftSeries[]>();
	for (const one of series) {
		if (one.endsOn === null) continue;
		const known = byDate.get(one.endsOn) ?? [];
		if (!known.some((other) => other.unit === one.unit)) byDate.set(one.endsOn, [...known, one]);
	}
	return byDate;
}
