import type { Figure } from '../../figures/figure.ts';

/** What stands beside an embedded page as JSON: its figure, for the chart that is drawn when the reader turns to it. */
export interface EmbedFile {
	readonly figure: Figure;
	/** How the chart is read with the keyboard. */
	readonly keyboard: string;
}
