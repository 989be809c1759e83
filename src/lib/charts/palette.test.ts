import { readFileSync } from 'node:fs';
import { converter, differenceCiede2000, wcagContrast } from 'culori';
import type { Color } from 'culori';
import { describe, expect, it } from 'vitest';
import { chartProperties, paletteOf, rampText } from './palette.ts';

const linear = converter('lrgb');
const difference = differenceCiede2000();

/** Machado, Oliveira and Fernandes (2009), severity 1, in linear light. */
const simulations: Record<string, readonly (readonly [number, number, number])[]> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

function seen(colour: string, simulation: string): Color {
	const { r = 0, g = 0, b = 0 } = linear(colour) ?? {};
	const [red = 0, green = 0, blue = 0] = simulations[simulation]!.map((row) =>
		Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))
	);
	return { mode: 'lrgb', r: red, g: green, b: blue };
}

function closest(colours: readonly string[], simulation: string): number {
	const views = colours.map((colour) => seen(colour, simulation));
	return Math.min(...views.flatMap((a, index) => views.slice(index + 1).map((b) => difference(a, b))));
}

it('simulates as published: the colour-blind see these two reds and greens alike', () => {
	const [red, green] = ['#c02020', '#4d6a00'];
	expect(closest([red, green], 'normal')).toBeGreaterThan(50);
	expect(closest([red, green], 'deutan')).toBeLessThan(25);
});

describe.each(['light', 'dark', 'print'] as const)('the %s palette', (theme) => {
	const palette = paletteOf(theme);
	it.each(Object.keys(simulations))('keeps its colours apart in %s sight', (simulation) => {
		expect(closest(palette.series, simulation)).toBeGreaterThanOrEqual(15);
	});
	it('has marks of at least 3:1 and texts of at least 4.5:1 against the paper', () => {
		const marks = [...palette.series, palette.contextBar, palette.mean].map((colour) =>
			wcagContrast(colour, palette.paper)
		);
		expect(Math.min(...marks)).toBeGreaterThanOrEqual(3);
		const texts = [...palette.text, palette.ink, palette.muted, palette.mean];
		expect(Math.min(...texts.map((colour) => wcagContrast(colour, palette.paper)))).toBeGreaterThanOrEqual(4.5);
		expect(Math.min(...texts.slice(6).map((colour) => wcagContrast(colour, palette.band)))).toBeGreaterThanOrEqual(4.5);
	});
	it('has a ramp whose steps differ and carry readable texts', () => {
		for (const [step, colour] of palette.ramp.entries()) {
			expect(wcagContrast(colour, rampText(palette, step))).toBeGreaterThanOrEqual(4.5);
			if (step > 0) expect(difference(colour, palette.ramp[step - 1]!)).toBeGreaterThanOrEqual(9);
		}
	});
	it('has a text colour for each mark', () => expect(palette.text).toHaveLength(palette.series.length));
});

it('names each light colour once, so that a prerendered chart can be recoloured', () => {
	const colours = chartProperties.map(({ light }) => light);
	expect(new Set(colours).size).toBe(colours.length);
});

it('the page’s dark colours are the palette’s', () => {
	const css = readFileSync(new URL('../../app.css', import.meta.url), 'utf8');
	for (const { name, dark } of chartProperties) expect(css).toContain(`${name}: ${dark};`);
});
