import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import longNames from '../figures/example-long-names.json' with { type: 'json' };
import { slopeFigure } from '../figures/slope-figure.ts';
import { drawnFaults } from './label-boxes.ts';
import { slopeLayout } from './slope-layout.ts';

const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31', grain: 'year' } as const;
const names = ['TP Thanh Hóa', 'Thị xã Nghi Sơn', 'Huyện Quảng Xương', 'Phường Hưng Dũng – Hưng Phúc – Trường Vinh'];
const slope = (change: Partial<Example> = {}) =>
	slopeFigure(exampleInput({ ...base, names, cell: (unit, bucket) => 1100 + unit * 210 + bucket * 45, ...change }));
const phone = 358;
const read = (words: string) => words.replace(/\s+/g, ' ');

describe('the words beside slopes on a phone', () => {
	it('name each unit in full on the right, in several lines where it is long, and have the number alone on the left', () => {
		const { left, right } = slopeLayout(slope(), phone);
		expect(right.map(({ words }) => read(words)).sort()).toEqual(
			names.map((name, unit) => `${(1145 + unit * 210).toLocaleString('vi')} ${name}`)
		);
		expect(right.filter(({ words }) => words.includes('\n'))).toHaveLength(1);
		expect(left.map(({ words }) => words).sort()).toEqual(['1.100', '1.310', '1.520', '1.730']);
	});
	it('name on the left what has no number on the right', () => {
		const figure = slope({
			cell: (unit, bucket) => (unit === 3 && bucket === 1 ? { value: null, status: 'late' } : 1000 + unit * 20)
		});
		const { left, right } = slopeLayout(figure, phone);
		const named = left.filter(({ words }) => /\p{L}/u.test(words));
		expect(named.map(({ words }) => read(words))).toEqual([`${names[3]} 1.060`]);
		expect(right).toHaveLength(3);
	});
	it('are cut where even four lines are not enough, and never the number', () => {
		const { left, right } = slopeLayout(
			slope({ names: longNames, cell: (unit, at) => (at && unit % 2 ? null : 9 + unit) }),
			phone
		);
		for (const { words } of [...left, ...right]) expect(words).toMatch(/\d/);
		expect(right.some(({ words }) => words.endsWith('…'))).toBe(true);
	});
	it('leave the slopes room to be seen', () => {
		for (const figure of [slope(), slope({ names: longNames })]) {
			const [first, second] = slopeLayout(figure, phone).axes as [number, number];
			expect(second - first).toBeGreaterThan(70);
		}
	});
	it('overlap nowhere, with many units too', () => {
		expect(drawnFaults(slope())).toEqual([]);
		expect(drawnFaults(slope({ names: longNames }))).toEqual([]);
		const many = Array.from({ length: 63 }, (_, unit) => `${names[unit % 4]} ${unit}`);
		expect(drawnFaults(slope({ names: many, cell: (unit, at) => 900 + ((unit * 37) % 63) * 12 + at }))).toEqual([]);
	});
	it('are no number without a name where not all have room', () => {
		const many = Array.from({ length: 90 }, (_, unit) => `Xã ${unit}`);
		const { left, right } = slopeLayout(slope({ names: many, cell: (unit, at) => unit + at }), phone);
		const named = new Set(right.map(({ series }) => series));
		expect(left.length).toBeGreaterThan(20);
		expect(left.every(({ series, words }) => named.has(series) || /\p{L}/u.test(words))).toBe(true);
	});
});
