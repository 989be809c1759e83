import type { transform as vi } from '../vi/transform.ts';

export const transform: typeof vi = {
	unit: {
		share: '% of the total',
		index: (year) => `index, ${year} = 100`,
		same_period: '% on a year earlier',
		previous: '% on the period before',
		term: '% on the term before',
		pointsOn: {
			same_period: 'percentage points on a year earlier',
			previous: 'percentage points on the period before',
			term: 'percentage points on the term before'
		},
		difference: {
			same_period: 'difference from a year earlier',
			previous: 'difference from the period before',
			term: 'difference from the term before'
		},
		to_date: (unit) => `${unit}, year to date`,
		versus_target: '% of the minimum required',
		rank: 'place, 1 is the highest',
		rankPer: (per) => `place per ${per} residents, 1 is the highest`
	},
	noun: {
		share: (noun) => `share of all ${noun}`,
		index: (noun, year) => `index of ${noun} (${year} = 100)`,
		same_period: (noun) => `change in ${noun} on a year earlier`,
		previous: (noun) => `change in ${noun} on the period before`,
		term: (noun) => `change in ${noun} on the term before`,
		to_date: (noun) => `${noun} in the year to date`,
		versus_target: (noun) => `compliance with the minimum of ${noun}`,
		rank: (noun) => `place by ${noun}`
	},
	note: {
		share: 'Shares are of the sum of the reports that are in.',
		index: 'Where the base year lacks reports the index is marked as incomplete; there is none of a base below 10.',
		same_period: 'Only reports that are in for both periods are compared; no percentage of a base below 10.',
		previous:
			'Compared with the period just before, over reports that are in for both; no percentage of a base below 10.',
		term: 'Compared with the same stretch of the term before, over reports that are in for both; no percentage of a base below 10.',
		to_date: 'Added up within the year; incomplete after a period that lacks reports.',
		versus_target: 'What was held divided by the minimum or plan for that time; it may exceed 100%.',
		rank: 'Only units with complete reports and a large enough denominator have a place; ties share one.'
	},
	unverified: 'The minimum in force has not been checked against its act.'
};
