import { isLongRanking } from '../charts/bar-layout.ts';
import type { PointAt } from '../charts/hits.ts';
import { chartSize } from '../charts/size.ts';
import type { Theme } from '../charts/theme.ts';
import type { Figure } from '../figures/figure.ts';
import type { LiveChart } from './chart-canvas.ts';
import { ScrolledRanking } from './scrolled-ranking.ts';
import { whenIdle } from './when-idle.ts';
import { WholeChart } from './whole-chart.ts';

let isRehearsed = false;

/** A chart in an element: drawn anew as often as its figure, width or colours change. */
export class DrawnChart implements LiveChart {
	readonly #element: HTMLElement;
	#drawn: WholeChart | ScrolledRanking | null = null;
	#drawings = 0;

	constructor(element: HTMLElement) {
		this.#element = element;
	}

	/** Draws a figure; on paper (`whole`) nothing can be scrolled. */
	draw(figure: Figure, width: number, theme: Theme, whole = false): void {
		const height =
			figure.kind === 'bar' && !whole && isLongRanking(figure)
				? this.#as(ScrolledRanking).draw(figure, width, theme)
				: this.#drawWhole(figure, width, theme);
		this.#element.style.height = `${height}px`;
		const drawing = ++this.#drawings;
		this.#rehearse(() => this.#drawings === drawing && this.draw(figure, width, theme, whole));
	}

	point(mark: PointAt | null): void {
		this.#drawn?.point(mark);
	}

	dispose(): void {
		this.#drawn?.dispose();
		this.#drawn = null;
	}

	/** Goes the way of a redrawing once per visit, unseen, so that the first change of a control does not wait for its code. */
	#rehearse(redraw: () => void): void {
		if (isRehearsed) return;
		isRehearsed = true;
		// A drawing takes away what the pointer is told.
		whenIdle(() => {
			if (this.#drawn && !this.#element.parentElement?.matches(':hover, :focus')) redraw();
		});
	}

	#drawWhole(figure: Figure, width: number, theme: Theme): number {
		const size = chartSize(figure, width);
		this.#as(WholeChart).draw(figure, size, theme);
		return size.height;
	}

	#as<Kind extends WholeChart | ScrolledRanking>(kind: new (element: HTMLElement) => Kind): Kind {
		if (this.#drawn instanceof kind) return this.#drawn;
		this.dispose();
		const drawn = new kind(this.#element);
		this.#drawn = drawn;
		return drawn;
	}
}
