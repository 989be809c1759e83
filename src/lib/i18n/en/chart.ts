import type { chart as vi } from '../vi/chart.ts';

export const chart: typeof vi = {
	readAloud: (name, period, value, caution) => `${name}, ${period}: ${value}${caution ? ` (${caution})` : ''}`,
	none: '—',
	hidden: 'hidden',
	total: 'Total',
	mean: 'Overall',
	meanPerUnit: 'Average unit',
	grain: { month: 'by month', quarter: 'by quarter', half: 'by half-year', year: 'by year', total: 'whole period' },
	calendar: {
		civil: '',
		ttcp: 'inspectorate year (15 Dec – 14 Dec)',
		qh_aug: 'National Assembly report year (1 Aug – 31 Jul)'
	},
	term: {
		soFar: (term, date) => `${term}, until ${date}`,
		notBegun: (term) => `${term}, not begun yet`
	},
	span: (from, to) => `period ${from} – ${to}`,
	range: (from, to) => (from === to ? from : `${from} – ${to}`),
	placeLevel: { province: 'provinces and cities', district: 'districts', commune: 'communes and wards' },
	wholeLevel: { province: 'provinces and cities', district: 'district level', commune: 'commune level' },
	levelWithin: (level, place) => `${level} in ${place}`,
	unitsWithin: (place) => `units in ${place}`,
	rollUp: (place) => `${place}, summed from reporting units`,
	someUnits: (count) => `${count} units`,
	unknownUnit: (id) => `unit ${id}`,
	until: (name, year) => `${name} (to ${year})`,
	since: (name, year) => `${name} (from ${year})`,
	subtitle: (measure, unit, rest) => `${measure} (${unit}), ${rest}`,
	filter: (dimension, members) => `${dimension.toLowerCase()}: ${members}`,
	coverage: (reported, due) => `${reported} of ${due} units`,
	coverageReported: (coverage) => `${coverage} reported`,
	periods: (reported, due) => `${reported} of ${due} reports`,
	source: (text) => `Source: ${text}`,
	release: (through, released, version) => `Data through ${through}; released ${released}; version ${version}`,
	ended: (date) => `until ${date}`,
	note: {
		illustrative: 'Illustrative data, not official statistics.',
		provisional: 'Provisional number.',
		provisionalPeriods: (periods) => `Provisional: ${periods}.`,
		partial: 'Hollow marks and dashes: provisional numbers or incomplete reports.',
		qualified: '≥, ≤ and ≈: published as “more than”, “nearly”, “about”.',
		margin: (fewest) =>
			`“95%”: confidence interval of the share (Wilson). Those who vote choose to and are no random sample, so that the error may be larger; fewer than ${fewest} votes are not ranked.`,
		suppressed: '“<5”, “hidden”: small counts are not published, to protect people; totals without them carry ≥.',
		ended: (name, date) => `${name}: the series stops on ${date}, when the unit with that territory ended.`,
		endedMany: (count, date) => `${count} units ended on ${date}; their series stop there.`,
		events: (list) => `Dates marked: ${list}.`,
		body: 'Numbers of the reporting body alone, without other bodies in its territory.',
		mixed: 'Some numbers cover a whole territory, others the reporting body alone.',
		meanPerUnit: 'Average unit: the total divided by the number of units that reported.',
		allUnits: (remark) => `All units: ${remark}.`,
		unranked: 'Not ranked: units with incomplete reports or a small denominator.',
		missing: (units) => `No numbers: ${units}.`
	},
	remark: {
		partial: 'reports incomplete',
		cut: 'period not over',
		small: 'small denominator',
		provisional: 'provisional'
	},
	margin: (low, high) => `95%: ${low} – ${high}`,
	noData: 'no numbers',
	cropped: 'axis does not start at 0',
	alt: {
		text: (kind, subtitle, finding) => `${kind}: ${subtitle}. ${finding}.`,
		range: (low, high) => `From ${low} to ${high}.`,
		series: (count) => `${count} series.`,
		missing: (count) => `${count} cells without a number.`
	},
	table: { unit: 'Unit', series: 'Group', period: 'Period', rank: 'Rank', status: 'Status', value: 'Value' },
	key: {
		versus: 'on the same period a year earlier',
		compared: (reported, due) => `on a year earlier, ${reported} of ${due} units reported both times`,
		provisional: 'provisional',
		partial: 'reports incomplete'
	}
};
