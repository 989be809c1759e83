import { escapeXml } from '../clean-text.ts';
import type { ChartColour } from './native-chart.ts';

export const drawingNs = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const relationsNs = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** English metric units: what Office measures in. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Inches as English metric units. */
export const inches = (count: number): number => Math.round(count * 914_400);

/** A theme colour, so that another template recolours what bears it. */
export function colourXml(colour: ChartColour): string {
	if (colour === 'context') return '<a:schemeClr val="bg1"><a:lumMod val="65000"/></a:schemeClr>';
	if (colour === 'mean') return '<a:schemeClr val="tx1"><a:lumMod val="75000"/><a:lumOff val="25000"/></a:schemeClr>';
	return `<a:schemeClr val="accent${colour.accent}"/>`;
}

export const solid = (colour: string): string => `<a:solidFill>${colour}</a:solidFill>`;
export const noFill = '<a:noFill/>';

/** Colours of texts: ink, and softer for what stands around. */
export const inkXml = '<a:schemeClr val="tx1"/>';
export const softXml = '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>';

/** Thin lines: grids, rules of tables, frames. */
export const ruleXml = '<a:schemeClr val="bg1"><a:lumMod val="85000"/></a:schemeClr>';

export interface RunStyle {
	readonly lang: string;
	/** Points; the placeholder's own where it is left out. */
	readonly size?: number;
	readonly bold?: boolean;
	readonly colour?: string;
	/** Small, above the line. */
	readonly raised?: boolean;
	/** Id of a relation to an address. */
	readonly link?: string;
}

/** A paragraph of one run; an empty text is an empty line. */
export function paragraphXml(text: string, style: RunStyle, align?: 'ctr' | 'r'): string {
	const about = align ? `<a:pPr algn="${align}"/>` : '';
	return `<a:p>${about}${text === '' ? '' : runXml(text, style)}<a:endParaRPr${runAttributes(style)}/></a:p>`;
}

/** A run of text. */
export function runXml(text: string, style: RunStyle): string {
	const fill = style.colour ? solid(style.colour) : '';
	const link = style.link ? `<a:hlinkClick r:id="${style.link}"/>` : '';
	const words = escapeXml(text).replace(/\s*\n\s*/g, ' ');
	return `<a:r><a:rPr${runAttributes(style)} dirty="0">${fill}${link}</a:rPr><a:t>${words}</a:t></a:r>`;
}

function runAttributes({ lang, size, bold, raised }: RunStyle): string {
	return ` lang="${lang}"${size ? ` sz="${Math.round(size * 100)}"` : ''}${bold === undefined ? '' : ` b="${bold ? 1 : 0}"`}${raised ? ' baseline="30000"' : ''}`;
}

/** Where a shape stands; `tag` is `a:xfrm`, of a frame `p:xfrm`. */
export function placeXml({ x, y, width, height }: Box, tag = 'a:xfrm'): string {
	return `<${tag}><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></${tag}>`;
}
