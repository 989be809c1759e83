import type { brief as vi } from '../vi/brief.ts';

export const brief: typeof vi = {
	changes: {
		title: 'Largest changes on a year earlier',
		none: 'No unit changed beyond the usual variation.',
		incomparable: 'No unit has the numbers of both periods to compare.',
		throughLens:
			'If units are new, choose the boundaries “Units of today” to compare them with what they were made of.',
		note: 'The main measure of each field; only units with complete reports for both periods.'
	},
	minimum: {
		title: 'Minimums and targets',
		none: 'No minimum or target applies to these units in this period.',
		below: (label, below, of, period) => `${label}: ${below} of ${of} units short of it in ${period}`,
		allMet: (label, of, period) => `${label}: all ${of} units reached it in ${period}`,
		above: (text, above) => `${text}; ${above} above the range`,
		notYet: (label, open, of, period, isYear) =>
			`${label}: ${open} of ${of} units have not reached that of ${period} yet; the ${isYear ? 'year' : 'term'} is not over`,
		held: (unit, held, required) => `${unit} ${held}/${required}`,
		every: 'See each unit: reached, short, not reported',
		unverified: 'this minimum is to be checked'
	},
	others: { title: 'Other activities', none: 'There are no other numbers yet.' },
	next: {
		title: 'Coming up',
		none: 'No report or date is coming up.',
		report: (dataset, period, level, due) => `${due}: reports on “${dataset}” for ${period} due at ${level}`,
		event: (date, label) => `${date}: ${label}`
	},
	term: {
		coverage: (reported, due) => `${reported} of ${due} reports`,
		missing: (quarters, more) =>
			`numbers incomplete: ${quarters}${more > 0 ? ` and ${more} other quarter${more === 1 ? '' : 's'}` : ''}`,
		versus: (quarters, before, from, to) =>
			`in the first ${quarters} quarters, on the same stretch of ${before} (${from} – ${to})`,
		compared: (reported, due) => `${reported} of ${due} reports are in for both terms`,
		note: 'Totals from the beginning of the term; in brackets the change on the same stretch of the term before, over reports that are in for both.',
		total: (label, value) => `${label}: ${value}`,
		provisional: 'with provisional numbers'
	},
	more: (count) => `and ${count} other unit${count === 1 ? '' : 's'}`
};
