import type { Graphic } from './graphic.ts';
import { tenth } from './shapes.ts';

/** How a mark is filled: `soft` for a number that is not final or only estimated. */
export interface MarkStyle {
	readonly colour: string;
	readonly paper: string;
	readonly soft: boolean;
}

/** A dot; hollow and dashed where its number is not final. */
export function dotShape(x: number, y: number, radius: number, { colour, paper, soft }: MarkStyle): Graphic {
	return {
		type: 'circle',
		shape: { cx: tenth(x), cy: tenth(y), r: tenth(soft ? radius - 0.75 : radius) },
		style: soft
			? { fill: paper, stroke: colour, lineWidth: 1.5, lineDash: [2, 1.5] }
			: { fill: colour, stroke: paper, lineWidth: 0.75 }
	};
}

/** A bar; an outline where its number is not final. */
export function barShape(
	x: number,
	y: number,
	width: number,
	height: number,
	{ colour, paper, soft }: MarkStyle
): Graphic {
	const inset = soft ? 0.75 : 0;
	return {
		type: 'rect',
		shape: {
			x: tenth(x + inset),
			y: tenth(y + inset),
			width: tenth(Math.max(0, width - 2 * inset)),
			height: tenth(height - 2 * inset)
		},
		style: soft ? { fill: paper, stroke: colour, lineWidth: 1.5, lineDash: [3, 2] } : { fill: colour }
	};
}

/** A straight line. */
export function lineShape(
	from: readonly [number, number],
	to: readonly [number, number],
	colour: string,
	width: number,
	dash?: number[]
): Graphic {
	const [x1, y1, x2, y2] = [...from, ...to].map(tenth) as [number, number, number, number];
	return {
		type: 'line',
		shape: { x1, y1, x2, y2 },
		style: { stroke: colour, lineWidth: width, ...(dash ? { lineDash: dash } : {}) }
	};
}
