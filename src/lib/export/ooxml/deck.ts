import type { Figure } from '../../figures/figure.ts';
import type { Locale } from '../../model/locale.ts';
import type { IsoDate } from '../../model/period.ts';

/** Slides for wide screens, and for old projectors. */
export type DeckRatio = 'wide' | 'classic';

/** A headline number as a card. */
export interface DeckNumber {
	readonly label: string;
	/** "1.166 lượt" */
	readonly value: string;
	/** What stands below it: period, change, coverage, caution. */
	readonly lines: readonly string[];
}

export type DeckSlide =
	| { readonly kind: 'title'; readonly title: string; readonly subtitle: string; readonly source: string }
	| {
			readonly kind: 'figure';
			readonly figure: Figure;
			/** As staff have edited it; null for the finding. */
			readonly title: string | null;
			/** The view on the site: "receptions/turns?grain=quarter"; null where there is none. */
			readonly view: string | null;
			/** The view's full address. */
			readonly address: string | null;
	  }
	| {
			readonly kind: 'numbers';
			readonly title: string;
			readonly numbers: readonly DeckNumber[];
			readonly source: string;
			readonly notes: readonly string[];
	  }
	| { readonly kind: 'text'; readonly title: string; readonly paragraphs: readonly string[] };

/** What a deck of slides is made from. */
export interface Deck {
	readonly locale: Locale;
	readonly ratio: DeckRatio;
	readonly title: string;
	readonly slides: readonly DeckSlide[];
	/** Of the data. */
	readonly version: string;
	readonly releasedOn: IsoDate;
	/** What stands at the foot of every slide. */
	readonly footer: string;
}

/** A picture of a chart: the SVG that is shown, and its PNG for programs that know no SVG. */
export interface DeckPicture {
	readonly svg: string;
	readonly png: Uint8Array;
}

/** Makes a PNG of an SVG; null where nothing here can. */
export type Rasterise = (
	svg: string,
	size: { readonly width: number; readonly height: number }
) => Promise<Uint8Array | null>;
