import { capital } from '../../model/text.ts';
import type { finding as vi } from '../vi/finding.ts';
import { counted } from './singular.ts';

const group = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const endings = ['th', 'st', 'nd', 'rd'];
const ordinal = (rank: number) => {
	const teen = rank % 100 > 10 && rank % 100 < 14;
	return `${rank}${(teen ? undefined : endings[rank % 10]) ?? 'th'}`;
};
const the = (period: string) => (/^(first|second|period)/.test(period) ? `the ${period}` : period);

export const finding: typeof vi = {
	perResidents: (noun, per) => `${noun} per ${group(per)} residents`,
	scale: { 1000000: 'million', 1000000000: 'billion' },
	counted,
	points: (number) => `${number} percentage points`,
	provisional: (number) => `provisionally ${number}`,
	provisionalDeed: (deed) => `provisionally ${deed}`,
	soFar: (number) => `${number} (reports incomplete)`,
	ratio: (noun, number) => `${noun} ${number}`,
	fact: (who, amount, period) => `${who}: ${amount} in ${the(period)}`,
	alone: (amount, period) => `${capital(amount)} in ${the(period)}`,
	did: (who, deed, period) => `${who} ${deed} in ${the(period)}`,
	unfinished: 'reports incomplete',
	noNumbers: (noun) => `No numbers on ${noun} in this selection`,
	steady: (versus) => `almost unchanged from ${versus}`,
	moved: (up, size, versus) => `${up ? 'up' : 'down'} ${size} on ${versus}`,
	unchanged: (versus) => `unchanged from ${versus}`,
	changed: (who, noun, period, move) => `${who}: ${noun} in ${the(period)} ${move}`,
	changedFrom: { same_period: 'a year earlier', previous: 'the period before', term: 'the term before' },
	samePeriod: 'a year earlier',
	place: ({ rank, of, tied, per }) => {
		const by = per === undefined ? '' : ` per ${group(per)} residents`;
		if (rank === 1) return `${tied ? 'joint ' : ''}highest of ${of} units${by}`;
		if (rank === of) return `lowest of ${of} units${by}`;
		return `${tied ? 'joint ' : ''}${ordinal(rank)} highest of ${of}${by}`;
	},
	compared: (list, noun, period, ratio) =>
		ratio ? `${capital(noun)} in ${the(period)}: ${list}` : `${capital(period)}: ${list} ${noun}`,
	amongRanked: (sentence) => `Among the units ranked, ${sentence}`,
	highest: (name, amount, period) => `${name} is highest in ${the(period)}: ${amount}`,
	highestTwo: (list, noun, period, ratio) =>
		ratio ? `${capital(noun)} highest in ${the(period)}: ${list}` : `Highest in ${the(period)}: ${list} ${noun}`,
	times: (factor) => `${factor} times the average`,
	average: (number) => `average ${number}`,
	spread: (noun, period, low, high) => `${capital(noun)} in ${the(period)}: from ${low} to ${high}`,
	nothingRanked: (noun, period) =>
		`No unit can be ranked on ${noun} in ${the(period)}: incomplete reports or small denominators`,
	gaps: (units, of, most, missing, due) =>
		units === 1
			? `${most} has not sent ${missing} of ${due} reports`
			: `${units} of ${of} units have not sent all reports; most missing: ${most} (${missing} of ${due})`,
	peak: (name, amount, period) => `${name} was highest, in ${the(period)}: ${amount}`,
	noneReported: (noun) => `All units reported zero ${noun}`,
	moves: (period, versus, up, down, steady) => {
		const parts = [
			...(up > 0 ? [`${up} units up`] : []),
			...(down > 0 ? [`${down} units down`] : []),
			...(steady > 0 ? [`${steady} units nearly unchanged`] : [])
		];
		return `${capital(period)} against ${versus}: ${parts.join(', ')}`;
	},
	mostMoved: (name, difference) => `largest change: ${name} (${difference})`,
	notCompared: (period, versus) => `${capital(period)} cannot be compared with ${versus}: no unit has both numbers`,
	noneInAll: (noun, period) => `No ${noun} in ${the(period)}`,
	part: (name, share, noun, period) => `${name} made up ${share} of ${noun} in ${the(period)}`,
	partOfChosen: (name, share, count, noun, period) =>
		`${name} made up ${share} of the ${count} groups chosen (${noun}) in ${the(period)}`,
	allZero: (noun, period, count) => `${capital(noun)} in ${the(period)}: ${count} units reported, all zero`
};
