import type { Cell } from '../figures/figure-base.ts';
import type { PairedRow } from '../figures/paired-figure.ts';
import type { Locale } from '../model/locale.ts';
import type { PlacedCell } from './cell-marks.ts';
import { markEntries } from './mark-legend.ts';
import type { LegendEntry } from './mark-legend.ts';
import type { Plot } from './plot-axis.ts';

const mark = { width: 16, height: 10, away: 8 };

/** The end without a number of a row that has the other. */
function absentEnd({ before, after }: PairedRow): { readonly cell: Cell; readonly other: number } | null {
	if (before.value === null && after.value !== null) return { cell: before, other: after.value };
	return after.value === null && before.value !== null ? { cell: after, other: before.value } : null;
}

/** What is known of the ends without a number, beside the dots that are there: on the left of what was before, as time goes. */
export function absentEnds(
	rows: readonly PairedRow[],
	{ left, right }: Pick<Plot, 'left' | 'right'>,
	placeOf: { x(value: number): number; y(index: number): number }
): PlacedCell[] {
	return rows.flatMap((row, index): PlacedCell[] => {
		const absent = absentEnd(row);
		if (!absent) return [];
		const x = placeOf.x(absent.other);
		const [before, after] = [x - mark.away - mark.width, x + mark.away];
		const isBefore = absent.cell === row.before ? before >= left : after + mark.width > right;
		const box = { ...mark, x: isBefore ? before : after, y: placeOf.y(index) - mark.height / 2 };
		return [{ cell: absent.cell, box }];
	});
}

/** What these marks stand for. */
export const absentEntries = (rows: readonly PairedRow[], locale: Locale): LegendEntry[] =>
	markEntries(
		rows.flatMap((row) => absentEnd(row)?.cell ?? []),
		locale
	);
