import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { closestColours, colourContrast, colourDifference, sights } from './colour-vision-fixture.ts';
import { chartProperties, paletteOf, rampText } from './palette.ts';

it('simulates as published: the colour-blind see these two reds and greens alike', () => {
	const [red, green] = ['#c02020', '#4d6a00'];
	expect(closestColours([red, green], 'normal')).toBeGreaterThan(50);
	expect(closestColours([red, green], 'deutan')).toBeLessThan(25);
});

describe.each(['light', 'dark', 'print'] as const)('the %s palette', (theme) => {
	const palette = paletteOf(theme);
	it.each(sights)('keeps its colours apart in %s sight', (sight) => {
		expect(closestColours(palette.series, sight)).toBeGreaterThanOrEqual(15);
	});
	it('has marks of at least 3:1 and texts of at least 4.5:1 against the paper', () => {
		const marks = [...palette.series, palette.contextBar, palette.mean].map((colour) =>
			colourContrast(colour, palette.paper)
		);
		expect(Math.min(...marks)).toBeGreaterThanOrEqual(3);
		const texts = [...palette.text, palette.ink, palette.muted, palette.mean];
		expect(Math.min(...texts.map((colour) => colourContrast(colour, palette.paper)))).toBeGreaterThanOrEqual(4.5);
		expect(Math.min(...texts.slice(6).map((colour) => colourContrast(colour, palette.band)))).toBeGreaterThanOrEqual(
			4.5
		);
	});
	it('has a ramp whose steps differ and carry readable texts', () => {
		for (const [step, colour] of palette.ramp.entries()) {
			expect(colourContrast(colour, rampText(palette, step))).toBeGreaterThanOrEqual(4.5);
			if (step > 0) expect(colourDifference(colour, palette.ramp[step - 1]!)).toBeGreaterThanOrEqual(9);
		}
	});
	it('can be written on', () => {
		const on = palette.series.map((colour, index) => colourContrast(colour, palette.onSeries[index]!));
		expect(Math.min(...on, colourContrast(palette.contextBar, palette.onContext))).toBeGreaterThanOrEqual(4.5);
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
