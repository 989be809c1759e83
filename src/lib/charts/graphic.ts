import type { ChartOption } from './echarts.ts';
import { fontFamily } from './font.ts';

/** A mark or a text at a place in pixels. */
export type Graphic = Extract<NonNullable<ChartOption['graphic']>, readonly unknown[]>[number];

export interface LabelStyle {
	readonly x: number;
	/** Centre of the text. */
	readonly y: number;
	readonly color: string;
	readonly fontSize: number;
	readonly align?: 'left' | 'center' | 'right';
	readonly bold?: boolean;
	/** Colour around the letters, so that lines below do not cut them. */
	readonly outline?: string;
}

/** A text that takes no pointer. */
export function label(text: string, { x, y, color, fontSize, align, bold, outline }: LabelStyle): Graphic {
	return {
		type: 'text',
		silent: true,
		z: 10,
		x,
		y,
		style: {
			text,
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

/** A dashed vertical line behind the marks. */
export function vertical(x: number, top: number, bottom: number, color: string): Graphic {
	return {
		type: 'line',
		silent: true,
		z: 1,
		shape: { x1: x, y1: top, x2: x, y2: bottom },
		style: { stroke: color, lineWidth: 1, lineDash: [4, 3] }
	};
}

/** An area behind everything. */
export function rect(x: number, y: number, width: number, height: number, color: string): Graphic {
	return { type: 'rect', silent: true, z: -1, shape: { x, y, width, height }, style: { fill: color } };
}
