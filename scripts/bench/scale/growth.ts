import { renderSvg } from '#lib/charts/render-svg.ts';
import type { Cell, Series } from '#lib/figures/figure-base.ts';
import type { LineFigure } from '#lib/figures/line-figure.ts';

/** What a question takes of a release of so many rows. */
export interface GrowthPoint {
	readonly rows: number;
	readonly bytes: number;
	readonly coldMs: number;
}

/** How fast something grows with the rows: the slope of a line through the logarithms of both. 1 is as fast as they do. */
export function exponentOf(points: readonly GrowthPoint[], key: 'bytes' | 'coldMs'): number {
	const [across, up] = [points.map(({ rows }) => Math.log(rows)), points.map((point) => Math.log(point[key]))];
	const [x, y] = [mean(across), mean(up)];
	const together = across.map((one, at) => (one - x) * ((up[at] ?? Number.NaN) - y));
	return mean(together) / mean(across.map((one) => (one - x) ** 2));
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Bytes, time, rows and their square root as multiples of those of the smallest release, on paper of its own. */
export function growthSvg(points: readonly GrowthPoint[]): string {
	const drawn = renderSvg(growthFigure(points), { width: 720, height: 400 }, 'print');
	return drawn.replace('>', '><rect width="100%" height="100%" fill="#fff"/>');
}

function growthFigure(points: readonly GrowthPoint[]): LineFigure {
	const [first] = points;
	const line = (label: string, colour: number | null, of: (point: GrowthPoint) => number): Series => ({
		...{ id: label, label, colour, role: colour === null ? 'context' : 'focus', endsOn: null },
		points: points.map((point) => cell(first ? of(point) / of(first) : null))
	});
	const finding = `Bytes grow with the rows by the power of ${exponentOf(points, 'bytes').toFixed(2)}`;
	const kilobytes = points.map(({ bytes }) => Math.round(bytes / 1024)).join(', ');
	return {
		...{ kind: 'line', locale: 'en', finding, illustrative: true, marks: [], coverage: null, coverageText: null },
		...{ release: '', dataThrough: '2026-09-30', alt: finding, measureLabel: 'multiple' },
		subtitle: 'One unit over all years, read by ranges from a cold cache; the smallest release is 1',
		number: { kind: 'number', digits: 1, divisor: 1, unit: '×' },
		notes: [`${kilobytes} kB; ${points.map(({ coldMs }) => Math.round(coldMs)).join(', ')} ms.`],
		source: 'npm run bench -- scale',
		buckets: points.map(({ rows }) => {
			const label = `${rows / 1e6} M`;
			return { start: '2026-01-01', end: '2026-12-31', label, shortLabel: label };
		}),
		series: [
			line('bytes', 0, ({ bytes }) => bytes),
			line('time', 1, ({ coldMs }) => coldMs),
			line('√ rows', 2, ({ rows }) => Math.sqrt(rows)),
			line('rows', null, ({ rows }) => rows)
		]
	};
}

const cell = (value: number | null): Cell => ({
	...{ value, status: 'reported', qualifier: 'exact' },
	...{ provisional: false, partial: false, coverage: null }
});
