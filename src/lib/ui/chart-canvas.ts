import { init } from '../charts/echarts.ts';
import type { ChartOption, ECharts } from '../charts/echarts.ts';
import type { PointAt } from '../charts/hits.ts';
import type { Size } from '../charts/theme.ts';

/** A drawn chart that can point at one of its marks. */
export interface LiveChart {
	/** Shows the tooltip of a mark; null hides it. */
	point(mark: PointAt | null): void;
}

/** A tooltip at a place. */
export interface Saying {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

/** What is said of a place under the pointer; null where nothing is. */
export type SayingAt = (x: number, y: number) => Saying | null;

/** An element in which the chart library draws. */
export class ChartCanvas {
	readonly #element: HTMLElement;
	#chart: ECharts | null = null;
	/** Null where the chart library finds its marks itself. */
	#sayingAt: SayingAt | null = null;

	constructor(element: HTMLElement) {
		this.#element = element;
	}

	draw(option: ChartOption, size: Size, sayingAt: SayingAt | null = null): void {
		this.#element.style.height = `${size.height}px`;
		this.#open(size).setOption(option, { notMerge: true });
		this.#sayingAt = sayingAt;
	}

	/** Shows a tooltip; null hides it. */
	say(saying: Saying | null): void {
		if (!saying) return void this.#chart?.dispatchAction({ type: 'hideTip' });
		const { x, y, text } = saying;
		this.#chart?.dispatchAction({ type: 'showTip', x, y, tooltip: { formatter: () => text } });
	}

	/** Shows what the chart library itself says of a mark. */
	sayOf({ index }: PointAt): void {
		this.#chart?.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: index });
	}

	dispose(): void {
		this.#chart?.dispose();
		this.#chart = null;
	}

	#open(size: Size): ECharts {
		const known = this.#chart;
		if (known) {
			// The chart's own `resize` would draw what it shows once more before the next option comes.
			if (known.getWidth() !== size.width || known.getHeight() !== size.height) known.getZr().resize(size);
			return known;
		}
		const chart = init(this.#element, null, { renderer: 'svg', ...size });
		chart.getZr().on('mousemove', ({ offsetX, offsetY }) => {
			if (this.#sayingAt) this.say(this.#sayingAt(offsetX, offsetY));
		});
		chart.getZr().on('globalout', () => chart.dispatchAction({ type: 'hideTip' }));
		this.#chart = chart;
		return chart;
	}
}
