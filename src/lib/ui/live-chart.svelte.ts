import type { Attachment } from 'svelte/attachments';
import type { PointAt } from '../charts/hits.ts';
import type { Theme } from '../charts/theme.ts';
import type { Figure } from '../figures/figure.ts';
import { whenIdle } from './when-idle.ts';

const dark = '(prefers-color-scheme: dark)';

/** The chart library and the way from a figure to its options, fetched when the page is idle. */
const library = () =>
	Promise.all([
		import('../charts/echarts.ts'),
		import('../charts/to-echarts-option.ts'),
		import('../charts/size.ts'),
		import('../charts/hits.ts')
	]);

// One chart a frame, those on screen first: the page is painted and answers before all of it is redrawn.
const waiting = new Map<HTMLElement, () => void>();

function drawSoon(element: HTMLElement, draw: () => void): void {
	if (waiting.size === 0) setTimeout(drawNext);
	waiting.set(element, draw);
}

function drawNext(): void {
	const isOnScreen = (element: HTMLElement) => element.getBoundingClientRect().top < innerHeight;
	const next = [...waiting.keys()].find(isOnScreen) ?? waiting.keys().next().value;
	if (!next) return;
	const draw = waiting.get(next);
	waiting.delete(next);
	draw?.();
	if (waiting.size > 0) requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawNext)));
}

/** A drawn chart that can point at one of its marks. */
export interface LiveChart {
	/** Shows the tooltip of a mark; null hides it. */
	point(mark: PointAt | null): void;
}

/**
 * Draws a figure into an element, anew when the figure, the element's width or the colour scheme changes. `ondraw` is
 * told after every drawing; `urgent` figures do not wait for the page to be idle.
 */
export function liveChart(
	figure: () => Figure,
	urgent: () => boolean,
	ondraw: (chart: LiveChart) => void
): Attachment<HTMLElement> {
	return (element) => {
		let width = $state(0);
		let theme = $state<Theme>('light');
		let loaded = $state.raw<Awaited<ReturnType<typeof library>> | null>(null);
		/** Follows the pointer over shapes. */
		let hover: ((x: number, y: number) => void) | null = null;
		let chart: import('../charts/echarts.ts').ECharts | null = null;

		const scheme = matchMedia(dark);
		const printing = matchMedia('print');
		const follow = () => (theme = printing.matches || !scheme.matches ? 'light' : 'dark');
		const observer = new ResizeObserver(([entry]) => (width = Math.round(entry?.contentRect.width ?? 0)));
		follow();
		scheme.addEventListener('change', follow);
		printing.addEventListener('change', follow);
		observer.observe(element);
		const load = () => library().then((parts) => void (loaded = parts));
		whenIdle(load);

		$effect(() => {
			const [drawn, size, colours] = [figure(), width, theme];
			const parts = loaded;
			if (!parts && urgent()) void load();
			if (!parts || size === 0) return;
			drawSoon(element, () => draw(parts, drawn, size, colours));
		});

		function draw(
			[{ init }, { toEChartsOption }, { chartSize }, { hitsOf, hitText }]: Awaited<ReturnType<typeof library>>,
			drawn: Figure,
			size: number,
			colours: Theme
		): void {
			const { height } = chartSize(drawn, size);
			if (chart === null) {
				chart = init(element, null, { renderer: 'svg', width: size, height });
				chart.getZr().on('mousemove', ({ offsetX, offsetY }) => hover?.(offsetX, offsetY));
				chart.getZr().on('globalout', () => chart?.dispatchAction({ type: 'hideTip' }));
			} else if (chart.getWidth() !== size || chart.getHeight() !== height)
				chart.resize({ width: size, height, silent: true });
			element.style.height = `${height}px`;
			chart.setOption(toEChartsOption(drawn, { width: size, height }, colours), { notMerge: true });
			const live = chart;
			const hits = hitsOf(drawn, { width: size, height });
			const say = (mark: PointAt | null, place: { x: number; y: number } | null | undefined) =>
				mark && place
					? live.dispatchAction({ type: 'showTip', ...place, tooltip: { formatter: () => hitText(drawn, mark) } })
					: live.dispatchAction({ type: 'hideTip' });
			hover = hits && ((x, y) => say(hits.find(x, y), { x, y }));
			ondraw({
				point: (mark) => {
					if (hits || mark === null) return say(mark, mark && hits?.place(mark));
					live.dispatchAction({ type: 'showTip', seriesIndex: mark.series, dataIndex: mark.index });
				}
			});
		}

		return () => {
			scheme.removeEventListener('change', follow);
			printing.removeEventListener('change', follow);
			observer.disconnect();
			waiting.delete(element);
			chart?.dispose();
		};
	};
}
