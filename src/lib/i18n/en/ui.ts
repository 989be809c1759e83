import type { Messages } from '../messages.ts';

export const ui: Messages['ui'] = {
	site: {
		name: 'Toàn cảnh',
		tagline: 'Activity statistics of công tác dân vận',
		description: 'Compares citizen receptions, dialogues and “Dân vận khéo” results between units and years.',
		skip: 'Skip to content',
		language: 'Tiếng Việt',
		languageLabel: 'View this page in Vietnamese',
		illustrative: 'Illustrative data',
		illustrativeNote:
			'The numbers were made to show how the site works; they are not official figures of the units named.',
		noScript: 'JavaScript is off: charts and tables can be read; choosing another area or period needs JavaScript.',
		updated: (date) => `Data to ${date}`,
		released: (date) => `released ${date}`,
		version: (version) => `version ${version}`,
		home: 'To the overview'
	},
	nav: {
		label: 'Pages',
		overview: 'Overview',
		others: 'Other activities',
		units: 'Units',
		explore: 'Explore',
		data: 'Data'
	},
	overview: {
		title: 'Overview',
		heading: (scope, period) => `${scope}: ${period}`,
		lens: 'Minimums, targets and missing reports are those of the units as published.',
		missing: 'Units that have not reported',
		lastFinal: 'Latest final period:',
		rankingMore: 'Open this comparison: other units, years, measures',
		missingNone: 'All units that were due have reported.',
		missingNothingDue: 'No report was due in this period.',
		reported: (reported, due) => `${reported} of ${due} units reported`,
		more: (count) => `and ${count} more units`,
		details: (label) => `Details: ${label}`
	},
	lens: {
		label: 'Boundaries',
		published: 'As published',
		today: 'Units of today',
		of: (date) => `Units of ${date}`
	},
	scope: {
		label: 'Area',
		all: 'All areas',
		units: (count) => `${count} units`,
		search: 'Search for a unit; accents do not matter',
		none: 'No unit found. Try a part of the name.',
		until: (date) => `until ${date}`,
		became: (units, isSplit, date) => `→ ${isSplit ? 'divided among' : 'part of'} ${units} since ${date}`,
		since: (date) => `since ${date}`,
		loading: 'Loading the list of units…'
	},
	period: { label: 'Period', quarters: 'By quarter', years: 'By year', terms: 'By term' },
	chart: {
		table: 'Show the numbers as a table',
		keyboard: 'Use the arrow keys to read point by point; Esc leaves.',
		failed: 'This chart could not be drawn. Its numbers are in the table below.'
	},
	load: {
		pending: 'Working…',
		slow: 'The line or the server is slow; the numbers before stay in view. If it takes too long, reload the page.',
		failed: 'The numbers could not be fetched.',
		start:
			'The engine did not start in this browser. Check the connection and try again; if it still fails, use a newer browser.',
		connection: 'The line was cut or the server does not answer. Check the connection and try again.',
		page: 'A part of the page could not be loaded. Check the connection and reload the page.',
		data: 'A data file is missing or damaged. Reload the page; if it still fails, tell the site’s administrator.',
		query: 'The question took too long or was too large. Choose fewer units or a shorter time.',
		retry: 'Try again'
	},
	drop: {
		button: 'Add a data file',
		hint: 'Drop a CSV, Excel or Parquet file here. It is read in this browser only and sent nowhere.',
		over: 'Drop the file to check and try it',
		inUse: 'The charts include the files you added, in this browser tab only.',
		report: 'See the check report'
	},
	footer: {
		slides: 'Slides',
		charts: 'Kinds of charts',
		health: 'State of the site',
		licence: 'Open source under the Apache-2.0 licence'
	},
	error: {
		notFound: 'There is no such page',
		notFoundHelp: 'The link may be old or mistyped. Start from the overview.',
		broken: 'The page has failed',
		brokenHelp: 'Reload it. If it still fails, go back to the overview.'
	}
};
