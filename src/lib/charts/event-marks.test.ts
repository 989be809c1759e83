import { expect, it } from 'vitest';
import type { Mark } from '../figures/figure-base.ts';
import { eventGraphics } from './event-marks.ts';
import { paletteOf } from './palette.ts';

const plot = { top: 20, bottom: 100, left: 0, right: 300, fontSize: 12, x: (at: number) => at * 100 };
const mark = (label: string, at: number, kind: Mark['kind'] = 'event'): Mark => ({
	kind,
	at,
	label,
	date: '2021-05-10'
});
const numbers = (...marks: readonly Mark[]) =>
	eventGraphics(marks, plot, paletteOf('light')).flatMap((one) => {
		const { x, style } = one as { readonly x?: number; readonly style?: { readonly text?: string } };
		return style?.text === undefined ? [] : [[style.text, x]];
	});

it('numbers each line where it stands, a change of definition also before an earlier event', () =>
	expect(numbers(mark('1', 1.4), mark('2', 0.5, 'definition'), mark('3', 2.5))).toEqual([
		['2', 50],
		['1', 140],
		['3', 250]
	]));
it('keeps what it joined apart from the number before', () =>
	expect(numbers(mark('1', 1), mark('2', 1.12), mark('3', 1.18))).toEqual([['1–3', 109]]));
it('writes numbers that would touch as one', () => {
	expect(numbers(mark('1', 1), mark('2', 1.02), mark('3', 1.05))).toEqual([['1–3', 102.5]]);
	expect(numbers(mark('1', 1.03), mark('2', 2), mark('3', 1, 'definition'))).toEqual([
		['1, 3', 101.5],
		['2', 200]
	]);
});
