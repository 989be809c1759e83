import { beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import type { Figure, FigureKind } from '#lib/figures/figure.ts';
import { pivotFigure } from '#lib/figures/pivot-figure.ts';
import { pivotOf } from '#lib/figures/pivot.ts';
import { toTable } from '#lib/figures/to-table.ts';
import { memberFilters } from '#lib/model/explore-view.ts';
import type { ExploreView, PivotView } from '#lib/model/explore-view.ts';
import { buildDirectory } from '#lib/model/unit-directory.ts';
import type { UnitDirectory } from '#lib/model/unit-directory.ts';
import { openRelease } from '#lib/server/release.ts';
import type { Release } from '#lib/server/release.ts';
import { compileCellReports } from '#lib/sql/compile-cell-reports.ts';
import { compilePivot } from '#lib/sql/compile-pivot.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import { defaultExplore } from '#lib/view/explore-defaults.ts';

const contract = datasets.find(({ id }) => id === 'receptions')!;
const dataThrough = '2026-09-30';
let release: Release;
let directory: UnitDirectory;
beforeAll(async () => {
	release = await openRelease();
	directory = buildDirectory(release.units);
});

type Parts = Partial<Omit<ExploreView, 'pivot'>> & { readonly pivot?: Partial<PivotView>; readonly kind?: FigureKind };

async function drawn({ pivot: keys, kind = 'line', ...rest }: Parts) {
	const base = defaultExplore(contract);
	const measure = rest.measures?.[0] ?? 'turns';
	const view: ExploreView = { ...base, chart: { kind, measure }, ...rest, pivot: { ...base.pivot, ...keys } };
	const tables = releaseTables(contract.id);
	const [table, reports] = await Promise.all([
		release.engine.run(compilePivot(view, contract, tables)),
		release.engine.run(compileCellReports(view, tables))
	]);
	const naming = { contract, directory, locale: 'vi' } as const;
	const pivot = pivotOf(table, view, naming);
	const context = {
		illustrative: true,
		releasedOn: '2026-10-31',
		dataThrough,
		publisher: { vi: 'Ban Dân vận', en: 'Board' },
		version: '1a2b3c'
	};
	const frame = {
		contract,
		context,
		locale: 'vi',
		units: (id: string) => directory.byId.get(id),
		about: 'mọi đơn vị',
		filters: memberFilters(view, contract, ['mode']),
		lens: { kind: 'as_published' },
		time: view.time ?? { start: '2016-01-01', end: dataThrough }
	} as const;
	return { pivot, ...(await pivotFigure({ pivot, view, reports, naming, frame })) };
}

const districts = [{ facet: 'level', mode: 'include', members: ['district'] }] as const;
const rate = [{ id: 'ty_le', expression: 'turns / people * 100' }];
const seriesOf = (figure: Figure | null) => (figure && 'series' in figure ? figure.series : []);

describe('a pivot as a chart', () => {
	it('draws a reader’s own measure over years, as the table has it, and says its formula', async () => {
		const { pivot, figure } = await drawn({ pivot: { rows: ['mode'] }, measures: ['ty_le'], own: rate });
		expect(figure).toMatchObject({ kind: 'line', source: expect.stringContaining('ty_le = turns / people * 100') });
		expect(figure?.finding).toContain('“ty_le”');
		const years = pivot.columns.filter(({ kind }) => kind === 'member');
		const rows = pivot.rows.filter(({ kind }) => kind === 'member');
		expect(seriesOf(figure).map(({ points }) => points.map(({ value }) => value))).toEqual(
			rows.map((row) => years.map((year) => pivot.cellAt(row, year, 'ty_le').value))
		);
	});

	it('shows the same whether time lies across or down', async () => {
		const across = await drawn({ pivot: { rows: ['mode'], columns: ['year'] } });
		const down = await drawn({ pivot: { rows: ['year'], columns: ['mode'] } });
		expect(down.figure).toEqual(across.figure);
		expect(down.kinds).toEqual(across.kinds);
	});

	it('marks what is open, lacks reports, or ended within its period, and tells how many reports are in', async () => {
		const { figure } = await drawn({ pivot: { rows: [], columns: ['year'] }, filters: districts });
		const [only] = seriesOf(figure);
		expect(only?.label).toBe('Phạm vi đã chọn');
		const byYear = new Map(
			figure && 'buckets' in figure ? figure.buckets.map(({ start }, at) => [start.slice(0, 4), only?.points[at]]) : []
		);
		// Districts ended on 30/06/2025, all of whose reports are in.
		expect(byYear.get('2025')).toMatchObject({ partial: true });
		expect(byYear.get('2024')).toMatchObject({ partial: false });
		expect([...byYear.values()].some((cell) => cell?.coverage && cell.coverage.reported < cell.coverage.due)).toBe(
			true
		);
		expect(figure?.coverageText).toMatch(/^đã có [\d.]+\/[\d.]+ báo cáo đến hạn$/);
		expect(figure?.notes.join(' ')).toContain('chưa đủ báo cáo');
	});

	it('draws units as units, at one time as bars', async () => {
		const time = { start: '2024-01-01', end: '2024-12-31' };
		const { figure, kinds } = await drawn({
			pivot: { rows: ['unit'], columns: [] },
			filters: districts,
			time,
			kind: 'bar'
		});
		expect(kinds).toContain('strip');
		expect(figure?.finding).toContain('năm 2024');
		if (figure?.kind !== 'bar') throw new Error(figure?.kind);
		expect(figure.bars.length).toBeGreaterThan(20);
		expect(figure.bars[0]!.label).not.toMatch(/^h-/);
		const values = figure.bars.filter(({ rank }) => rank !== null).map(({ value }) => value ?? 0);
		expect(values).toEqual([...values].sort((a, b) => b - a));
	});

	it('keeps those that are not shown by name together as one line', async () => {
		const { figure, pivot } = await drawn({ pivot: { rows: ['unit'], top: 4 }, filters: districts });
		expect(seriesOf(figure).map(({ label }) => label)).toContain('Còn lại');
		expect(seriesOf(figure)).toHaveLength(pivot.rows.filter(({ kind }) => kind !== 'total').length);
	});

	it('stacks counts that add up, and never ratios', async () => {
		const stacked = await drawn({ pivot: { rows: ['mode'] }, kind: 'stacked_bar' });
		expect(stacked.figure?.kind).toBe('stacked_bar');
		// Receptions by a Party secretary stand beside the total.
		expect(seriesOf(stacked.figure).map(({ label }) => label)).not.toContain('Bí thư cấp ủy tiếp');
		const ratio = await drawn({ pivot: { rows: ['mode'] }, measures: ['ty_le'], own: rate, kind: 'stacked_bar' });
		expect(ratio.kinds).not.toContain('stacked_bar');
		expect(ratio.figure?.kind).toBe('line');
	});

	it('sets two measures of units against each other', async () => {
		const { figure } = await drawn({
			pivot: { rows: ['unit'], columns: ['year'] },
			filters: districts,
			measures: ['turns', 'ty_le'],
			own: rate,
			kind: 'scatter'
		});
		expect(figure).toMatchObject({ kind: 'scatter', across: { label: 'ty_le' } });
	});

	it('draws what stands alone as a line, or year beside year', async () => {
		const { figure, kinds } = await drawn({ pivot: { rows: [], columns: ['quarter'] }, kind: 'seasonal' });
		expect(kinds).toEqual(['line', 'seasonal']);
		expect(figure?.kind).toBe('seasonal');
		expect(seriesOf(figure).length).toBeGreaterThan(5);
		expect((await drawn({ pivot: { rows: [], columns: [] }, kind: 'bar' })).figure).toBeNull();
	});

	it('draws nothing of nothing', async () => {
		const time = { start: '1990-01-01', end: '1990-12-31' };
		expect(await drawn({ pivot: { rows: ['mode'] }, time })).toMatchObject({ kinds: [], figure: null });
	});

	it('has a table with every number and every gap', async () => {
		const { figure } = await drawn({ pivot: { rows: ['mode'], columns: ['quarter'] } });
		const { rows } = toTable(figure!);
		expect(rows.length).toBeGreaterThan(40);
		for (const { cells } of rows)
			for (const cell of cells.slice(1)) expect(cell.value === null ? cell.remark : cell.text).toBeTruthy();
	});
});
