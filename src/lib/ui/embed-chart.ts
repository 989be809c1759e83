import type { PointAt } from '../charts/hits.ts';
import { chartSize } from '../charts/size.ts';
import type { Theme } from '../charts/theme.ts';
import type { EmbedFile } from '../export/embed/embed-file.ts';
import type { Figure } from '../figures/figure.ts';
import type { LiveChart } from './chart-canvas.ts';
import { ChartReader } from './chart-reader.ts';
import { WholeChart } from './whole-chart.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Lower than this a line chart cannot be read, however narrow the frame is. CSS pixels. */
const leastHeight = 220;

/**
 * Draws the chart of an embedded page over its picture, which keeps its room: nothing on the page moves. The pointer
 * by which the reader turned to it is answered at once. A chart that cannot be drawn leaves the picture as it is.
 */
export function openChart(box: HTMLElement, file: EmbedFile, pointer: () => PointerEvent | null): void {
	const chart = new CoveringChart(box, file.figure);
	const draw = () => chart.draw();
	draw();
	new ResizeObserver(draw).observe(box);
	new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['data-theme'] });
	dark.addEventListener('change', draw);
	readAloud(box, file, chart);
	const place = pointer();
	if (place) chart.touch(place);
}

/** A chart over the pictures in a box. */
class CoveringChart implements LiveChart {
	readonly #box: HTMLElement;
	readonly #figure: Figure;
	readonly #pictures: readonly HTMLElement[];
	readonly #drawing = document.createElement('div');
	readonly #chart = new WholeChart(this.#drawing);
	#drawn = '';

	constructor(box: HTMLElement, figure: Figure) {
		this.#box = box;
		this.#figure = figure;
		this.#pictures = [...box.children].filter((one) => one instanceof HTMLElement);
		Object.assign(this.#drawing.style, { position: 'absolute', inset: '0' });
		box.style.position = 'relative';
		box.append(this.#drawing);
	}

	draw(): void {
		this.#box.style.minHeight = `${roomOf(this.#figure, this.#box.clientWidth)}px`;
		const { clientWidth: width, clientHeight: height } = this.#box;
		const theme = themeOf();
		// Drawn anew it would forget what it points at.
		if (this.#drawn === (this.#drawn = `${width} ${height} ${theme}`)) return;
		try {
			this.#chart.draw(this.#figure, { width, height }, theme);
			for (const picture of this.#pictures) picture.style.visibility = 'hidden';
		} catch (error) {
			for (const picture of this.#pictures) picture.style.visibility = '';
			this.#drawing.remove();
			throw error;
		}
	}

	point(mark: PointAt | null): void {
		this.#chart.point(mark);
	}

	touch({ clientX, clientY }: MouseEvent): void {
		const svg = this.#drawing.querySelector('svg');
		svg?.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX, clientY }));
	}
}

/** What a chart needs at least: lines may be drawn lower, rows may not. */
const roomOf = (figure: Figure, width: number) =>
	figure.kind === 'line' ? leastHeight : chartSize(figure, width).height;

function themeOf(): Theme {
	const { theme } = document.documentElement.dataset;
	return theme === 'dark' || (theme === 'auto' && dark.matches) ? 'dark' : 'light';
}

/** Lets the arrow keys walk through the chart's points. */
function readAloud(box: HTMLElement, { figure, keyboard }: EmbedFile, chart: LiveChart): void {
	const hint = hiddenText(keyboard);
	hint.id = 'hint';
	const reading = hiddenText('');
	reading.setAttribute('aria-live', 'polite');
	const reader = new ChartReader(
		() => figure,
		(text) => (reading.textContent = text)
	);
	reader.chart = chart;
	const roles = { role: 'application', 'aria-roledescription': 'chart', 'aria-label': figure.alt };
	for (const [name, value] of Object.entries(roles)) box.setAttribute(name, value);
	box.setAttribute('aria-describedby', hint.id);
	box.append(hint, reading);
	box.addEventListener('keydown', (event) => reader.press(event));
	box.addEventListener('blur', () => reader.leave());
}

/** A text for those who listen; it takes no room. */
function hiddenText(text: string): HTMLElement {
	const element = document.createElement('p');
	Object.assign(element.style, { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden' });
	element.style.clipPath = 'inset(50%)';
	element.textContent = text;
	return element;
}
