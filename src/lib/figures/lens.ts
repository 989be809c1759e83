import { formatDate } from '../i18n/format.ts';
import { lensMessagesOf } from '../i18n/lens-messages.ts';
import type { Locale } from '../model/locale.ts';
import type { Lens } from '../model/query.ts';
import { textAt } from '../model/result.ts';
import { isValidOn } from '../model/unit-directory.ts';
import type { Unit, UnitId } from '../model/unit.ts';
import type { Cell } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';
import { unitLabels } from './place.ts';

type Validity = Pick<Unit, 'validFrom' | 'validTo'>;

/** The dates between which a unit's numbers may lie: its own, or all where a lens made them of other units'. */
export function seenFrom({ view: { query } }: Pick<FigureInput, 'view'>, unit: Validity): Validity {
	if (query.lens.kind === 'as_published' || !isValidOn(unit, query.lens.date)) return unit;
	return { validFrom: query.time.start, validTo: null };
}

/** The lens as a subtitle names it; none for units as published. */
export function lensPlace({ view, context, locale }: Pick<FigureInput, 'view' | 'context' | 'locale'>): string[] {
	const { lens } = view.query;
	if (lens.kind === 'as_published') return [];
	const text = lensMessagesOf(locale);
	return [lens.date >= context.dataThrough ? text.placeToday : text.place(formatDate(lens.date, locale))];
}

/** What a lens does to the numbers of a page; none for units as published. */
export function lensSummary(lens: Lens, locale: Locale): string[] {
	if (lens.kind === 'as_published') return [];
	const text = lensMessagesOf(locale);
	return [text.all(formatDate(lens.date, locale)), text.estimate];
}

/** What a lens did to the numbers of a figure, and which units it could not see. */
export function lensNotes(input: FigureInput, cells: readonly Cell[]): string[] {
	const { lens } = input.view.query;
	if (lens.kind === 'as_published') return [];
	const text = lensMessagesOf(input.locale);
	const { date } = lens;
	const shown = (keep: (row: number, unit: Unit['id']) => boolean) => named(input, unitsWhere(input, keep));
	const kept = shown((_, id) => {
		const unit = input.units(id);
		return unit !== undefined && !isValidOn(unit, date);
	});
	const lacking = shown((row) => textAt(input.table, 'status', row) === 'not_comparable');
	const estimated = cells.some(({ value, qualifier }) => value !== null && qualifier === 'estimate');
	return [
		text.all(formatDate(date, input.locale)),
		...(estimated ? [text.estimate] : []),
		...(kept === '' ? [] : [text.kept(kept)]),
		...(lacking === '' ? [] : [text.notComparable(lacking)])
	];
}

function unitsWhere({ table }: FigureInput, keep: (row: number, unit: UnitId) => boolean): UnitId[] {
	const ids = new Set<UnitId>();
	for (let row = 0; row < table.numRows; row++) {
		const id = textAt(table, 'unit_id', row);
		if (id !== null && keep(row, id)) ids.add(id);
	}
	return [...ids];
}

const mostNamed = 4;

function named(input: FigureInput, ids: readonly UnitId[]): string {
	if (ids.length > mostNamed) return lensMessagesOf(input.locale).units(ids.length);
	return [...unitLabels(ids, input).values()].join(', ');
}
