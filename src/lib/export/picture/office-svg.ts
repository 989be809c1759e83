import { cleanText } from '../clean-text.ts';

/** Faces that office programs have, with every Vietnamese letter; single quotes, since the attribute has double ones. */
export const officeFont = "Arial, 'Liberation Sans', Helvetica, sans-serif";

/** From the middle of a line of text down to its baseline, in ems. */
const toBaseline = 0.35;

/**
 * The marks of a chart drawn by `renderSvg` as office programs show them right: they know no baselines but the plain
 * one, and paint a text's border over its letters. Borders become a text of their own below, or go with `halo: false`.
 */
export function officeMarks(svg: string, { halo }: { halo: boolean }): string {
	const marks = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');
	return cleanText(marks).replace(/<text([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, words: string) =>
		plainText(attributes, words, halo)
	);
}

function plainText(attributes: string, words: string, halo: boolean): string {
	const known = new Map(
		[...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])
	);
	if (known.get('dominant-baseline') === 'central') {
		const size = Number(known.get('font-size') ?? 12);
		known.set('y', String(Math.round((Number(known.get('y') ?? 0) + toBaseline * size) * 10) / 10));
	}
	for (const key of ['dominant-baseline', 'paint-order']) known.delete(key);
	const border = ['stroke', 'stroke-width'].flatMap((key): [string, string][] =>
		known.has(key) ? [[key, known.get(key)!]] : []
	);
	for (const [key] of border) known.delete(key);
	const text = tagOf(known, words);
	return halo && border.length > 0
		? tagOf(new Map([...known, ...border, ['aria-hidden', 'true']]), words) + text
		: text;
}

const tagOf = (attributes: ReadonlyMap<string, string>, words: string) =>
	`<text${[...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')}>${words}</text>`;
