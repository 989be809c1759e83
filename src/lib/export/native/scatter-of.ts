import type { Figure } from '../../figures/figure.ts';
import type { FunnelFigure } from '../../figures/funnel-figure.ts';
import type { ScatterFigure } from '../../figures/scatter-figure.ts';
import { exportMessagesOf } from '../../i18n/export-messages.ts';
import { formatPercent } from '../../i18n/format.ts';
import type { ChartColour, NativeChart, NativePoints } from '../ooxml/native-chart.ts';
import { numberCode, stored } from './native-style.ts';

/** Names of more points than these would hide the points. */
const most = { named: 12 };

/** Units by two measures, as points. */
export function scatterChart(figure: ScatterFigure): NativeChart | null {
	if (figure.units.length === 0) return null;
	const points = figure.units.map(({ label, role, up, across }) => ({
		label,
		role,
		x: stored(across.value, figure.across.number) ?? 0,
		y: stored(up.value, figure.number) ?? 0
	}));
	return {
		kind: 'scatter',
		alt: figure.alt,
		format: numberCode(figure.number),
		xFormat: numberCode(figure.across.number),
		xLabel: `${figure.across.label} (${figure.across.number.unit})`,
		yLabel: `${figure.measureLabel} (${figure.number.unit})`,
		groups: longestFirst(unitGroups(points, figure))
	};
}

/** Rates over their denominators as points, with the limits of chance as lines. */
export function funnelChart(figure: FunnelFigure): NativeChart | null {
	if (figure.units.length === 0) return null;
	const text = exportMessagesOf(figure.locale).deck;
	const points = figure.units.map(({ label, role, denominator, value }) => ({
		label,
		role,
		x: denominator,
		y: stored(value, figure.number) ?? 0
	}));
	const line = (label: string, y: (limit: FunnelFigure['limits'][number]) => number): NativePoints => ({
		label,
		points: figure.limits.map((limit) => ({
			label: '',
			x: limit.denominator,
			y: stored(y(limit), figure.number) ?? 0
		})),
		colour: 'mean',
		drawn: 'line',
		named: false
	});
	const limits =
		figure.limits.length === 0
			? []
			: limitLines(line, (share) => text.limit(formatPercent(share, figure.locale, share > 0.99 ? 1 : 0)));
	return {
		kind: 'scatter',
		alt: figure.alt,
		format: numberCode(figure.number),
		xFormat: '#,##0',
		xLabel: figure.denominatorLabel,
		yLabel: `${figure.measureLabel} (${figure.number.unit})`,
		groups: longestFirst([...limits, ...unitGroups(points, figure)])
	};
}

type LimitLine = (label: string, y: (limit: FunnelFigure['limits'][number]) => number) => NativePoints;

const limitLines = (line: LimitLine, label: (share: number) => string): NativePoints[] => [
	line(label(0.95), ({ high95 }) => high95),
	line(label(0.95), ({ low95 }) => low95),
	line(label(0.998), ({ high998 }) => high998),
	line(label(0.998), ({ low998 }) => low998)
];

/** LibreOffice shows no series that is followed by a longer one. */
const longestFirst = (groups: readonly NativePoints[]) => [...groups].sort((a, b) => b.points.length - a.points.length);

type Point = { readonly label: string; readonly role: string; readonly x: number; readonly y: number };

/** Units brought out apart from the others; names only where there is room for them. */
function unitGroups(points: readonly Point[], figure: Figure): NativePoints[] {
	const focus = points.filter(({ role }) => role === 'focus');
	const others = points.filter(({ role }) => role !== 'focus');
	const group = (members: readonly Point[], label: string, colour: ChartColour, named: boolean): NativePoints[] =>
		members.length === 0 ? [] : [{ label, points: members, colour, drawn: 'points', named }];
	const text = exportMessagesOf(figure.locale).deck;
	return [
		...group(others, text.units, 'context', others.length <= most.named),
		...group(focus, text.chosen, { accent: 1 }, true)
	];
}
