import { capital } from '../../model/text.ts';
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
	more: (count) => `${count} more units in the table.`,
	bullet: {
		target: 'Target',
		done: '% of target',
		most: 'At most',
		hundred: '100 % of target',
		state: {
			enough: 'met',
			short: 'not met',
			above: 'above the range',
			open: 'reports incomplete',
			no_report: 'not reported',
			no_target: 'no target'
		}
	},
	cumulative: {
		label: 'Target',
		period: (months, year) => (months === 12 ? String(year) : `first ${months} months of ${year}`),
		done: (soFar, year) =>
			soFar === null ? `${year} of the year’s target` : `${soFar} of the target to date, ${year} of the year’s target`
	},
	map: {
		hoangSa: 'Hoàng Sa',
		truongSa: 'Trường Sa',
		note: 'Tiles of equal size, placed roughly as on the ground; the Hoàng Sa islands belong to Đà Nẵng, the Trường Sa islands to Khánh Hòa.',
		off: (units) => `Not on the map at this time: ${units}.`,
		outlines: 'Outlines as the publisher of the numbers gave them, simplified for drawing.'
	},
	paired: {
		before: (period) => `${period} (before)`,
		after: (period) => `${period} (after)`,
		difference: 'Difference'
	},
	scatter: { subtitle: (subtitle, other, unit) => `${subtitle}; against ${other} (${unit})` },
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
		range: 'Dashed line: the most that the range asks for; more is above the range, not short of it.',
		apart: 'Thin dashed bars: what does not count towards the target (such as delegated receptions).',
		noCause: 'That two numbers go together says nothing of a cause.',
		size: 'Plain counts: units with many residents tend to be large in both; better seen per residents.',
		paired: (date) =>
			`The same territory before and after units were rearranged on ${date}, in the same period of the year.`,
		asked: 'Target line: the year’s target, spread evenly over its months.',
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
		noTargets: (noun, period) => `No target for ${noun} in ${the(period)}`,
		enough: (count, units, noun, period) => `${count} of ${units} units met the target for ${noun} in ${the(period)}`,
		short: (count, names) => (names === null ? `${count} did not` : `${count} did not: ${names}`),
		over: (count) => `${count} of them above the range`,
		open: (count) => `${count} with incomplete reports`,
		noReport: (count) => `${count} did not report`,
		ownTarget: (who, noun, period, done, state) =>
			`${who}: ${done === '' ? '' : `${done} `}${noun} in ${the(period)}, ${state}`,
		ownRatio: (who, noun, period, done, asked, state) =>
			`${who}: ${noun} in ${the(period)} of ${done}${asked === '' ? '' : ` (target ${asked})`}, ${state}`,
		two: (up, across) => `${up} and ${across}`,
		tooFew: (nouns, period, units) => `${capital(nouns)} in ${the(period)}: ${units} units, too few to relate them`,
		pair: {
			together: (nouns, period, rank, units) =>
				`${capital(nouns)} tended to be high or low together in ${the(period)} (rank correlation ${rank}; ${units} units)`,
			opposite: (nouns, period, rank, units) =>
				`${capital(nouns)} tended to be high where the other was low in ${the(period)} (rank correlation ${rank}; ${units} units)`,
			unclear: (nouns, period, rank, units) =>
				`${capital(nouns)} in ${the(period)}: no clear relation (rank correlation ${rank}; ${units} units)`
		},
		noBefore: (noun) =>
			`No whole period both before and after the rearrangement to compare ${noun} in; choose quarters or months`,
		onlyBefore: (who, after) => `${who}: no number yet in ${the(after)}`,
		noEarlier: (before) => `no number for the same territory in ${the(before)}`,
		sameArea: (before, number) => `same territory in ${the(before)}: ${number}`,
		pairedMany: (noun, { before, after }, { higher, lower, of }, estimates) =>
			`${capital(noun)} in ${the(after)} against ${before} on the same territory: ${higher} of ${of} units higher, ${lower} lower, ${of - higher - lower} not clearly different${
				estimates === 0 ? '' : `; ${estimates} with estimates`
			}`,
		peak: (who, season, wins, years, mean, noun) =>
			`${who}: ${season} was highest in ${wins} of ${years} years; average ${mean} ${noun}`,
		noPeak: (who, noun, years, { low, high }) =>
			`${who}: no clear peak of ${noun} in ${years} years; averages from ${low} to ${high}`,
		flatSeasons: (who, noun, years) => `${who}: ${noun} the same in every period of ${years} years`,
		fewYears: (who, noun, years) =>
			`${who}: ${years === 0 ? 'no year' : 'only one year'} with enough reports to seek a peak of ${noun}`
	}
};
