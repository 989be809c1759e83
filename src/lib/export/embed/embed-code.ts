import { escapeXml } from '../clean-text.ts';

/** The room of a frame in CSS pixels; a width of null is that of the page around. */
export interface EmbedSize {
	readonly width: number | null;
	readonly height: number;
}

/** Frames that are offered. The first grows and shrinks with its page; the others have a shape that the chart fills. */
export const embedShapes = {
	fluid: { width: null, height: 720 },
	wide: { width: 960, height: 540 },
	classic: { width: 800, height: 600 },
	square: { width: 640, height: 640 }
} as const satisfies Record<string, EmbedSize>;
export type EmbedShape = keyof typeof embedShapes;

export const embedThemes = ['light', 'dark', 'auto'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** Frames below or above this cannot be read, or were not meant. CSS pixels. */
export const embedLimits = { least: 200, most: 2000 } as const;

/** A size that a person typed, within the limits; what is no number is taken from the shape. */
export function readEmbedSize(shape: EmbedShape, width: unknown, height: unknown): EmbedSize {
	const meant = embedShapes[shape];
	const within = (typed: unknown, otherwise: number) =>
		typeof typed === 'number' && Number.isFinite(typed)
			? Math.round(Math.min(embedLimits.most, Math.max(embedLimits.least, typed)))
			: otherwise;
	return {
		width: meant.width === null ? null : within(width, meant.width),
		height: within(height, meant.height)
	};
}

/** What suits the page around; `fit`: the chart fills the frame, whatever its height. */
export interface EmbedLook {
	readonly theme: EmbedTheme;
	readonly fit: boolean;
}

/** The address of an embedded page that suits the page around. */
export function embedAddress(page: string, { theme, fit }: EmbedLook): string {
	const asked = [...(theme === 'light' ? [] : [`theme=${theme}`]), ...(fit ? ['fit=frame'] : [])];
	return asked.length === 0 ? page : `${page}?${asked.join('&')}`;
}

/** The style of a frame; on narrow pages it is narrower, never lower. */
export function embedStyle({ width, height }: EmbedSize): string {
	return `width:100%;${width === null ? '' : `max-width:${width}px;`}height:${height}px;border:0`;
}

/** What an embedded page may do: links that open elsewhere, and its own script where it has one. */
export const embedSandbox = {
	file: 'allow-popups allow-popups-to-escape-sandbox',
	page: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'
} as const;

/** The frame that shows an embedded page, as code for other pages: no script of ours runs there. */
export function embedCode(
	address: string,
	title: string,
	size: EmbedSize,
	kind: keyof typeof embedSandbox = 'page'
): string {
	return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" style="${embedStyle(size)}" loading="lazy" sandbox="${embedSandbox[kind]}"></iframe>`;
}
