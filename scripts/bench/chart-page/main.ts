import receptions from '#lib/datasets/receptions.contract.ts';
import { barFigure } from '#lib/figures/bar-figure.ts';
import { exampleInput } from '#lib/figures/example.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { lineFigure } from '#lib/figures/line-figure.ts';
import { DrawnChart } from '#lib/ui/drawn-chart.ts';

declare global {
	interface Window {
		/** Draws an example as pages do; the answer is the milliseconds until it is painted. */
		drawExample: (name: keyof typeof examples) => Promise<number>;
	}
}

const wave = (unit: number, bucket: number) =>
	Math.round((90 + ((unit * 37) % 50) * 6) * (1 + 0.3 * Math.sin(bucket * 0.52 + unit)) * (1 + bucket * 0.004));
const turns = { contract: receptions, measure: 'turns', illustrative: true } as const;

const examples = {
	/** 63 units over 120 months. */
	line: (turn: number) =>
		lineFigure(
			exampleInput({
				...turns,
				...{ from: '2016-01-01', to: '2025-12-31', grain: 'month', units: 63 },
				cell: (unit, bucket) => wave(unit + turn, bucket),
				mean: (bucket) => 63 * wave(3, bucket)
			})
		),
	/** 3,321 units at one period. */
	bar: (turn: number) =>
		barFigure(
			exampleInput({
				...turns,
				...{ from: '2024-01-01', to: '2024-12-31', grain: 'year', focus: ['u-1700'] },
				names: Array.from({ length: 3321 }, (_, unit) => `Xã Tân Thành ${unit}`),
				cell: (unit) => wave(unit + turn, unit % 97),
				mean: () => 3321 * 240
			})
		)
} satisfies Record<string, (turn: number) => Figure>;

const element = document.querySelector<HTMLElement>('#chart')!;
const chart = new DrawnChart(element);
let turn = 0;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

window.drawExample = async (name) => {
	turn += 1;
	const figure = examples[name](turn);
	await frame();
	const start = performance.now();
	chart.draw(figure, 1100, 'light');
	// What was drawn in a frame is painted when the next one begins.
	await frame();
	return performance.now() - start;
};
