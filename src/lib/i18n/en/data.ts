import type { data as vi } from '../vi/data.ts';

export const data: typeof vi = {
	title: 'Data',
	description:
		'Check data files before they are used, see which units have sent their reports, and look up every column and measure.',
	lead: 'Check a file before it goes into a release, see who has sent reports, and look up how each column is written.',
	sections: { label: 'On this page', grid: 'Reports received', dictionary: 'Data dictionary' },
	grid: {
		within: 'Area',
		level: 'Level',
		from: 'From',
		caption: (dataset, level, place) => `${dataset}: reports received, ${level}, ${place}`,
		units: 'the units chosen',
		unit: 'Unit',
		reports: (reported, due) => `${reported} of ${due} reports due are in`,
		foot: 'In / due',
		legend: 'Key',
		none: 'the unit did not exist in the period',
		empty: 'There are no reports here. Choose another area, level or year.'
	},
	dictionary: {
		columns: 'Columns of a file',
		measures: 'Measures',
		checks: 'Checks',
		templates: 'Forms accepted',
		sample: 'Download an empty file',
		sampleNote: 'A CSV with the header only; opens in Excel.',
		id: 'Column',
		label: 'Content',
		type: 'Type',
		unit: 'Unit',
		required: 'Required',
		yes: 'yes',
		no: 'no',
		values: 'Values accepted',
		key: (columns) => `A row is one combination of ${columns}; no two rows are alike.`,
		qualifiers: (suffix) =>
			`Beside each count there may be a column of the same name with “${suffix}”, which says how exact the number is.`,
		definition: 'Definition',
		source: 'Form and columns',
		law: 'Legal basis',
		subset: (whole) => `Part of “${whole}”, never added to it.`,
		only: (dimension, members) => `Only where ${dimension.toLowerCase()} is ${members}.`,
		ratio: (numerator, denominator) =>
			`Computed from the columns: ${numerator} divided by ${denominator}; it has no column of its own.`,
		open: (measure) => `See the numbers: ${measure}`,
		reporting: (periods, days) => `Reports: ${periods}. Due ${days} days after the end of the period.`,
		every: (level, months) => `${level} every ${months === 1 ? 'month' : `${months} months`}`,
		act: (act) => `Legal basis: ${act}`,
		types: {
			text: 'text',
			integer: 'whole number',
			decimal: 'number, may have decimals',
			date: 'date (31/03/2024 or 2024-03-31)',
			boolean: 'yes or no (true/false, 1/0)',
			enum: 'one of a list'
		},
		checkTexts: {
			range: (column, min, max) => `${column} from ${min} to ${max}`,
			min: (column, min) => `${column} not below ${min}`,
			max: (column, max) => `${column} not above ${max}`,
			equals: (parts, total) => `${parts} equals ${total}`,
			atMost: (parts, total) => `${parts} not above ${total}`,
			whole: 'Counts are whole numbers from 0 up; an empty cell means no number, not 0',
			unit: 'A unit’s code must exist and be valid throughout the period',
			once: 'Every unit, day and category is counted once; overlapping periods must be cumulative or revisions',
			personal: 'Columns with personal data (names, ID numbers, phones, addresses) are refused'
		},
		severity: { error: 'error', warning: 'warning' }
	}
};
