import type { Attachment } from 'svelte/attachments';
import { chartSize } from '../charts/size.ts';
import type { Theme } from '../charts/theme.ts';
import type { Figure } from '../figures/figure.ts';

const dark = '(prefers-color-scheme: dark)';

/** The chart library and the way from a figure to its options: one chunk, fetched when the page is idle. */
const library = () => Promise.all([import('../charts/echarts.ts'), import('../charts/to-echarts-option.ts')]);

function whenIdle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 });
		else setTimeout(resolve, 200);
	});
}

/** A drawn chart that can point at one of its marks. */
export interface LiveChart {
	/** Shows the tooltip of a mark; null hides it. */
	point(mark: { series: number; index: number } | null): void;
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
		let chart: import('../charts/echarts.ts').ECharts | null = null;

		const scheme = matchMedia(dark);
		const printing = matchMedia('print');
		const follow = () => (theme = printing.matches || !scheme.matches ? 'light' : 'dark');
		const observer = new ResizeObserver(([entry]) => (width = Math.round(entry?.contentRect.width ?? 0)));
		follow();
		scheme.addEventListener('change', follow);
		printing.addEventListener('change', follow);
		observer.observe(element);
		void (urgent() ? Promise.resolve() : whenIdle()).then(library).then((parts) => (loaded = parts));

		$effect(() => {
			const [drawn, size, colours] = [figure(), width, theme];
			if (!loaded || size === 0) return;
			const [{ init }, { toEChartsOption }] = loaded;
			const { height } = chartSize(drawn, size);
			if (chart === null) chart = init(element, null, { renderer: 'svg', width: size, height });
			else chart.resize({ width: size, height, silent: true });
			element.style.height = `${height}px`;
			chart.setOption(toEChartsOption(drawn, { width: size, height }, colours), { notMerge: true });
			const live = chart;
			ondraw({
				point: (mark) =>
					mark
						? live.dispatchAction({ type: 'showTip', seriesIndex: mark.series, dataIndex: mark.index })
						: live.dispatchAction({ type: 'hideTip' })
			});
		});

		return () => {
			scheme.removeEventListener('change', follow);
			printing.removeEventListener('change', follow);
			observer.disconnect();
			chart?.dispose();
		};
	};
}
