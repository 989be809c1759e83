import { paletteOf } from '../../charts/palette.ts';
import type { Palette } from '../../charts/palette.ts';
import { renderSvg } from '../../charts/render-svg.ts';
import { shortLines } from '../../charts/short-text.ts';
import { textWidth, wrapText } from '../../charts/text-width.ts';
import type { Figure } from '../../figures/figure.ts';
import { exportMessagesOf } from '../../i18n/export-messages.ts';
import { formatNumber } from '../../i18n/format.ts';
import { escapeXml } from '../clean-text.ts';
import { fitFigure } from './fit-figure.ts';
import { officeFont, officeMarks } from './office-svg.ts';
import { pictureShapes } from './picture-shape.ts';
import type { PictureGround, PictureStyle } from './picture-shape.ts';

/** What is written around a figure; a title that staff have edited goes before the finding. */
export interface PictureWords {
	readonly title?: string;
}

interface Line {
	readonly words: string;
	readonly y: number;
	readonly size: number;
	readonly bold: boolean;
	readonly colour: string;
}

const padding = 24;
/** Smaller texts could not be read from the back of a room. */
const smallest = 11.5;

/**
 * A figure as a picture for slides: an SVG that office programs show right, laid out for its shape, with the finding,
 * what it is about, source, date and version in it. The same figure and style make the same text.
 */
export function pictureSvg(figure: Figure, style: PictureStyle, { title }: PictureWords = {}): string {
	const { width, height, scale } = pictureShapes[style.shape];
	const inner = { width: width / scale, height: height / scale };
	const palette = paletteOf(isDark(style.ground) ? 'dark' : 'print');
	const wide = inner.width - 2 * padding;
	const heading = titleLines(title ?? figure.finding, wide - badgeWidth(figure), palette);
	const about = subtitleLines(figure, wide, heading.bottom, palette);
	const room = (below: number) => ({
		width: Math.floor(wide),
		height: Math.floor(inner.height - about.bottom - 10 - below - padding)
	});
	const plain = fitFigure(figure, room(footerTexts(figure, 0, wide).length * 15));
	const footer = footerTexts(figure, plain.left, wide);
	const fitted = plain.left > 0 ? fitFigure(figure, room(footer.length * 15)) : plain;
	const footerTop = inner.height - padding - footer.length * 15 + 12;
	const marks = officeMarks(renderSvg(fitted.figure, fitted.size, isDark(style.ground) ? 'dark' : 'print'), {
		halo: !isClear(style.ground)
	});
	const placed = `translate(${padding} ${Math.round(about.bottom + 8)})${fitted.scale !== 1 ? ` scale(${Math.floor(fitted.scale * 1000) / 1000})` : ''}`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${inner.width} ${inner.height}" font-family="${officeFont}" font-size="12" role="img">`,
		`<title>${escapeXml(title ?? figure.finding)}</title><desc>${escapeXml(figure.alt)}</desc>`,
		isClear(style.ground) ? '' : `<rect width="${inner.width}" height="${inner.height}" fill="${palette.paper}"/>`,
		...[...heading.lines, ...about.lines].map(lineText),
		badge(figure, inner.width, palette),
		`<g transform="${placed}">${marks}</g>`,
		...footer.map((words, index) =>
			lineText({ words, y: footerTop + index * 15, size: smallest, bold: false, colour: palette.muted })
		),
		'</svg>'
	].join('');
}

const isDark = (ground: PictureGround) => ground === 'dark' || ground === 'clear_dark';
const isClear = (ground: PictureGround) => ground === 'clear' || ground === 'clear_dark';

function lineText({ words, y, size, bold, colour }: Line): string {
	const weight = bold ? ' font-weight="700"' : '';
	return `<text x="${padding}" y="${Math.round(y * 10) / 10}" font-size="${size}"${weight} fill="${colour}">${escapeXml(words)}</text>`;
}

/** A finding in large letters; smaller ones where it is long, and cut where even those do not do. */
function titleLines(title: string, width: number, { ink }: Palette): { lines: Line[]; bottom: number } {
	const sizes = [21, 18, 15];
	const size = sizes.find((one) => wrapText(title, width / 1.05, one).length <= 2) ?? 15;
	const texts = shortLines(title, width / 1.05, size, size === 15 ? 4 : 2);
	const lines = texts.map((words, index) => ({
		words,
		y: padding + size * 0.95 + index * size * 1.25,
		size,
		bold: true,
		colour: ink
	}));
	return { lines, bottom: padding + texts.length * size * 1.25 };
}

function subtitleLines(figure: Figure, width: number, top: number, { muted }: Palette) {
	const texts = shortLines(figure.subtitle, width, 12.5, 3);
	const lines = texts.map((words, index) => ({
		words,
		y: top + 14 + index * 16,
		size: 12.5,
		bold: false,
		colour: muted
	}));
	return { lines, bottom: top + 6 + texts.length * 16 };
}

function footerTexts(figure: Figure, left: number, width: number): string[] {
	const about = [figure.source, ...(figure.coverageText ? [figure.coverageText] : [])].join('; ');
	const rest = left > 0 ? [exportMessagesOf(figure.locale).left(formatNumber(left, figure.locale))] : [];
	return [...rest, `${about}. ${figure.release}.`].flatMap((text) => shortLines(text, width, smallest, 4));
}

const badgeText = (figure: Figure) => (figure.illustrative ? exportMessagesOf(figure.locale).illustrative : null);

function badgeWidth(figure: Figure): number {
	const text = badgeText(figure);
	return text === null ? 0 : textWidth(text, smallest, true) + 32;
}

/** Says in the corner that the data are made up. */
function badge(figure: Figure, width: number, { ink, contextBar }: Palette): string {
	const text = badgeText(figure);
	if (text === null) return '';
	const wide = badgeWidth(figure) - 16;
	const left = Math.round(width - padding - wide);
	return `<rect x="${left}" y="${padding}" width="${Math.round(wide)}" height="20" rx="3" fill="none" stroke="${contextBar}"/><text x="${Math.round(left + wide / 2)}" y="${padding + 14}" font-size="${smallest}" font-weight="700" text-anchor="middle" fill="${ink}">${escapeXml(text)}</text>`;
}
