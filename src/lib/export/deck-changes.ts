import type { Figure } from '../figures/figure.ts';
import { exportMessagesOf } from '../i18n/export-messages.ts';
import { formatNumber } from '../i18n/format.ts';
import { nativeChartOf } from './native/native-chart-of.ts';
import type { NativePoints } from './ooxml/native-chart.ts';
import type { DeckPoint } from './ooxml/read-chart.ts';
import type { OldSlide } from './ooxml/read-deck.ts';

/** What became of a slide when it was made anew. */
export interface SlideChange {
	readonly view: string;
	readonly finding: string;
	/** The title that somebody wrote, which is kept: what it says of numbers may be old. */
	readonly keptTitle: string | null;
	/** "Cầu Giấy, QIII/24: 512 → 521"; empty where nothing changed. */
	readonly lines: readonly string[];
	/** Numbers that were not there before, and those that are gone. */
	readonly added: number;
	readonly removed: number;
}

const keyOf = ({ series, category }: DeckPoint) => JSON.stringify([series, category]);

/** The numbers of an old slide against those of its figure today. */
export function slideChange(old: OldSlide, figure: Figure): SlideChange {
	const now = new Map(pointsOf(figure).map((point) => [keyOf(point), point]));
	const before = new Map(old.points.map((point) => [keyOf(point), point]));
	const { deck } = exportMessagesOf(figure.locale);
	const number = (value: number) => formatNumber(value, figure.locale, Number.isInteger(value) ? 0 : 2);
	const lines = [...before].flatMap(([key, point]) => {
		const other = now.get(key);
		// What a file keeps of a fraction may differ in its last digit.
		if (!other || Math.abs(other.value - point.value) <= 1e-9 * Math.max(1, Math.abs(point.value))) return [];
		return [deck.changed(`${point.series}, ${point.category}`, number(point.value), number(other.value))];
	});
	return {
		view: old.view,
		finding: figure.finding,
		keptTitle: old.edited ? old.title : null,
		lines,
		added: old.points.length === 0 ? 0 : [...now.keys()].filter((key) => !before.has(key)).length,
		removed: [...before.keys()].filter((key) => !now.has(key)).length
	};
}

function pointsOf(figure: Figure): DeckPoint[] {
	const chart = nativeChartOf(figure);
	if (!chart) return [];
	if (chart.kind === 'scatter') return chart.groups.flatMap((group) => placesOf(group, chart));
	const series = chart.kind === 'combo' ? [...chart.series, ...chart.lines] : chart.series;
	return series.flatMap(({ label, values }) =>
		values.flatMap((value, at) =>
			value === null ? [] : [{ series: label, category: chart.categories[at] ?? '', value }]
		)
	);
}

/** Both numbers of each unit, by the names of the axes; lines have no names. */
function placesOf({ points }: NativePoints, axes: { readonly xLabel: string; readonly yLabel: string }): DeckPoint[] {
	return points
		.filter(({ label }) => label !== '')
		.flatMap(({ label, x, y }) => [
			{ series: label, category: axes.xLabel, value: x },
			{ series: label, category: axes.yLabel, value: y }
		]);
}
