import type { CustomSeriesOption } from './echarts.ts';
import { fontFamily } from './font.ts';
import type { LabelStyle } from './graphic.ts';

/** An area in pixels. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** How an outline is drawn. */
export interface Stroke {
	readonly fill?: string;
	readonly stroke?: string;
	readonly lineWidth?: number;
	readonly lineDash?: readonly number[];
	readonly opacity?: number;
}

/** An outline or a text of a drawing; the pointer passes through it. */
export interface Shape {
	readonly type: 'path' | 'text';
	readonly silent: true;
	readonly shape?: { readonly d: string };
	readonly x?: number;
	readonly y?: number;
	readonly style: Readonly<Record<string, unknown>>;
}

/** Shapes one over the other as a series of their own: many cells in one path cost hardly more than one. */
export function drawing(shapes: readonly Shape[]): CustomSeriesOption {
	return {
		type: 'custom',
		id: 'drawing',
		coordinateSystem: 'none',
		silent: true,
		data: [0],
		renderItem: () => ({ type: 'group', children: shapes.map(inPlace) as [] })
	};
}

/** Says where a shape stands: the chart library leaves a new one where what it replaces stood. */
export const inPlace = <T extends object>(shape: T) => ({ x: 0, y: 0, ...shape });

/** Outlines of the same look; nothing for an empty one. */
export function path(d: string, { fill = 'none', stroke, lineWidth = 1, lineDash, opacity }: Stroke): Shape[] {
	if (d === '') return [];
	const line = stroke === undefined ? {} : { stroke, lineWidth, ...(lineDash ? { lineDash } : {}) };
	return [
		{
			type: 'path',
			silent: true,
			shape: { d },
			style: { fill, ...line, ...(opacity === undefined ? {} : { opacity }) }
		}
	];
}

/** A text at a place; `y` is its centre. */
export function text(words: string, { x, y, color, fontSize, align, bold, outline }: LabelStyle): Shape {
	return {
		type: 'text',
		silent: true,
		x,
		y,
		style: {
			text: words,
			fill: color,
			fontFamily,
			fontSize,
			fontWeight: bold ? 600 : 400,
			align: align ?? 'left',
			verticalAlign: 'middle',
			lineHeight: fontSize + 2,
			...(outline === undefined ? {} : { stroke: outline, lineWidth: 3 })
		}
	};
}

/** A length to a tenth of a pixel: more is never seen. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The outline of a box. */
export const boxPath = ({ x, y, width, height }: Box): string =>
	`M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;

/** A line through points; null breaks it. */
export function linePath(points: readonly (readonly [x: number, y: number] | null)[]): string {
	let joined = false;
	let d = '';
	for (const point of points) {
		if (point) d += `${joined ? 'L' : 'M'}${tenth(point[0])} ${tenth(point[1])}`;
		joined = point !== null;
	}
	return d;
}

/** A circle. */
export function circlePath(x: number, y: number, radius: number): string {
	const r = tenth(radius);
	return `M${tenth(x - r)} ${tenth(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** Slanted lines inside a box: what is in it is estimated. */
export function hatchPath({ x, y, width, height }: Box, gap = 5): string {
	let d = '';
	for (let start = x - height + gap / 2; start < x + width; start += gap) {
		const left = Math.max(x, start);
		const right = Math.min(x + width, start + height);
		d += linePath([
			[left, y + height - (left - start)],
			[right, y + height - (right - start)]
		]);
	}
	return d;
}
