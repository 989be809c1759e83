import { converter, differenceCiede2000, wcagContrast } from 'culori';
import type { Color } from 'culori';

const linear = converter('lrgb');

/** CIEDE2000. */
export const colourDifference = differenceCiede2000();
export const colourContrast = wcagContrast;

/** Machado, Oliveira and Fernandes (2009), severity 1, in linear light. */
const simulations = {
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
} as const satisfies Record<string, readonly (readonly [number, number, number])[]>;

/** Ways of seeing colours: all of them, or without one of the three. */
export type Sight = keyof typeof simulations;
export const sights = Object.keys(simulations) as readonly Sight[];

function seen(colour: string, sight: Sight): Color {
	const { r = 0, g = 0, b = 0 } = linear(colour) ?? {};
	const [red = 0, green = 0, blue = 0] = simulations[sight].map((row) =>
		Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))
	);
	return { mode: 'lrgb', r: red, g: green, b: blue };
}

/** The difference between the two colours that are most alike in a sight. */
export function closestColours(colours: readonly string[], sight: Sight): number {
	const views = colours.map((colour) => seen(colour, sight));
	return Math.min(...views.flatMap((a, index) => views.slice(index + 1).map((b) => colourDifference(a, b))));
}
