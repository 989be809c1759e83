import type { DeckRatio } from './deck.ts';
import { inches } from './drawing.ts';
import type { Box } from './drawing.ts';

/** Where everything of a slide stands. */
export interface SlideBoxes {
	readonly page: { readonly width: number; readonly height: number };
	readonly title: Box;
	readonly subtitle: Box;
	readonly content: Box;
	readonly source: Box;
	readonly footer: Box;
	readonly number: Box;
	/** Of a first slide. */
	readonly cover: { readonly title: Box; readonly subtitle: Box; readonly source: Box };
	/** Less than 1 on pages smaller than a plain slide: texts shrink with it. */
	readonly scale: number;
}

const pages: Readonly<Record<DeckRatio, { readonly width: number; readonly height: number }>> = {
	wide: { width: inches(13 + 1 / 3), height: inches(7.5) },
	classic: { width: inches(10), height: inches(7.5) }
};

/** The boxes of a slide of a ratio. */
export const slideBoxes = (ratio: DeckRatio): SlideBoxes => boxesOf(pages[ratio]);

/** The boxes of a page of any size, in English metric units. */
export function boxesOf(page: { readonly width: number; readonly height: number }): SlideBoxes {
	const { width, height } = page;
	const unit = height / 7.5;
	const margin = Math.round(Math.min(0.55 * unit, width * 0.06));
	const wide = width - 2 * margin;
	const box = (top: number, tall: number): Box => ({
		x: margin,
		y: Math.round(top * unit),
		width: wide,
		height: Math.round(tall * unit)
	});
	const numberWidth = Math.round(0.9 * unit);
	return {
		page,
		title: box(0.35, 1),
		subtitle: box(1.38, 0.5),
		content: box(1.95, 4.5),
		source: box(6.5, 0.5),
		footer: { ...box(7.02, 0.32), width: wide - numberWidth },
		number: { ...box(7.02, 0.32), x: margin + wide - numberWidth, width: numberWidth },
		cover: { title: box(2, 1.9), subtitle: box(4.05, 1), source: box(5.9, 0.9) },
		scale: Math.min(1, height / inches(7.5))
	};
}
