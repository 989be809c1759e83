import type { Attachment } from 'svelte/attachments';
import type { Theme } from '../charts/theme.ts';
import type { Figure } from '../figures/figure.ts';
import type { LiveChart } from './chart-canvas.ts';
import type { DrawnChart } from './drawn-chart.ts';
import { whenIdle } from './when-idle.ts';

const dark = '(prefers-color-scheme: dark)';

/** The chart library and the way from a figure to a drawing, fetched when the page is idle. */
const library = () => import('./drawn-chart.ts');

// One chart a frame, those on screen first, and the first one with the texts around it: the page is painted and answers
// before all of it is redrawn.
const waiting = new Map<HTMLElement, () => void>();
const onScreen = new Set<HTMLElement>();

function drawSoon(element: HTMLElement, draw: () => void): void {
	if (waiting.size === 0) queueMicrotask(drawNext);
	waiting.set(element, draw);
}

function drawNext(): void {
	const next = [...waiting.keys()].find((element) => onScreen.has(element)) ?? waiting.keys().next().value;
	if (!next) return;
	const draw = waiting.get(next);
	waiting.delete(next);
	if (waiting.size > 0) requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawNext)));
	draw?.();
}

/**
 * Draws a figure into an element, anew when the figure, the element's width or the colour scheme changes. `ondraw` is
 * told after every drawing, and of which figure; `urgent` figures do not wait for the page to be idle.
 */
export function liveChart(
	figure: () => Figure,
	urgent: () => boolean,
	ondraw: (chart: LiveChart, drawn: Figure) => unknown
): Attachment<HTMLElement> {
	return (element) => {
		let width = $state(0);
		let theme = $state<Theme>('light');
		let onPaper = $state(false);
		let loaded = $state.raw<Awaited<ReturnType<typeof library>> | null>(null);
		let failure = $state.raw<{ readonly error: unknown } | null>(null);
		let chart: DrawnChart | null = null;

		const scheme = matchMedia(dark);
		const printing = matchMedia('print');
		const follow = () => {
			onPaper = printing.matches;
			theme = onPaper || !scheme.matches ? 'light' : 'dark';
			// A page that is being printed is laid out for its paper already, but no observer is told before it is.
			width = Math.round(element.clientWidth);
		};
		const observer = new ResizeObserver(([entry]) => (width = Math.round(entry?.contentRect.width ?? 0)));
		follow();
		scheme.addEventListener('change', follow);
		printing.addEventListener('change', follow);
		observer.observe(element);
		const screen = new IntersectionObserver(([entry]) => {
			if (entry?.isIntersecting) onScreen.add(element);
			else onScreen.delete(element);
		});
		screen.observe(element);
		const load = () => library().then((parts) => void (loaded = parts));
		whenIdle(load);

		$effect(() => {
			const [drawn, size, colours, whole] = [figure(), width, theme, onPaper];
			const parts = loaded;
			if (!parts && urgent()) void load();
			if (!parts || size === 0) return;
			const drawNow = () => {
				try {
					chart ??= new parts.DrawnChart(element);
					chart.draw(drawn, size, colours, whole);
					ondraw(chart, drawn);
				} catch (error) {
					failure = { error };
				}
			};
			// Printing waits for nothing.
			if (whole) drawNow();
			else drawSoon(element, drawNow);
		});
		// Thrown here it reaches the page's boundary, which says that there is no chart.
		$effect(() => {
			if (failure) throw failure.error;
		});

		return () => {
			scheme.removeEventListener('change', follow);
			printing.removeEventListener('change', follow);
			observer.disconnect();
			screen.disconnect();
			onScreen.delete(element);
			waiting.delete(element);
			chart?.dispose();
		};
	};
}
