import type { unit as vi } from '../vi/unit.ts';

const plural = (count: number | string, one: string) => `${count} ${one}${String(count) === '1' ? '' : 's'}`;

export const unit: typeof vi = {
	title: 'Units',
	description: 'Find a unit, by a former name too, and read every measure of it.',
	search: {
		label: 'Find a unit',
		placeholder: 'Present or former name, accents not needed',
		none: 'No unit found. Try a part of the name, or the name before the mergers.',
		found: (count) => `${plural(count, 'unit')} found`,
		more: 'There are many more: type on to narrow them down.',
		tree: 'By territory',
		communes: (count) => `Communes of today (${count})`,
		districts: (count) => `Districts, until 30 June 2025 (${count})`,
		count: (count) => plural(count, 'unit'),
		became: (names, more) => `now part of ${names}${more > 0 ? ` and ${plural(more, 'other unit')}` : ''}`,
		ended: (date) => `ended ${date}`
	},
	head: {
		within: (place) => `in ${place}`,
		since: (date) => `in these boundaries since ${date}`,
		span: (from, to) => `in these boundaries from ${from} to ${to}`,
		origin: 'Formed from',
		outcome: 'Afterwards',
		below: 'The units below it became',
		act: (date, act) => `From ${date}, ${act}`,
		nothing: 'no unit follows it whole',
		rest: (count) => `and ${plural(count, 'other unit')}`
	},
	share: {
		keep: 'kept',
		rename: 'renamed',
		retype: 'retyped',
		whole: 'whole',
		part: (percent) => `in part: ${percent} of the residents`,
		estimated: (percent) => `in part: about ${percent} of the residents`,
		unknown: 'in part, share unknown',
		land: 'some land, no residents'
	},
	table: {
		caption: (dataset) => `${dataset}: every measure`,
		measure: 'Measure',
		trend: 'Trend',
		value: 'Latest period',
		change: 'On a year earlier',
		rate: 'By residents',
		place: 'Place',
		mean: 'Average of the others',
		of: (period, caution) => (caution ? `${period}, ${caution}` : period)
	},
	per: (residents) => ` per ${residents}`,
	place: ({ rank, of, tied }) => `${tied ? 'joint ' : ''}${rank} of ${of}`,
	comparing: (who) =>
		`Compared with: ${who}. Places run from the highest down, by residents where that column has a number, among units with complete reports only; high is neither good nor bad.`,
	siblings: (level, place) => `units at ${level} in ${place}`,
	siblingsAll: (level) => `units at ${level}`,
	alone: 'There are too few units of its kind with numbers for places and averages.',
	provisional: 'provisional',
	incomplete: 'reports incomplete',
	standouts: 'What stands out',
	noStandouts: 'No change goes beyond the usual variation.',
	duties: {
		title: 'Minimums and targets',
		held: (held, required, period) => `${held}/${required} in ${period}`,
		per: {
			week: (asked) => `${asked} a week`,
			month: (asked) => `${asked} a month`,
			year: (asked) => `${asked} a year`,
			term: (asked, term) => `${asked} in the ${term}`
		},
		atLeast: (number) => `at least ${number}`,
		between: (least, most) => `${least} to ${most}`,
		state: { met: 'reached', below: 'not reached', above: 'above the range', open: 'period or reports not complete' },
		unverified: 'to be checked',
		none: 'No minimum or target applies to this unit yet.'
	},
	bodies: {
		siblings: (kind, level) => `${kind} at ${level}`,
		beside: (territory) => `in ${territory}`,
		list: 'Bodies that report for themselves',
		title: 'Bodies on this territory',
		period: (from, to) => `${from} to ${to}`,
		measure: 'Measure',
		reports: (reported, due) => `${reported} of ${due} reports`,
		noNumber: 'no number',
		note: 'Each column has the numbers of one body alone, which are not added up; a blank cell: the form has none of that body.'
	},
	missing: {
		title: 'Missing reports',
		none: 'No report is missing.',
		due: (date) => `due ${date}`,
		item: (period, status, due) => `${period}: ${status}, ${due}`,
		more: (count) => `and ${plural(count, 'earlier period')}`
	},
	page: {
		slides: 'Make a deck of this unit',
		print: 'Print two A4 pages',
		brief: 'On paper, main measures only; this page has all of them.',
		loading: 'Fetching the numbers of this unit…',
		noScript: 'The page of this unit needs JavaScript. Those of provinces and districts can be read without it.',
		unknown: 'No unit has this id',
		unknownHelp: 'The link may be old. Find the unit by its name.',
		noData: 'This unit has no numbers in the years that this page looks back on.',
		failed: 'The numbers of this unit could not be fetched.',
		all: 'All units',
		overview: 'See the overview of this place'
	}
};
