import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import type { Transform } from '../model/query.ts';
import { drawnFaults } from '../charts/label-boxes.ts';
import { renderSvg } from '../charts/render-svg.ts';
import { chartSize } from '../charts/size.ts';
import { exampleInput } from './example.ts';
import type { Example } from './example.ts';
import { figureOf } from './figure-of.ts';
import { kindsFor } from './catalogue.ts';
import { lineFigure } from './line-figure.ts';
import { toTable } from './to-table.ts';

const quarters = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2025-12-31' } as const;
const wave = (unit: number, bucket: number) => 100 + ((unit * 37 + bucket * 13) % 80);
const input = (example: Partial<Example>) => exampleInput({ ...quarters, units: 4, cell: wave, ...example });

/** The same numbers in the columns of a transform. */
function derived(transform: Transform, columns: (value: number, row: number) => Record<string, number | null>) {
	const { table, ...rest } = input({ transform });
	const rows = Array.from(table.columns['turns'] ?? [], (value, row) => columns(Number(value), row));
	const names = Object.keys(rows[0] ?? {});
	const made = Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
	return { ...rest, table: { ...table, columns: { ...table.columns, ...made } } };
}

describe('a line chart of 3,321 units', () => {
	const names = Array.from({ length: 3321 }, (_, unit) => `Xã ${unit}`);
	const figure = lineFigure(
		input({ names, units: 3321, from: '2024-01-01', focus: ['u-1700'], cell: (unit, bucket) => unit + bucket })
	);
	it('keeps the chosen unit and some at even steps of the ranking, the highest and the lowest among them', () => {
		const grey = figure.series.filter(({ role }) => role === 'context');
		const last = grey.map(({ points }) => points.at(-1)?.value ?? 0).sort((a, b) => a - b);
		expect(grey).toHaveLength(60);
		expect(figure.series.filter(({ role }) => role === 'focus').map(({ id }) => id)).toEqual(['u-1700']);
		expect([last[0], last.at(-1)]).toEqual([7, 3327]);
		const steps = last.slice(1).map((value, index) => value - last[index]!);
		expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(2);
	});
	it('says what is shown, and where all units are', () => {
		expect(figure.notes[0]).toMatch(/^Đường xám: 60 trong 3\.321 đơn vị.*lưới nhiệt hoặc xếp hạng/);
		expect(drawnFaults(figure)).toEqual([]);
	});
	it('is offered beside the ranking', () => {
		const query = { ...input({}).view.query, units: { kind: 'level', level: 'commune', within: null } as const };
		const measure = receptions.measures.find(({ id }) => id === 'turns')!;
		expect(kindsFor(query, measure).slice(0, 2)).toEqual(['bar', 'line']);
	});
});

describe('numbers that cannot be drawn as they are', () => {
	it('below zero stand below the axis of zero', () => {
		const change = derived({ kind: 'change', versus: 'same_period' }, (value, row) => ({
			turns__percent: row % 3 ? -0.4 : 0.2,
			turns__now: value,
			turns__base: value
		}));
		const figure = lineFigure(change);
		expect(figure.series.flatMap(({ points }) => points.map(({ value }) => value))).toContain(-0.4);
		expect(drawnFaults(figure)).toEqual([]);
	});
	it('over a base of 0 are not known, and are said to be missing', () => {
		const index = derived({ kind: 'index', base: 2022 }, (value, row) => ({
			turns: row < 16 ? null : value,
			turns__base: row < 16 ? 0 : value
		}));
		const figure = lineFigure(index);
		expect(figure.series[0]?.points.every(({ value }) => value === null)).toBe(true);
		expect(JSON.stringify(toTable(figure))).not.toMatch(/Infinity|NaN/);
	});
	it('per head of an unknown population are missing in every kind', async () => {
		const rates = derived({ kind: 'per_population', per: 1000 }, (value, row) => ({
			turns: row < 16 ? null : value / 50,
			turns__numerator: value,
			turns__denominator: row < 16 ? null : 50_000
		}));
		for (const kind of ['line', 'bar', 'funnel', 'strip'] as const) {
			const figure = await figureOf(kind, rates);
			expect(JSON.stringify(figure)).not.toMatch(/Infinity|NaN/);
			expect(drawnFaults(figure)).toEqual([]);
		}
	});
	it('of a part of unknown size have their own mark', () => {
		const figure = lineFigure(
			input({
				units: 2,
				cell: (unit, bucket) =>
					unit === 1 && bucket > 8 ? { value: null, status: 'not_comparable' } : wave(unit, bucket)
			})
		);
		expect(figure.series[1]?.points.at(-1)).toMatchObject({ value: null, status: 'not_comparable' });
		expect(JSON.stringify(toTable(figure))).toContain('không so sánh được');
	});
	it('of no report in the chosen grain leave an empty chart that says so', async () => {
		for (const kind of ['line', 'bar', 'heat', 'facets'] as const) {
			const figure = await figureOf(kind, input({ cell: () => ({ value: null, status: 'not_applicable' }) }));
			expect(figure.finding).toMatch(/không có số liệu|chưa có/i);
			expect(drawnFaults(figure)).toEqual([]);
		}
	});
});

describe('the reports behind a trend', () => {
	const trend = (example: Partial<Example>) => lineFigure(input(example));
	it('are counted by period where some are missing', () => {
		const figure = trend({ units: 4, cell: (unit, bucket) => (bucket === 2 && unit < 3 ? null : wave(unit, bucket)) });
		expect(figure.reports?.slice(1, 3)).toEqual([
			{ reported: 4, due: 4 },
			{ reported: 1, due: 4 }
		]);
		expect(toTable(figure).columns.at(-1)?.label).toBe('Đã báo cáo');
		expect(toTable(figure).rows[2]?.cells.at(-1)?.text).toBe('1/4 đơn vị');
	});
	it('are not spoken of where all are in, or of a single unit', () => {
		expect(trend({})).not.toHaveProperty('reports');
		expect(trend({ units: 1, cell: (_, bucket) => (bucket === 2 ? null : 5) })).not.toHaveProperty('reports');
	});
	it('are counted behind parts of a whole, too', async () => {
		const parts = input({ units: 4, cell: (unit, bucket) => (bucket === 2 && unit < 3 ? null : wave(unit, bucket)) });
		const figure = await figureOf('stacked_bar', parts);
		expect(figure.reports?.slice(1, 3)).toEqual([
			{ reported: 4, due: 4 },
			{ reported: 1, due: 4 }
		]);
		expect(drawnFaults(figure)).toEqual([]);
		expect(renderSvg(figure, chartSize(figure, 720), 'print')).toContain('ít nhất 1/4 đơn vị');
		const whole = await figureOf('stacked_bar', input({ units: 4, cell: wave }));
		expect(chartSize(figure, 720).height - chartSize(whole, 720).height).toBeGreaterThan(30);
	});
	it('do not count units that had ended', () => {
		const figure = trend({
			cell: (unit, bucket) =>
				unit === 0 && bucket > 3 ? { value: null, status: 'not_applicable' } : unit === 1 && bucket === 5 ? null : 9
		});
		expect(figure.reports?.slice(3, 6).map((one) => one?.due)).toEqual([4, 3, 3]);
	});
});
