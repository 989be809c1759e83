import type { LocalText } from './locale.ts';

/** Kinds of charts, in the order in which they are offered. */
export const chartKinds = {
	line: { vi: 'Biểu đồ đường', en: 'Line chart' },
	bar: { vi: 'Biểu đồ xếp hạng', en: 'Ranked bars' },
	heat: { vi: 'Lưới nhiệt', en: 'Heat grid' },
	facets: { vi: 'Nhiều biểu đồ nhỏ', en: 'Small multiples' },
	slope: { vi: 'Biểu đồ dốc', en: 'Slope chart' },
	stacked_bar: { vi: 'Cột chồng', en: 'Stacked columns' },
	stacked_area: { vi: 'Miền chồng', en: 'Stacked areas' },
	strip: { vi: 'Dải phân bố', en: 'Distribution strip' },
	funnel: { vi: 'Biểu đồ phễu', en: 'Funnel plot' },
	scatter: { vi: 'Biểu đồ tán xạ', en: 'Scatter plot' },
	bullet: { vi: 'Thanh so với chỉ tiêu', en: 'Bars against target' },
	seasonal: { vi: 'Đường theo mùa', en: 'Seasonal lines' },
	cumulative: { vi: 'Đường lũy kế', en: 'Cumulative lines' },
	paired: { vi: 'Cặp điểm trước và sau', en: 'Paired dots' },
	map: { vi: 'Bản đồ', en: 'Map' },
	sparkline: { vi: 'Biểu đồ đường nhỏ', en: 'Small line chart' }
} as const satisfies Record<string, LocalText>;
export type ChartKind = keyof typeof chartKinds;
