import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import { lineFigure } from '../figures/line-figure.ts';
import { drawnFaults } from './label-boxes.ts';
import { lineFoot } from './line-foot.ts';
import { renderSvg } from './render-svg.ts';
import { chartSize } from './size.ts';

const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31', units: 8 } as const;
const focused = (cell: Example['cell'], other: Partial<Example> = {}) =>
	lineFigure(exampleInput({ ...base, focus: ['u-0'], cell, ...other }));
const words = (figure: ReturnType<typeof focused>) => lineFoot(figure, 358).legend.map((entry) => entry.words);

const broken = 'đường xám đứt quãng: thiếu số liệu';

describe('a grey line that breaks', () => {
	const gapped = focused((unit, bucket) => (unit === 3 && bucket === 2 ? null : 100 + unit));
	it('is explained once in the legend, without rows of its own', () => {
		expect(words(gapped)).toEqual([broken]);
		expect(lineFoot(gapped, 358).rows).toEqual([]);
		expect(renderSvg(gapped, chartSize(gapped, 358), 'print')).toContain(broken);
		expect(drawnFaults(gapped)).toEqual([]);
	});
	it('stands beside what is said of lines in colour', () =>
		expect(words(focused((unit, bucket) => (bucket === unit ? null : 100 + unit)))).toEqual(['không báo cáo', broken]));
	it.each<[string, Example['cell']]>([
		['whole', (unit) => 100 + unit],
		['ended or not begun', (unit, at) => (unit === 3 && at > 2 ? { value: null, status: 'not_applicable' } : 100)],
		['without any number', (unit) => (unit === 3 ? null : 100)],
		['a line in colour', (unit, at) => (unit === 0 && at === 2 ? { value: null, status: 'late' } : 100)]
	])('is not one that is %s', (_, cell) => expect(words(focused(cell))).not.toContain(broken));
});

const away = { value: null, status: 'not_applicable' } as const;

describe('a line in colour', () => {
	const rows = (from: number, to: number) =>
		lineFoot(
			focused((unit, at) => (unit === 0 && at >= from && at <= to ? away : 100)),
			358
		).rows.length;
	it('has any gap between its numbers marked, even where nothing was owed', () => expect(rows(3, 4)).toBe(1));
	it('says nothing of the time before it began and after it ended', () => {
		expect(rows(0, 2)).toBe(0);
		expect(rows(5, 7)).toBe(0);
	});
});

describe('a line that is not solid', () => {
	it('has its reason in the legend alone: in the band behind it stand the names of lines that ended', () => {
		const figure = focused((unit, at) => {
			if (at < 5) return 1000 * (unit + 1);
			return unit === 0 && at > 5 ? away : { value: unit === 0 ? 30 : 1000 * (unit + 1), provisional: true };
		});
		expect(words(figure)).toEqual(['nét đứt: tạm tính']);
		expect(drawnFaults(figure)).toEqual([]);
	});
	const last = { value: 90, provisional: true } as const;
	const part = { value: 80, periods: [1, 3] } as const;
	const guess = { value: 70, qualifier: 'estimate' } as const;
	it.each<[string, Example['cell'], string[]]>([
		['final numbers', () => 100, []],
		['provisional ones', (unit, at) => (unit === 0 && at === 7 ? last : 100), ['nét đứt: tạm tính']],
		['incomplete ones', (unit, at) => (unit === 0 && at === 7 ? part : 100), ['nét đứt: chưa đủ báo cáo']],
		['estimates', (unit, at) => (unit === 0 && at < 4 ? guess : 100), ['nét đứt: ước tính']],
		[
			'several',
			(unit, at) => (unit === 0 ? ([guess, last, part][at] ?? 100) : 100),
			['nét đứt: tạm tính, chưa đủ báo cáo hoặc ước tính']
		],
		['grey lines alone', (unit, at) => (unit === 5 && at === 7 ? last : 100), ['nét đứt: tạm tính']]
	])('names what its %s are, once for all lines', (_, cell, said) => expect(words(focused(cell))).toEqual(said));
	it('leaves every label its room', () =>
		expect(drawnFaults(focused((unit, at) => (at === unit ? null : at === 7 ? last : 100)))).toEqual([]));
});

describe('the line of an average', () => {
	const figure = (mean: Example['mean']) => focused((unit) => 100 + unit, mean ? { mean } : {});
	it('has its gaps marked in a row of its own, as a line in colour has', () => {
		const gapped = figure((at) => (at === 2 ? { value: null, status: 'late' } : 90));
		expect(lineFoot(gapped, 358).rows.map(({ series }) => series.role)).toEqual(['mean']);
		expect(words(gapped)).toEqual(['quá hạn, chưa gửi']);
		expect(drawnFaults(gapped)).toEqual([]);
	});
	it('has no row where it is whole, or not drawn at all', () => {
		expect(
			lineFoot(
				figure(() => 90),
				358
			).rows
		).toEqual([]);
		expect(
			lineFoot(
				figure(() => ({ value: null, status: 'late' })),
				358
			).rows
		).toEqual([]);
	});
	it('takes what is known of its gap from those that owed a number', () => {
		const late = { value: null, status: 'late' } as const;
		const ended = { value: null, status: 'not_applicable' } as const;
		const others = focused((unit, at) => (at !== 2 ? 100 : unit === 1 ? ended : late), { chart: { versus: 'others' } });
		expect(others.series.at(-1)?.points[2]).toMatchObject({ value: null, status: 'late' });
	});
});
