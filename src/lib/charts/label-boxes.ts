import type { Figure } from '../figures/figure.ts';
import { renderSvg } from './render-svg.ts';
import { chartSize } from './size.ts';
import { textWidth } from './text-width.ts';

/** A text of a drawn chart and the room it takes, in pixels. */
export interface LabelBox {
	readonly words: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
const unescaped = (text: string) =>
	text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The texts of an SVG of `renderSvg`, line by line. */
export function labelBoxes(svg: string): LabelBox[] {
	return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, tag = '', content = '']) => {
		const words = unescaped(content);
		const fontSize = Number(attribute(tag, 'font-size') ?? 12);
		const width = textWidth(words, fontSize, attribute(tag, 'font-weight') === '600');
		const anchor = attribute(tag, 'text-anchor') ?? 'start';
		const x = Number(attribute(tag, 'x')) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
		const y = Number(attribute(tag, 'y'));
		// Letters without the space between lines.
		return { words, left: x, right: x + width, top: y - fontSize * 0.45, bottom: y + fontSize * 0.45 };
	});
}

/** Labels that leave a canvas, and pairs that cover one another; a pixel is forgiven. */
export function labelFaults(boxes: readonly LabelBox[], size: { width: number; height: number }): string[] {
	const outside = boxes
		.filter(
			({ left, right, top, bottom }) => left < -1 || top < -1 || right > size.width + 1 || bottom > size.height + 1
		)
		.map(
			({ words, left, right, top }) =>
				`outside: ${words} (${Math.round(left)}–${Math.round(right)}, ${Math.round(top)})`
		);
	const sorted = boxes.toSorted((a, b) => a.top - b.top);
	const covered = sorted.flatMap((a, index) => {
		const faults: string[] = [];
		for (let next = index + 1; next < sorted.length && sorted[next]!.top < a.bottom - 1; next++) {
			const b = sorted[next]!;
			if (b.left < a.right - 1 && a.left < b.right - 1) faults.push(`covered: ${a.words} × ${b.words}`);
		}
		return faults;
	});
	return [...outside, ...covered];
}

const screens = [390, 768, 1440];

/** What is wrong with a figure's labels on a phone, a tablet and a desk. */
export function drawnFaults(figure: Figure): string[] {
	return screens.flatMap((screen) => {
		const size = chartSize(figure, screen - 32);
		return labelFaults(labelBoxes(renderSvg(figure, size, 'print')), size).map((fault) => `${screen}: ${fault}`);
	});
}
