import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInRows } from './label-rows.ts';
import { logTicks } from './plot-axis.ts';
import { overlaps, placeAtPoints } from './point-labels.ts';
import { shortText } from './short-text.ts';
import { swarmOf } from './swarm.ts';
import { textWidth } from './text-width.ts';

describe('a swarm of dots', () => {
	it('keeps each dot on its value, over no other, within the height', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 150 }), (xs) => {
				const { radius, offsets, crowded } = swarmOf(xs, 160);
				for (const offset of offsets) expect(Math.abs(offset) + radius).toBeLessThanOrEqual(80);
				if (crowded) return;
				for (let a = 0; a < xs.length; a++)
					for (let b = a + 1; b < xs.length; b++)
						expect(Math.hypot(xs[a]! - xs[b]!, offsets[a]! - offsets[b]!)).toBeGreaterThanOrEqual(2 * radius - 1e-9);
			})
		);
	});
	it('lays out 3,321 units, and says where they cannot all stand apart', () => {
		const xs = Array.from({ length: 3321 }, (_, unit) => 40 + ((unit * 37) % 640));
		expect(swarmOf(xs, 300)).toMatchObject({ crowded: false, radius: 3 });
		expect(
			swarmOf(
				xs.map(() => 0),
				300
			).crowded
		).toBe(true);
	});
});

describe('texts', () => {
	const texts = fc.array(
		fc.record({ x: fc.nat(600), y: fc.nat(300), width: fc.integer({ min: 20, max: 200 }), weight: fc.nat(2) }),
		{
			maxLength: 30
		}
	);
	it('above an axis never overlap nor leave it, the important ones first', () => {
		fc.assert(
			fc.property(texts, (wanted) => {
				const labels = wanted.map((one, index) => ({ ...one, id: String(index) }));
				const placed = placeInRows(labels, 0, 600, 3).map((spot) => ({ ...labels[Number(spot.id)]!, ...spot }));
				for (const [index, a] of placed.entries()) {
					expect(a.left >= 0 && a.left + a.width <= 600).toBe(true);
					for (const b of placed.slice(index + 1))
						expect(a.row !== b.row || a.left + a.width <= b.left || b.left + b.width <= a.left).toBe(true);
				}
				if (labels.length > 0) expect(placed[0]?.weight).toBe(Math.min(...labels.map((one) => one.weight)));
			})
		);
	});
	it('beside points never overlap nor leave the plot', () => {
		const bounds = { left: 40, top: 20, width: 500, height: 250 };
		fc.assert(
			fc.property(texts, (wanted) => {
				const labels = wanted.map((one, index) => ({ ...one, id: String(index), height: 14 }));
				const placed = placeAtPoints(labels, bounds);
				for (const [index, a] of placed.entries()) {
					expect(a.left >= 40 && a.left + a.width <= 540 && a.top >= 20 && a.top + 14 <= 270).toBe(true);
					for (const b of placed.slice(index + 1)) expect(overlaps(a, b)).toBe(false);
				}
			})
		);
	});
	it('are cut to a width with a sign of it', () => {
		const name = 'Phường Hưng Dũng – Hưng Phúc – Trường Vinh';
		expect(shortText(name, 400, 12)).toBe(name);
		expect(textWidth(shortText(name, 100, 12, true), 12, true)).toBeLessThanOrEqual(100);
		expect(shortText(name, 100, 12)).toMatch(/^Phường.*…$/);
		expect(shortText(name, 1, 12)).toBe('P…');
	});
});

it('has ticks at round places of a logarithmic axis', () => {
	expect(logTicks(4000, 120_000)).toEqual([5000, 10_000, 20_000, 50_000, 100_000]);
	expect(logTicks(1, 1e6)).toEqual([1, 10, 100, 1000, 10_000, 100_000, 1e6]);
});
