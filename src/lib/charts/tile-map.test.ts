import { expect, it } from 'vitest';
import { plotExamples } from '../figures/plot-examples-fixture.ts';
import { labelBoxes } from './label-boxes.ts';
import { renderSvg } from './render-svg.ts';
import { chartSize } from './size.ts';

it.each([
	['map-34', 310],
	['map-34', 358],
	['map-63', 326],
	['map-63', 358],
	['map-63', 700]
])('breaks no word of a name: %s in a column of %i pixels', (example, width) => {
	const figure = plotExamples[example]!();
	if (figure.kind !== 'map' || figure.ground.kind !== 'tiles') throw new Error(figure.kind);
	const words = labelBoxes(renderSvg(figure, chartSize(figure, width), 'print')).flatMap(({ words }) =>
		words.split(' ')
	);
	const names = [...figure.areas.map(({ label }) => label), ...figure.ground.islands.map(({ label }) => label)];
	for (const name of names) expect(words).toContain(name.split(' ')[0]);
});
