import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from './example.ts';
import type { Example } from './example.ts';
import { facetsFigure } from './facets-figure.ts';
import { slopeFigure } from './slope-figure.ts';
import { stackedFigure } from './stacked-figure.ts';
import { toTable } from './to-table.ts';

const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31' } as const;
const input = (example: Partial<Example>) =>
	exampleInput({ ...base, units: 3, cell: (unit, bucket) => 100 + unit * 50 + bucket, ...example });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('small multiples', () => {
	it('count who rose and fell on the same period, silent within noise', () => {
		const cell = (unit: number, bucket: number) => (bucket < 4 ? 100 : [100, 160, 40][unit]!);
		const { finding } = facetsFigure(input({ cell }));
		expect(plain(finding)).toBe(
			'Quý IV/2023 so với cùng kỳ: 1 đơn vị tăng, 1 đơn vị giảm, 1 đơn vị gần như không đổi; ' +
				'đổi nhiều nhất: Hoàn Kiếm (+60 lượt)'
		);
	});
	it('draw the highest and the chosen of too many, and say so', () => {
		const figure = facetsFigure(
			input({ units: 200, names: Array.from({ length: 200 }, (_, i) => `Xã ${i}`), focus: ['u-0'] })
		);
		expect(figure.series).toHaveLength(80);
		expect(figure.series.map(({ id }) => id)).toContain('u-0');
		expect(figure.series[0]?.id).toBe('u-199');
		expect(figure.notes.join(' ')).toContain('Không vẽ 120 đơn vị khác');
	});
	it('warn where each has a scale of its own', () => {
		expect(facetsFigure(input({})).notes.join(' ')).not.toContain('thang đo riêng');
		expect(facetsFigure(input({ chart: { scale: 'own' } })).notes.join(' ')).toContain('thang đo riêng');
	});
});

describe('a slope', () => {
	it('joins the first and the last period that are complete', () => {
		const cell = (unit: number, bucket: number) =>
			bucket === 0 && unit > 0 ? null : { value: 100 + unit + bucket * 10, provisional: bucket === 7 };
		const figure = slopeFigure(input({ cell }));
		expect(figure.buckets.map(({ shortLabel }) => shortLabel)).toEqual(['QII/22', 'QIII/23']);
		expect(toTable(figure).rows).toHaveLength(2);
	});
	it('stands alone where there is one period', () => {
		expect(slopeFigure(input({ to: '2022-03-31' })).buckets).toHaveLength(1);
	});
	it('brings out whom its finding names, where nobody is chosen of many', () => {
		const cell = (unit: number, bucket: number) => (unit === 4 && bucket === 7 ? 20 : 200 - unit * 10);
		const rolesOf = (focus: readonly string[]) =>
			slopeFigure(input({ units: 6, cell, focus }))
				.series.filter(({ role }) => role === 'focus')
				.map(({ id }) => id);
		expect(rolesOf([])).toEqual(['u-4']);
		expect(rolesOf(['u-1'])).toEqual(['u-1']);
	});
	it('says how many have one number only', () => {
		const cell = (unit: number, bucket: number) => (unit === 2 && bucket === 7 ? null : 100);
		expect(slopeFigure(input({ cell })).notes.join(' ')).toContain('1 đơn vị chỉ có số của một kỳ');
	});
});

describe('a stack', () => {
	const stack = (example: Partial<Example>, share = false) =>
		stackedFigure(
			'stacked_bar',
			input({ dimension: 'mode', chart: { stack: share ? 'share' : 'amount' }, ...example })
		);
	it('adds up members of the total only', () => {
		const figure = stack({ cell: () => 10 });
		expect(figure.series.map(({ id }) => id)).not.toContain('party_head');
		expect(figure.whole[0]?.value).toBe(figure.series.length * 10);
		expect(figure.notes.join(' ')).toContain('Ngoài tổng số, không cộng vào: ');
	});
	it('has shares that add up to one, and none where a part is missing', () => {
		const figure = stack({ cell: (unit, bucket) => (unit === 1 && bucket === 2 ? null : unit + 1) }, true);
		const sumAt = (index: number) => figure.series.reduce((sum, { points }) => sum + (points[index]?.value ?? 0), 0);
		expect(sumAt(0)).toBeCloseTo(1);
		expect(figure.series.map(({ points }) => points[2]?.value)).toEqual(figure.series.map(() => null));
		expect(figure.whole[2]?.partial).toBe(true);
		expect(figure.number).toMatchObject({ kind: 'percent', unit: '% số lượt' });
		expect(figure.notes.join(' ')).toContain('Không tính tỷ trọng');
	});
	it('says that shares are those of the members chosen, where some are left out', () => {
		const one = input({ dimension: 'mode', chart: {}, cell: (unit) => (unit === 0 ? 60 : 20) });
		const filters = [{ dimension: 'mode', members: ['regular', 'head', 'delegated'] }];
		const view = { ...one.view, query: { ...one.view.query, filters } };
		expect(plain(stackedFigure('stacked_bar', { ...one, view }).finding)).toMatch(
			/^Thường xuyên chiếm .* % của \d nhóm được chọn \(lượt tiếp công dân\) trong quý IV\/2023/
		);
	});
	it('says what the largest part is, and how its share moved', () => {
		const cell = (unit: number, bucket: number) => (unit === 0 ? 60 + bucket * 10 : 20);
		expect(plain(stack({ cell }).finding)).toMatch(
			/^Thường xuyên chiếm 68,4 % lượt tiếp công dân trong quý IV\/2023, tăng/
		);
		expect(stack({ cell: () => 0 }).finding).toBe('Không có lượt tiếp công dân nào trong quý IV/2023');
		expect(stack({ cell: () => null }).finding).toContain('Không có số liệu');
	});
});
