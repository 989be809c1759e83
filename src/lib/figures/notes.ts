import { formatDate } from '../i18n/format.ts';
import { messagesOf } from '../i18n/messages.ts';
import { textAt } from '../model/result.ts';
import type { IsoDate } from '../model/period.ts';
import type { FigureInput } from './figure-input.ts';
import type { Cell, Mark } from './figure-base.ts';
import type { Draft, DraftSeries } from './draft-series.ts';

/** What a reader has to know of any figure before trusting its numbers. */
export function notesOf(input: FigureInput, cells: readonly Cell[]): string[] {
	const { note } = messagesOf(input.locale).chart;
	const shown = cells.filter((cell) => cell.value !== null);
	const scopes = scopesOf(input);
	return [
		...(input.context.illustrative ? [note.illustrative] : []),
		...(shown.some((cell) => cell.provisional || cell.partial) ? [note.partial] : []),
		...(shown.some((cell) => cell.qualifier !== 'exact') ? [note.qualified] : []),
		...(cells.some((cell) => cell.status === 'suppressed') ? [note.suppressed] : []),
		...(scopes.has('body') && scopes.size === 1 ? [note.body] : []),
		...(scopes.has('mixed') || scopes.size > 1 ? [note.mixed] : [])
	];
}

function scopesOf({ table }: FigureInput): Set<string> {
	return new Set(Array.from({ length: table.numRows }, (_, row) => textAt(table, 'scope', row) ?? []).flat());
}

/** A note for each date on which units of the figure ended. */
export function endNotes(input: FigureInput, series: readonly DraftSeries[]): string[] {
	const { note } = messagesOf(input.locale).chart;
	return [...endings(series)].map(([date, ended]) => {
		const day = formatDate(date, input.locale);
		const [first] = ended;
		return ended.length === 1 && first ? note.ended(first.label, day) : note.endedMany(ended.length, day);
	});
}

/** A break mark for each date on which units ended while the figure goes on. */
export function endMarks(input: FigureInput, { buckets, series }: Draft): Mark[] {
	return [...endings(series)].flatMap(([date]) => {
		const after = buckets.findLastIndex((bucket) => bucket.start <= date);
		if (after < 0 || after >= buckets.length - 1) return [];
		const label = messagesOf(input.locale).chart.ended(formatDate(date, input.locale));
		return [{ kind: 'break', after, date, label } as const];
	});
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
