import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { placeLabels } from './end-labels.ts';
import { periodTicks } from './period-ticks.ts';
import { slimPath } from './slim-path.ts';
import { textWidth, wrapText } from './text-width.ts';
import { lineAxis, stepDigits } from './ticks.ts';

describe('a value axis', () => {
	it.each([
		[
			[10, 412],
			[0, 200, 400, 600]
		],
		[
			[0, 0, 0],
			[0, 1]
		],
		[
			[1, 3],
			[0, 1, 2, 3]
		],
		[[9], [0, 5, 10]],
		[[], [0, 1]],
		[
			[2.5, 9.5],
			[0, 2.5, 5, 7.5, 10]
		]
	])('of %j has ticks %j', (values, ticks) => {
		expect(lineAxis(values, values.some((value) => value % 1) ? 0.1 : 1, 340).ticks).toEqual(ticks);
	});
	it('leaves zero out only where lines lie close together, with room below them', () => {
		expect(lineAxis([950, 1000], 1, 340)).toMatchObject({ cropped: true });
		expect(lineAxis([500, 1000], 1, 340)).toMatchObject({ cropped: false, min: 0 });
		const { min, max } = lineAxis([950, 1000], 1, 340);
		expect((950 - min) / (max - min)).toBeGreaterThanOrEqual(0.25);
	});
	it('holds all values between few whole steps', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.nat(99), fc.nat(1e9)), { minLength: 1 }), (values) => {
				const { min, max, ticks, step } = lineAxis(values, 1, 340);
				expect(min).toBeLessThanOrEqual(Math.min(...values));
				expect(max).toBeGreaterThanOrEqual(Math.max(...values));
				expect(ticks.length).toBeGreaterThanOrEqual(2);
				expect(ticks.length).toBeLessThanOrEqual(7);
				expect(Number.isInteger(step)).toBe(true);
			})
		);
	});
	it('knows the digits that tell its ticks apart', () => expect([100, 2.5, 0.25].map(stepDigits)).toEqual([0, 1, 2]));
});

describe('labels at line ends', () => {
	const label = fc.record({
		y: fc.integer({ min: 0, max: 300 }),
		height: fc.constantFrom(14, 28),
		weight: fc.nat(2),
		movable: fc.boolean()
	});
	it('never overlap, never leave the chart, and keep the important ones', () => {
		fc.assert(
			fc.property(fc.array(label, { maxLength: 40 }), (labels) => {
				const wanted = labels.map((one, index) => ({ ...one, id: String(index) }));
				const placed = placeLabels(wanted, 0, 300).map(({ id, y }) => ({ ...wanted[Number(id)]!, y }));
				for (const [index, a] of placed.entries())
					for (const b of placed.slice(index + 1))
						expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual((a.height + b.height) / 2 - 1e-9);
				for (const { y, height } of placed) expect(y - height / 2 >= -1e-9 && y + height / 2 <= 300 + 1e-9).toBe(true);
				const kept = placed.filter((one) => one.movable);
				const dropped = wanted.filter((one) => one.movable && !kept.some((other) => other.id === one.id));
				for (const lost of dropped) for (const one of kept) expect(one.weight).toBeLessThanOrEqual(lost.weight);
			})
		);
	});
});

describe('labels of periods', () => {
	const quarters = Array.from({ length: 38 }, (_, index) => {
		const [year, quarter] = [2016 + Math.floor(index / 4), (index % 4) + 1];
		const start = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
		return {
			start,
			end: `${year}-${String(quarter * 3).padStart(2, '0')}-28`,
			label: '',
			shortLabel: `Q${quarter}/${year}`
		};
	});
	it.each([260, 620, 1000])('fit %i pixels and end at the last bucket', (width) => {
		const x = (index: number) => (index / 37) * width;
		const ticks = periodTicks(quarters, x, 12);
		expect(ticks.at(-1)).toEqual({ index: 37, label: 'Q2/2025' });
		expect(ticks.length).toBeGreaterThanOrEqual(4);
		for (let index = 1; index < ticks.length; index++) {
			const [a, b] = [ticks[index - 1]!, ticks[index]!];
			expect(x(b.index) - x(a.index)).toBeGreaterThan((textWidth(a.label, 12) + textWidth(b.label, 12)) / 2);
		}
	});
});

describe('text', () => {
	it('is as wide with accents as without', () => expect(textWidth('Thường Tín', 12)).toBe(textWidth('Thuong Tin', 12)));
	it('is wrapped between words and loses none', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }).filter((word) => !/\s/.test(word))), (words) => {
				const lines = wrapText(words.join(' '), 80, 12);
				expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
				for (const line of lines) expect(textWidth(line, 12) <= 80 || [...line].length === 1).toBe(true);
			})
		);
	});
});

it('writes straight paths in relative steps without drifting', () => {
	expect(slimPath('M34 299.52L48.68 279.17L63.34 299.5l10 0Z')).toBe('M34 299.5l14.7-20.3 14.6 20.3 10 0z');
	expect(slimPath('M1.26 0A2.222 2.222 0 1 1 1 0')).toBe('M1.3 0A2.2 2.2 0 1 1 1 0');
});
