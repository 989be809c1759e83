import type { measure as vi } from '../vi/measure.ts';

export const measure: typeof vi = {
	other: 'Other measures',
	controls: 'View',
	kinds: 'Kind of chart',
	looks: {
		scale: { label: 'Scale', usual: 'Shared', other: 'Each its own' },
		sort: { label: 'Order', usual: 'By number', other: 'By name' },
		parts: { label: 'Parts', usual: 'Amounts', other: 'Shares' }
	},
	within: 'Area',
	level: 'Level of units',
	focus: 'Highlight',
	focusNone: 'Automatic',
	versus: 'Compared with',
	from: 'From',
	to: 'To',
	term: 'Term of office',
	termNone: 'By year',
	grain: 'By',
	grains: { month: 'Month', quarter: 'Quarter', half: 'Half year', year: 'Year', total: 'All years chosen' },
	split: 'Split by',
	splitUnit: 'Unit',
	values: 'Values',
	absolute: 'Counts',
	per: (people) => `Per ${people} residents`,
	at: 'Ranked period',
	atLast: 'Latest with complete reports',
	definition: 'Definition',
	source: 'Source',
	law: 'Legal basis',
	with: 'Against another measure',
	withNone: 'None',
	show: 'Shown as',
	base: 'Base year',
	shows: {
		values: 'Values',
		share: '% of the total',
		index: 'Index, base year = 100',
		change: 'Change on a year earlier',
		term: 'On the term before',
		previous: 'Change on the period before',
		to_date: 'Year to date',
		target: 'Against the minimum',
		rank: 'Place'
	}
};
