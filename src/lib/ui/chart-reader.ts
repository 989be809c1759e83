import type { Figure } from '../figures/figure.ts';
import { firstSeries, readPoint, readerSize } from '../figures/read-point.ts';
import type { LiveChart } from './chart-canvas.ts';

/** Walks a chart's points with the arrow keys and says each one; Esc leaves. */
export class ChartReader {
	chart: LiveChart | null = null;
	readonly #figure: () => Figure;
	readonly #say: (text: string) => void;
	/** Null before the reader has come in. */
	#series: number | null = null;
	#index = -1;

	/** `say` is told each point; "" when no point is being read. */
	constructor(figure: () => Figure, say: (text: string) => void) {
		this.#figure = figure;
		this.#say = say;
	}

	press(event: KeyboardEvent): void {
		if (Object.hasOwn(steps, event.key)) event.preventDefault();
		const figure = this.#figure();
		const { series, points } = readerSize(figure);
		if (event.key === 'Escape') return this.leave();
		if (points === 0 || series === 0) return;
		const step = steps[event.key];
		if (!step) return;
		this.#index = this.#index < 0 ? (step.from ?? 0) * (points - 1) : clamp(this.#index + step.points, points);
		const at = this.#series === null ? firstSeries(figure) : this.#series + step.series;
		this.#series = clamp(at, series);
		if (step.from !== undefined) this.#index = step.from * (points - 1);
		this.#say(readPoint(figure, this.#series, this.#index));
		this.chart?.point({ series: this.#series, index: this.#index });
	}

	leave(): void {
		this.#series = null;
		this.#index = -1;
		this.#say('');
		this.chart?.point(null);
	}
}

interface Step {
	readonly points: number;
	readonly series: number;
	/** 0: the first point, 1: the last one. */
	readonly from?: 0 | 1;
}

const steps: Readonly<Record<string, Step>> = {
	ArrowRight: { points: 1, series: 0 },
	ArrowLeft: { points: -1, series: 0 },
	ArrowDown: { points: 0, series: 1 },
	ArrowUp: { points: 0, series: -1 },
	Home: { points: 0, series: 0, from: 0 },
	End: { points: 0, series: 0, from: 1 }
};

const clamp = (value: number, size: number) => Math.min(size - 1, Math.max(0, value));
