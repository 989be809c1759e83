import type { Cell } from '../figures/figure-base.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import type { Locale } from '../model/locale.ts';
import type { LegendEntry } from './mark-legend.ts';
import type { Palette } from './palette.ts';
import { circlePath, linePath, path } from './shapes.ts';
import type { Box, Shape } from './shapes.ts';
import { isEstimate } from './status-marks.ts';

/**
 * Why numbers are hollow or dashed, each reason once: "tạm tính hoặc ước tính", and other reasons that a chart has for it;
 * null where all are final and exact.
 */
export function softWords(cells: Iterable<Cell>, locale: Locale, others: readonly string[] = []): string | null {
	const found = { provisional: false, partial: false, estimate: false };
	for (const cell of cells) {
		if (cell.value === null) continue;
		found.provisional ||= cell.provisional;
		found.partial ||= cell.partial;
		found.estimate ||= isEstimate(cell);
	}
	const { reasons, anyOf } = markMessagesOf(locale);
	const words = (['provisional', 'partial', 'estimate'] as const).flatMap((name) => (found[name] ? reasons[name] : []));
	const all = [...words, ...others];
	return all.length === 0 ? null : anyOf(all);
}

/** What dashes of lines stand for; `grey` where only thin lines have any. */
export function dashedEntry(cells: Iterable<Cell>, locale: Locale, grey: boolean): LegendEntry[] {
	const words = softWords(cells, locale);
	if (words === null) return [];
	return [{ words: markMessagesOf(locale).dashed(words), sample: grey ? thinDashes : ringedDashes }];
}

const across = ({ x, y, width, height }: Box) =>
	linePath([
		[x, y + height / 2],
		[x + width, y + height / 2]
	]);

const thinDashes = (box: Box, palette: Palette): Shape[] =>
	path(across(box), { stroke: palette.contextLine, lineWidth: 1.5, lineDash: [3, 3] });

const ringedDashes = (box: Box, palette: Palette): Shape[] => [
	...path(across(box), { stroke: palette.muted, lineWidth: 2, lineDash: [3, 3] }),
	...path(circlePath(box.x + box.width / 2, box.y + box.height / 2, 3.5), {
		fill: palette.paper,
		stroke: palette.muted,
		lineWidth: 2
	})
];
