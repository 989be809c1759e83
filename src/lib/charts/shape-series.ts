import type { CustomSeriesOption } from './echarts.ts';
import type { Graphic } from './graphic.ts';
import { inPlace } from './shapes.ts';

/**
 * Shapes at places in pixels that take the pointer: item `index` is what a tooltip and the arrow keys find. An item
 * without shapes is only counted.
 */
export function shapeSeries(id: string, items: readonly (readonly Graphic[])[]): CustomSeriesOption {
	return {
		type: 'custom',
		id,
		coordinateSystem: 'none',
		cursor: 'default',
		data: items.map((_, index) => index),
		renderItem: ({ dataIndex }) => ({ type: 'group', children: (items[dataIndex] ?? []).map(inPlace) as [] })
	};
}
