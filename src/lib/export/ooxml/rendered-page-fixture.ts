import { unescapeXml } from './xml-text.ts';

/** Points (1/72 inch) from the page's upper left corner. */
export type Place = readonly [x: number, y: number];

/** A line or an area on a rendered page. */
export interface RenderedShape {
	readonly fill: string | null;
	readonly stroke: string | null;
	readonly dashed: boolean;
	readonly places: readonly Place[];
}

export interface RenderedBox {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A word with the room that it takes. */
export interface RenderedWord extends RenderedBox {
	readonly text: string;
}

/** Shapes of a page that `pdftocairo -svg` has drawn, in their order; letters are left out. */
export function readShapes(svg: string): RenderedShape[] {
	const drawn = svg.replace(/<defs>.*?<\/defs>/gs, '');
	return [...drawn.matchAll(/<path [^>]*>/g)].map(([tag]) => ({
		fill: colourOf(tag, 'fill'),
		stroke: colourOf(tag, 'stroke'),
		dashed: /stroke-dasharray(="|:)\s*\d/.test(tag),
		places: placesOf(tag)
	}));
}

/** "#a6a6a6"; null where nothing is painted. Older versions write styles, newer ones attributes. */
function colourOf(tag: string, property: 'fill' | 'stroke'): string | null {
	const [, colour] = new RegExp(`[ ;"]${property}(?:="|:)\\s*rgb\\(([^)]*)\\)`).exec(tag) ?? [];
	const channels = colour?.split(',').map((part) => Math.round(Number.parseFloat(part) * 2.55));
	return channels ? `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}` : null;
}

function placesOf(tag: string): Place[] {
	const [, path = ''] = / d="([^"]*)"/.exec(tag) ?? [];
	const [, matrix = '1,0,0,1,0,0'] = /transform="matrix\(([^)]*)\)/.exec(tag) ?? [];
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix.split(',').map(Number);
	return [...path.matchAll(/[MLC]([^A-Z]*)/g)].map(([, numbers = '']) => {
		// Of a curve the place where it ends.
		const [x = 0, y = 0] = numbers.trim().split(/\s+/).map(Number).slice(-2);
		return [a * x + c * y + e, b * x + d * y + f];
	});
}

/** The room that a shape takes. */
export function boxOf({ places }: RenderedShape): RenderedBox {
	const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
	return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Words of each page, from `pdftotext -bbox`. Letters that come from another font are joined to their word. */
export function readWords(html: string): RenderedWord[][] {
	return html
		.split('<page ')
		.slice(1)
		.map((page) => {
			const words: RenderedWord[] = [];
			for (const [, left, top, right, bottom, text = ''] of page.matchAll(
				/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g
			)) {
				const word = { ...numbers({ left, top, right, bottom }), text: unescapeXml(text).normalize('NFC') };
				const last = words.at(-1);
				const joined = last && last.top === word.top && Math.abs(word.left - last.right) < 1.5;
				if (joined) words[words.length - 1] = { ...last, right: word.right, text: last.text + word.text };
				else words.push(word);
			}
			return words;
		});
}

function numbers(box: Record<keyof RenderedBox, string | undefined>): RenderedBox {
	const { left, top, right, bottom } = box;
	return { left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) };
}

/** The straight line through pairs of a value and a place, and how far the worst pair is from it. */
export function fitLine(pairs: readonly (readonly [value: number, place: number])[]) {
	const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
	const [value, place] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, one]) => one))];
	const spread = mean(pairs.map(([one]) => (one - value) ** 2));
	const slope = spread === 0 ? 0 : mean(pairs.map(([v, p]) => (v - value) * (p - place))) / spread;
	const at = (wanted: number) => place + slope * (wanted - value);
	return { slope, at, worst: Math.max(...pairs.map(([v, p]) => Math.abs(at(v) - p))) };
}
