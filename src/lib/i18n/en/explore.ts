export const explore = {
	title: 'Explore',
	description:
		'Filter, brush, pivot, write measures and SQL over the statistics of công tác dân vận; every state is in the link.',
	lead: 'What you choose in any chart or list filters all the other charts and tables.',
	noScript: 'The table below is the default one; to filter and change it, turn JavaScript on.',
	dataset: 'Dataset',
	rows: (count: string) => `${count} rows`,
	coverage: (came: string, due: string) => `${came} of ${due} reports due are in`,
	bodiesOnly:
		'Bodies’ own numbers are added up; the totals that provinces publish for their territory are not, as they hold these already. Choose a single level to see what it publishes.',
	facets: {
		title: 'Filters',
		unit: 'Unit',
		level: 'Level',
		year: 'Year',
		month: 'Last month of the period',
		status: 'Report status',
		statusNote: 'counted in reports',
		include: 'Keep',
		exclude: 'Leave out',
		invert: (facet: string) => `Swap keep and leave out: ${facet}`,
		clear: (facet: string) => `Clear: ${facet}`,
		search: 'Find a unit, accents optional',
		none: 'No rows',
		open: (unit: string) => `Show the units of ${unit}`,
		loading: 'Loading the list of units…'
	},
	levels: { province: 'Province level', district: 'District level', commune: 'Commune level' },
	time: 'Time (by quarter)',
	range: (measure: string) => `${measure}: rows by size`,
	brush: {
		from: 'From',
		to: 'To',
		clear: 'Clear',
		hint: 'Drag over the chart to choose; click outside of the choice to clear it.',
		upTo: (value: string) => `≤ ${value}`,
		above: (value: string) => `> ${value}`
	},
	chips: { label: 'Filtered by', remove: (text: string) => `Remove: ${text}`, clear: 'Clear all filters' },
	history: { undo: 'Undo', redo: 'Redo' },
	sentence: {
		all: 'all units',
		inside: (units: string) => `in ${units}`,
		except: (members: string) => `without ${members}`,
		facet: (facet: string, members: string) => `${facet}: ${members}`,
		between: (measure: string, min: string, max: string) => `${measure} from ${min} to ${max}`,
		atLeast: (measure: string, min: string) => `${measure} of ${min} or more`,
		atMost: (measure: string, max: string) => `${measure} of ${max} or less`,
		time: (from: string, to: string) => `from ${from} to ${to}`,
		allTime: 'all periods',
		others: (count: string) => `and ${count} more`
	},
	panels: {
		own: 'Own measures',
		sql: 'SQL',
		sqlOnServer:
			'This site asks a ClickHouse server; the SQL box speaks DuckDB’s SQL and cannot be used here. Use the pivot, the filters and “Export” instead.',
		views: 'Saved views',
		export: 'Export'
	},
	pivot: {
		title: 'Pivot table',
		rows: 'Rows',
		columns: 'Columns',
		unused: 'Not used',
		measures: 'Measures',
		total: 'Total',
		rest: 'All others',
		unknown: 'Unknown',
		spans: 'Period over several dates',
		reportsIn: (came: string, due: string) => `${came} of ${due}`,
		remarked: 'Dotted underline: reports missing, period not over, or provisional; pointing at a cell tells which.',
		spansLeft:
			'Numbers of reports over several dates belong to no single period and are not in the chart; the pivot table has them.',
		noDistrict: 'In no district',
		top: 'Top rows',
		topAll: 'All',
		topOf: (count: string) => `Top ${count}, the others as one`,
		heat: 'Shade cells',
		fold: 'Outer rows only',
		sparks: 'Trend lines',
		noSparks: 'Needs years, quarters or months as the first columns.',
		trend: 'Trend',
		course: (from: string, to: string) => `from ${from} to ${to}`,
		chart: 'Draw as a chart',
		sortBy: (measure: string) => `Sort by ${measure}`,
		toggle: (row: string) => `Open or close ${row}`,
		missing: 'no data',
		cell: (row: string, column: string, measure: string, value: string) => `${row}, ${column}, ${measure}: ${value}`,
		empty: 'No row passes these filters.',
		onPaper: (rows: string, allRows: string, columns: string, allColumns: string) =>
			`On paper: ${rows} of ${allRows} rows, ${columns} of ${allColumns} columns of numbers. The XLSX file holds them all.`,
		tooMany: (count: string) => `This table has more than ${count} cells. Take away rows or columns, or filter more.`,
		keys: {
			unit: 'Unit',
			district: 'District',
			province: 'Province',
			level: 'Level',
			year: 'Year',
			quarter: 'Quarter',
			month: 'Month'
		},
		move: (key: string) =>
			`${key}: drag to rows or columns; by keyboard: left and right change the order, up and down the place, Delete takes it out`,
		resident: 'resident',
		all: 'The selection'
	}
};
