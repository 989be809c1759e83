import type { lens as vi } from '../vi/lens.ts';

export const lens: typeof vi = {
	place: (date) => `in the units of ${date}`,
	placeToday: 'in the units of today',
	all: (date) => `Every period is counted in the units of ${date}: units that merged whole are added up.`,
	estimate: 'Hollow marks, dashed lines, ≈: estimates; the numbers of split units are divided by residents.',
	unknown: 'Parts of unknown size are not added anywhere and count as missing reports.',
	kept: (units) =>
		`Not comparable, kept as published: ${units}, without a counterpart on that date or split in unknown shares.`,
	units: (count) => `${count} units`,
	notComparable: (units) =>
		`${units}: some periods are not comparable, as the share received from a split unit is not known.`,
	ended: (date, act) => `until ${date}, ${act}`,
	act: (act) => `By ${act}.`
};
