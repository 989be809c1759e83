import type { Deck, DeckRatio, DeckSlide, Rasterise } from './deck.ts';

/** A deck around slides, for tests. */
export const exampleDeck = (slides: readonly DeckSlide[], ratio: DeckRatio = 'wide'): Deck => ({
	locale: 'vi',
	ratio,
	title: 'Bộ slide thử',
	slides,
	version: '1a2b3c',
	releasedOn: '2026-10-31',
	footer: 'Toàn cảnh, phiên bản 1a2b3c'
});

const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A picture of one dot, where only its place matters. */
export const tinyPicture: Rasterise = async () => Uint8Array.from(atob(dot), (char) => char.charCodeAt(0));

/** Where nothing can make pictures. */
export const noPicture: Rasterise = async () => null;
