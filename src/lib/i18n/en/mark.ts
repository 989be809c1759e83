import type { mark as vi } from '../vi/mark.ts';

export const mark: typeof vi = {
	unfinished: 'provisional or reports incomplete',
	estimate: 'estimated',
	reasons: { provisional: 'provisional', partial: 'reports incomplete', estimate: 'estimated' },
	anyOf: (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`),
	dashed: (reasons) => `dashed: ${reasons}`,
	below: (high) => `below ${high}`,
	between: (low, high) => `${low} – ${high}`,
	from: (low) => `${low} or more`,
	rest: (count) => `Other (${count} groups)`,
	reports: (least, period) => `Reports in; fewest ${least} (${period})`,
	inYear: (period, year) => `${period} ${year}`,
	reportsIn: 'Reports in',
	reportsInOf: (year) => `Reports in, ${year}`,
	reportsDrawn: 'reports that are in',
	reportsDrawnOnce: 'reports that are in, the same in all charts',
	greyGaps: 'broken grey line: numbers missing',
	gapped: (name) => `${name} (broken: numbers missing)`,
	ownScales: 'Each chart has a scale of its own: do not compare heights between charts.',
	sampled: (shown, all) =>
		`Grey lines: ${shown} of ${all} units, evenly spaced by rank. For all of them choose the heat grid or the ranking.`,
	notDrawn: (count) => `${count} other units are not drawn; the heat grid and the ranking have all of them.`,
	oneSided: (count) => `${count} units have a number for one of the periods only.`,
	shareOf: (unit) => `% of ${unit}`,
	outside: (names) => `Beside the total and not added to it: ${names}.`,
	openWhole: 'No shares for periods in which the number of a part is missing.',
	moreUnits: (count) => `and ${count} other units`
};
