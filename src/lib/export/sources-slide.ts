import type { DeckSlide } from './ooxml/deck.ts';
import type { Figure } from '../figures/figure.ts';
import { exportMessagesOf } from '../i18n/export-messages.ts';
import type { Locale } from '../model/locale.ts';

/** The last slide of a deck: where the numbers come from, and how they are to be read; each said once. */
export function sourcesSlide(figures: readonly Figure[], locale: Locale): DeckSlide {
	const lines = figures.flatMap(({ source, release, notes }) => [`${source}. ${release}.`, ...notes]);
	return { kind: 'text', title: exportMessagesOf(locale).deck.sources, paragraphs: [...new Set(lines)].slice(0, 14) };
}
