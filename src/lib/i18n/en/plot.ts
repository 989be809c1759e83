import type { plot as vi } from '../vi/plot.ts';

const the = (period: string) => (/^(first|second|period)/.test(period) ? `the ${period}` : period);
const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

export const plot: typeof vi = {
	missing: (count) => (count === 1 ? '1 unit without a number' : `${count} units without a number`),
	season: {
		month: (month) => [months[month - 1] ?? '', (months[month - 1] ?? '').slice(0, 3)],
		quarter: (quarter) => [`Q${quarter}`, `Q${quarter}`],
		note: 'Peaks are sought only in years in which each period has at least 95 % of its reports.'
	},
	funnel: {
		rate: 'Overall',
		residents: 'Residents',
		cases: 'Denominator',
		limits95: '95 %',
		limits998: '99.8 %',
		log: 'log scale',
		side: {
			above998: 'above the 99.8 % limit',
			above95: 'above the 95 % limit',
			inside: 'within the limits',
			below95: 'below the 95 % limit',
			below998: 'below the 99.8 % limit'
		},
		unjudged: 'not judged: reports missing',
		noBase: 'denominator missing',
		numerator: 'Numerator',
		against: 'Against the limits'
	},
	strip: { median: 'Median', half: 'half of the units' },
	note: {
		quartiles: 'Band: the middle half of the units (first to third quartile); units with complete reports only.',
		funnel: {
			poisson:
				'95 % and 99.8 % limits around the overall rate by the Poisson distribution, taking turns as independent; within them a difference may be chance alone.',
			binomial:
				'95 % and 99.8 % limits around the overall share by the binomial distribution, taking cases as independent; within them a difference may be chance alone.'
		},
		overdispersed: 'More than half of the units lie outside the 95 % limits: units differ by more than chance explains.'
	},
	finding: {
		units: (count) => `${count} units`,
		middleHalf: (noun, period, { low, high }, median, ratio) =>
			ratio
				? `Half of the units had a ${noun} between ${low} and ${high} in ${the(period)}; median ${median}`
				: `Half of the units had ${low} to ${high} ${noun} in ${the(period)}; median ${median}`,
		quarter: {
			lowest: (units) => `in the lowest quarter of ${units} units`,
			middle: (units) => `in the middle half of ${units} units`,
			highest: (units) => `in the highest quarter of ${units} units`
		},
		whole: (noun, number, ratio) => (ratio ? `the overall ${noun} of ${number}` : `the overall ${number} ${noun}`),
		outside: (count, units, whole, period, sides) =>
			`${count} of ${units} units outside the 99.8 % limits around ${whole} in ${the(period)}: ${sides}`,
		above: (names) => `${names} higher`,
		below: (names) => `${names} lower`,
		allInside: (whole, period, units) =>
			`All ${units} units within the 99.8 % limits around ${whole} in ${the(period)}`,
		peak: (who, season, wins, years, mean, noun) =>
			`${who}: ${season} was highest in ${wins} of ${years} years; average ${mean} ${noun}`,
		noPeak: (who, noun, years, { low, high }) =>
			`${who}: no clear peak of ${noun} in ${years} years; averages from ${low} to ${high}`,
		flatSeasons: (who, noun, years) => `${who}: ${noun} the same in every period of ${years} years`,
		fewYears: (who, noun, years) =>
			`${who}: ${years === 0 ? 'no year' : 'only one year'} with enough reports to seek a peak of ${noun}`
	}
};
