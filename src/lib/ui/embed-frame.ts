import { chartPictures } from '../charts/chart-pictures.ts';
import { embedAddress, embedCode } from '../export/embed/embed-code.ts';
import type { EmbedSize, EmbedTheme } from '../export/embed/embed-code.ts';
import { embedPage } from '../export/embed/embed-page.ts';
import { figureFile } from '../export/file-name.ts';
import type { Figure } from '../figures/figure.ts';
import { embedPlace } from '../view/embed-place.ts';
import { embedHref, viewHref } from './href.ts';

/** Where a frame takes its chart from: the site, with its newest numbers or those of today, or a file that stands alone. */
export const embedWays = ['live', 'pinned', 'file'] as const;
export type EmbedWay = (typeof embedWays)[number];

/** What is framed and how. */
export interface FrameChoice {
	readonly figure: Figure;
	/** "receptions/turns?grain=quarter". */
	readonly view: string;
	readonly way: EmbedWay;
	/** Of the numbers that a pinned frame keeps. */
	readonly version: string;
	readonly size: EmbedSize;
	readonly theme: EmbedTheme;
}

const lookOf = ({ size, theme }: FrameChoice) => ({ theme, fit: size.width !== null });

/** The address of the embedded page on this site. */
export function frameAddress(choice: FrameChoice): string {
	const { figure, view, way, version } = choice;
	const place = embedPlace(view);
	const page = embedHref(figure.locale, way === 'pinned' ? `${place}@${version}` : place);
	return embedAddress(new URL(page, location.href).href, lookOf(choice));
}

/** The chart as a file that stands alone; pictures are drawn anew, so only where it is asked for. */
export function frameFile(choice: FrameChoice): { readonly name: string; readonly html: string } {
	const { figure, view } = choice;
	const page = new URL(viewHref(figure.locale, view), location.href).href;
	const pictures = chartPictures(figure);
	const html = embedPage({ figure, pictures, page, live: null, look: lookOf(choice), latest: page });
	return { name: figureFile(figure, 'embed.html'), html };
}

/** The code that other pages show the frame with. */
export function frameCode(choice: FrameChoice): string {
	const { figure, way, size } = choice;
	return way === 'file'
		? embedCode(figureFile(figure, 'embed.html'), figure.finding, size, 'file')
		: embedCode(frameAddress(choice), figure.finding, size);
}
