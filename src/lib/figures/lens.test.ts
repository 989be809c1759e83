import { expect, test } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import type { Lens } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { plainChart } from '../model/view.ts';
import { barFigure } from './bar-figure.ts';
import type { FigureInput, UnitFacts } from './figure-input.ts';
import { lineFigure } from './line-figure.ts';

const unit = (name: string, validFrom: string, validTo: string | null): UnitFacts => ({
	name: `Phường ${name}`,
	shortName: name,
	level: 'commune',
	division: 'phuong',
	validFrom,
	validTo
});
const units: Record<string, UnitFacts> = {
	hac: unit('Hạc Thành', '2025-07-01', null),
	ham: unit('Hàm Rồng', '2025-07-01', null),
	lan: unit('Lam Sơn', '2016-01-01', '2025-06-30'),
	dai: unit('Định Công', '2025-07-01', null)
};

/** One row per unit and year; the last unit cannot be compared before 2025. */
function input(lens: Lens, years = ['2023-01-01', '2024-01-01', '2025-01-01']): FigureInput {
	const rows = Object.keys(units).flatMap((id) => years.map((year) => ({ id, year })));
	const isLacking = ({ id, year }: { id: string; year: string }) => id === 'dai' && year < '2025';
	const table: ResultTable = {
		numRows: rows.length,
		coverage: null,
		columns: {
			unit_id: rows.map(({ id }) => id),
			bucket_start: rows.map(({ year }) => year),
			turns: rows.map((row, at) => (isLacking(row) ? null : 100 + at + 0.4)),
			turns__qualifier: rows.map(({ id }) => (id === 'hac' ? 'estimate' : null)),
			units_due: rows.map(() => 1),
			units_reported: rows.map(() => 1),
			periods_due: rows.map(() => 4),
			periods_reported: rows.map(() => 4),
			provisional: rows.map(() => 0),
			partial: rows.map(() => 0),
			scope: rows.map(() => 'body'),
			status: rows.map((row) => (isLacking(row) ? 'not_comparable' : 'reported'))
		}
	};
	const contract = datasets[0]!;
	return {
		table,
		contract,
		locale: 'vi',
		units: (id) => units[id],
		context: {
			illustrative: false,
			releasedOn: '2026-01-31',
			dataThrough: '2025-12-31',
			publisher: { vi: 'Bộ số liệu', en: 'Data' },
			version: '1'
		},
		ends: new Map([['lan', { act: 'Nghị quyết 1686/NQ-UBTVQH15', to: ['hac'] }]]),
		view: {
			query: {
				dataset: contract.id,
				measures: ['turns'],
				units: { kind: 'level', level: 'commune', within: null },
				time: { start: '2023-01-01', end: '2026-12-31', calendar: 'civil' },
				grain: 'year',
				splitBy: ['unit', 'time'],
				filters: [],
				lens,
				transform: { kind: 'absolute' }
			},
			chart: plainChart
		}
	};
}
const today: Lens = { kind: 'units_of', date: '2025-12-31' };

test('a unit of the lens is seen before it was made, an older one keeps its own span', () => {
	const { series, subtitle } = lineFigure(input(today));
	const points = (id: string) => series.find((one) => one.id === id)?.points.map(({ partial }) => partial);
	expect([points('ham'), points('lan')]).toEqual([
		[false, false, false],
		[false, false, true]
	]);
	expect(series.find((one) => one.id === 'ham')?.endsOn).toBeNull();
	expect(subtitle).toContain('theo đơn vị hiện nay');
});

test('notes name the lens, its estimates, and the units that it cannot compare', () => {
	const { notes } = lineFigure(input(today));
	expect(notes.join('\n')).toMatch(
		/ngày 31\/12\/2025[^]*dấu ≈: ước tính[^]*giữ số như công bố: Lam Sơn[^]*Định Công: kỳ không so sánh được/
	);
	expect(notes.join('\n')).not.toContain('“hơn”');
});

test('a bar without a comparable number says so, and an estimate is marked', () => {
	const figure = barFigure({ ...input(today), view: { ...input(today).view, chart: { ...plainChart, at: '2024' } } });
	expect(figure.missing.map(({ label, remark }) => [label, remark])).toEqual([['Định Công', 'không so sánh được']]);
	expect(figure.bars.find(({ id }) => id === 'hac')?.remark).toBe('ước');
});

test('as published, a break names the act that ended the unit', () => {
	const { marks, notes } = lineFigure(input({ kind: 'as_published' }));
	expect(marks).toEqual([]);
	expect(notes.find((note) => note.startsWith('Lam Sơn'))).toContain('Căn cứ: NQ 1686/NQ-UBTVQH15.');
	const longer = lineFigure(input({ kind: 'as_published' }, ['2024-01-01', '2025-01-01', '2026-01-01']));
	expect(longer.marks).toMatchObject([{ label: 'đến 30/06/2025', longLabel: 'đến 30/06/2025, NQ 1686/NQ-UBTVQH15' }]);
});
