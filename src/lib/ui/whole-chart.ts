import { hitsOf, hitText } from '../charts/hits.ts';
import type { Hits, PointAt } from '../charts/hits.ts';
import type { Size, Theme } from '../charts/theme.ts';
import { toEChartsOption } from '../charts/to-echarts-option.ts';
import type { Figure } from '../figures/figure.ts';
import { ChartCanvas } from './chart-canvas.ts';
import type { LiveChart } from './chart-canvas.ts';

/** A chart that is drawn as a whole. */
export class WholeChart implements LiveChart {
	readonly #part = document.createElement('div');
	readonly #canvas = new ChartCanvas(this.#part);
	#figure: Figure | null = null;
	/** Where the shapes stand; null where the chart library finds its marks itself. */
	#hits: Hits | null = null;

	constructor(element: HTMLElement) {
		element.append(this.#part);
	}

	draw(figure: Figure, size: Size, theme: Theme): void {
		const hits = hitsOf(figure, size);
		this.#figure = figure;
		this.#hits = hits;
		this.#canvas.draw(
			toEChartsOption(figure, size, theme),
			size,
			hits &&
				((x, y) => {
					const mark = hits.find(x, y);
					return mark && { x, y, text: hitText(figure, mark) };
				})
		);
	}

	point(mark: PointAt | null): void {
		const figure = this.#figure;
		if (!figure || mark === null) return this.#canvas.say(null);
		if (!this.#hits) return this.#canvas.sayOf(mark);
		const place = this.#hits.place(mark);
		this.#canvas.say(place && { ...place, text: hitText(figure, mark) });
	}

	dispose(): void {
		this.#canvas.dispose();
		this.#part.remove();
	}
}
