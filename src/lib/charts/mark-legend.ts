import type { Cell } from '../figures/figure-base.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import type { Locale } from '../model/locale.ts';
import { statuses } from '../model/status.ts';
import type { Palette } from './palette.ts';
import { boxPath, path, text } from './shapes.ts';
import type { Box, Shape } from './shapes.ts';
import { markNames, markShapes, marksOf } from './status-marks.ts';
import type { MarkName } from './status-marks.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './theme.ts';

/** One sample of a legend with its words. */
export interface LegendEntry {
	readonly words: string;
	/** Draws the sample into a box. */
	sample(box: Box, palette: Palette): Shape[];
}

export interface PlacedEntry extends LegendEntry {
	readonly x: number;
	/** Centre of its line. */
	readonly y: number;
}

const fontSize = 12;
const sample = { width: 16, height: 12 };
const lineHeight = 20;

/** Entries for the marks that these cells need, and no others; reported zeros are read from their numbers where shown. */
export function markEntries(cells: Iterable<Cell>, locale: Locale, leaveOut: readonly MarkName[] = []): LegendEntry[] {
	const used = new Set<MarkName>();
	for (const cell of cells) for (const name of marksOf(cell)) used.add(name);
	const { unfinished, estimate } = markMessagesOf(locale);
	const words: Record<MarkName, string> = { ...localStatuses(locale), unfinished, estimate };
	return markNames
		.filter((name) => used.has(name) && !leaveOut.includes(name))
		.map((name) => ({
			words: words[name],
			sample: (box, palette) => [
				...(name === 'estimate' ? path(boxPath(box), { fill: palette.ramp[2] ?? palette.band }) : []),
				...markShapes(name, [box], palette)
			]
		}));
}

function localStatuses(locale: Locale) {
	return {
		reported_zero: statuses.reported_zero[locale],
		suppressed: statuses.suppressed[locale],
		late: statuses.late[locale],
		not_reported: statuses.not_reported[locale],
		not_due: statuses.not_due[locale],
		not_applicable: statuses.not_applicable[locale],
		not_comparable: statuses.not_comparable[locale]
	};
}

/** Entries in lines from `top` down, as many in each as fit; the height they take is 0 without any. */
export function placeEntries(
	entries: readonly LegendEntry[],
	{ left, width, top }: { readonly left: number; readonly width: number; readonly top: number }
): { readonly placed: readonly PlacedEntry[]; readonly height: number } {
	let x = left;
	let line = 0;
	const placed = entries.map((entry) => {
		const room = sample.width + 6 + textWidth(entry.words, fontSize);
		if (x > left && x + room > left + width) {
			line += 1;
			x = left;
		}
		const at = x;
		x += room + 16;
		return { ...entry, x: at, y: top + line * lineHeight + lineHeight / 2 };
	});
	return { placed, height: entries.length === 0 ? 0 : (line + 1) * lineHeight };
}

/** Entries at the foot of a chart, from side to side, and the size that is left above them. */
export function legendBelow(entries: readonly LegendEntry[], { width, height }: Size) {
	const left = height - legendHeight(entries, width);
	const { placed } = placeEntries(entries, { left: 0, width, top: left });
	return { placed, rest: { width, height: left } };
}

/** The height of entries that stand from side to side. */
export const legendHeight = (entries: readonly LegendEntry[], width: number): number =>
	placeEntries(entries, { left: 0, width, top: 0 }).height;

/** A legend's samples and words. */
export function legendShapes(placed: readonly PlacedEntry[], palette: Palette): Shape[] {
	return placed.flatMap((entry) => [
		...entry.sample({ x: entry.x, y: entry.y - sample.height / 2, ...sample }, palette),
		text(entry.words, { x: entry.x + sample.width + 6, y: entry.y, color: palette.muted, fontSize })
	]);
}
