import type { gallery as vi } from '../vi/gallery.ts';

export const gallery: typeof vi = {
	title: 'Kinds of charts',
	intro:
		'Each kind is drawn for the same hard cases: missing reports, a single number, 63 units, all zero, provisional numbers, estimates, long names, units that ended, units without reports. The numbers here only illustrate.',
	back: 'All kinds of charts',
	use: 'Shows',
	offered: 'Offered for',
	fixtures: {
		normal: 'Normal',
		gaps: 'Missing reports',
		one_point: 'A single number',
		many: '63 units',
		all_zero: 'All zero',
		provisional: 'Provisional numbers',
		estimated: 'Estimated numbers',
		long_names: 'Long names',
		ended: 'A unit that ended before the years asked',
		no_report: 'A unit with no report',
		endless_name: 'A name of 120 letters'
	},
	kinds: {
		line: { use: 'how numbers develop over time', offered: 'two periods or more' },
		bar: { use: 'how units rank in one period', offered: 'numbers by unit' },
		heat: { use: 'all units in all periods, and where reports are missing', offered: 'several series and periods' },
		facets: { use: 'the shapes of many series, none hiding another', offered: 'three periods or more' },
		slope: { use: 'who rose and who fell between two periods', offered: 'several series and two periods or more' },
		stacked_bar: { use: 'the parts of a total, period by period', offered: 'counts split by a dimension' },
		stacked_area: {
			use: 'how the shares of parts move',
			offered: 'counts split by a dimension, three periods or more'
		},
		strip: { use: 'how units are distributed, and where one of them stands', offered: 'numbers by unit' },
		funnel: { use: 'rates of small and large units compared fairly', offered: 'ratios and numbers per resident' },
		scatter: { use: 'whether two measures go together', offered: 'a second measure' },
		bullet: { use: 'results against a target or a legal minimum', offered: 'numbers against their target' },
		seasonal: { use: 'months and quarters that peak', offered: 'months or quarters of at least two years' },
		cumulative: { use: 'sums to date against earlier years and the plan', offered: 'sums from the start of the year' },
		paired: { use: 'before and after units were merged', offered: 'numbers in the units of one date' },
		map: { use: 'where the numbers are', offered: 'provinces' },
		sparkline: { use: 'a trend beside a number, at a glance', offered: 'headline figures' }
	}
};
