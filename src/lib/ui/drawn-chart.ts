import { isLongRanking } from '../charts/bar-layout.ts';
import { hitsOf, hitText } from '../charts/hits.ts';
import type { Hits, PointAt } from '../charts/hits.ts';
import { chartSize } from '../charts/size.ts';
import type { Theme } from '../charts/theme.ts';
import { toEChartsOption } from '../charts/to-echarts-option.ts';
import type { Figure } from '../figures/figure.ts';
import { ChartCanvas } from './chart-canvas.ts';
import type { LiveChart } from './chart-canvas.ts';
import { ScrolledRanking } from './scrolled-ranking.ts';

/** A chart in an element: drawn anew as often as its figure, width or colours change. */
export class DrawnChart implements LiveChart {
	readonly #element: HTMLElement;
	#drawn: WholeChart | ScrolledRanking | null = null;

	constructor(element: HTMLElement) {
		this.#element = element;
	}

	/** Draws a figure; on paper (`whole`) nothing can be scrolled. */
	draw(figure: Figure, width: number, theme: Theme, whole = false): void {
		const height =
			figure.kind === 'bar' && !whole && isLongRanking(figure)
				? this.#as(ScrolledRanking).draw(figure, width, theme)
				: this.#as(WholeChart).draw(figure, width, theme);
		this.#element.style.height = `${height}px`;
	}

	point(mark: PointAt | null): void {
		this.#drawn?.point(mark);
	}

	dispose(): void {
		this.#drawn?.dispose();
		this.#drawn = null;
	}

	#as<Kind extends WholeChart | ScrolledRanking>(kind: new (element: HTMLElement) => Kind): Kind {
		if (this.#drawn instanceof kind) return this.#drawn;
		this.dispose();
		const drawn = new kind(this.#element);
		this.#drawn = drawn;
		return drawn;
	}
}

/** A chart that is drawn as a whole. */
class WholeChart implements LiveChart {
	readonly #part = document.createElement('div');
	readonly #canvas = new ChartCanvas(this.#part);
	#figure: Figure | null = null;
	/** Where the shapes stand; null where the chart library finds its marks itself. */
	#hits: Hits | null = null;

	constructor(element: HTMLElement) {
		element.append(this.#part);
	}

	/** The height that it takes. */
	draw(figure: Figure, width: number, theme: Theme): number {
		const size = chartSize(figure, width);
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
		return size.height;
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
