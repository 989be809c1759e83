import { init } from '../charts/echarts.ts';
import type { ECharts } from '../charts/echarts.ts';
import { hitsOf, hitText } from '../charts/hits.ts';
import type { Hits, PointAt } from '../charts/hits.ts';
import { chartSize } from '../charts/size.ts';
import type { Theme } from '../charts/theme.ts';
import { toEChartsOption } from '../charts/to-echarts-option.ts';
import type { Figure } from '../figures/figure.ts';

/** A drawn chart that can point at one of its marks. */
export interface LiveChart {
	/** Shows the tooltip of a mark; null hides it. */
	point(mark: PointAt | null): void;
}

/** A chart in an element: drawn anew as often as its figure, width or colours change. */
export class DrawnChart implements LiveChart {
	readonly #element: HTMLElement;
	#chart: ECharts | null = null;
	#figure: Figure | null = null;
	/** Where the shapes stand; null where the chart library finds its marks itself. */
	#hits: Hits | null = null;

	constructor(element: HTMLElement) {
		this.#element = element;
	}

	draw(figure: Figure, width: number, theme: Theme): void {
		const size = chartSize(figure, width);
		this.#element.style.height = `${size.height}px`;
		const chart = this.#open(size);
		chart.setOption(toEChartsOption(figure, size, theme), { notMerge: true });
		this.#figure = figure;
		this.#hits = hitsOf(figure, size);
	}

	point(mark: PointAt | null): void {
		if (this.#hits || mark === null) return this.#say(mark, mark && (this.#hits?.place(mark) ?? null));
		this.#chart?.dispatchAction({ type: 'showTip', seriesIndex: mark.series, dataIndex: mark.index });
	}

	dispose(): void {
		this.#chart?.dispose();
		this.#chart = null;
	}

	#open(size: { readonly width: number; readonly height: number }): ECharts {
		const known = this.#chart;
		if (known) {
			if (known.getWidth() !== size.width || known.getHeight() !== size.height) known.resize({ ...size, silent: true });
			return known;
		}
		const chart = init(this.#element, null, { renderer: 'svg', ...size });
		chart.getZr().on('mousemove', ({ offsetX: x, offsetY: y }) => {
			if (this.#hits) this.#say(this.#hits.find(x, y), { x, y });
		});
		chart.getZr().on('globalout', () => chart.dispatchAction({ type: 'hideTip' }));
		this.#chart = chart;
		return chart;
	}

	#say(mark: PointAt | null, place: { readonly x: number; readonly y: number } | null): void {
		const figure = this.#figure;
		if (!mark || !place || !figure) return void this.#chart?.dispatchAction({ type: 'hideTip' });
		const formatter = () => hitText(figure, mark);
		this.#chart?.dispatchAction({ type: 'showTip', ...place, tooltip: { formatter } });
	}
}
