import type { DeckNumber, DeckPicture } from './deck.ts';
import type { LayoutName } from './master-parts.ts';
import type { NativeChart } from './native-chart.ts';
import type { SpeakerNotes } from './notes-part.ts';

/** A cell with what is to be said of it below the table; `general` says less, where too much is to be said. */
export interface SlideCell {
	readonly text: string;
	readonly remark: string | null;
	readonly general: string | null;
}

/** A table for a slide, which shows as many of its rows as it has room for. */
export interface SlideTable {
	readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
	readonly rows: readonly (readonly SlideCell[])[];
	/** Rows are periods: the last ones stay where not all have room. */
	readonly isTime: boolean;
	/** Of the whole table. */
	readonly count: number;
	/** Said below where `left` rows, or columns, are left out. */
	more(left: number): string | null;
	/** What signs in these texts stand for: "≈"; null without any. */
	signs(texts: readonly string[]): string | null;
	readonly alt: string;
}

export type SlideContent =
	| { readonly kind: 'none' }
	| { readonly kind: 'chart'; readonly chart: NativeChart }
	| { readonly kind: 'picture'; readonly picture: DeckPicture; readonly alt: string }
	| { readonly kind: 'table'; readonly table: SlideTable }
	| { readonly kind: 'numbers'; readonly numbers: readonly DeckNumber[] }
	| { readonly kind: 'text'; readonly paragraphs: readonly string[] };

/** One slide with all its texts, ready to be written. */
export interface PlannedSlide {
	readonly layout: LayoutName;
	readonly title: string;
	readonly subtitle: string | null;
	/** What stands small below; the warning goes before it in bold letters. */
	readonly source: { readonly warning: string | null; readonly text: string } | null;
	readonly content: SlideContent;
	readonly notes: SpeakerNotes;
	/** What the slide shows, for the day on which it is made anew. */
	readonly tag: { readonly view: string; readonly version: string; readonly finding: string } | null;
}
