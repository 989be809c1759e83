export const sql = {
	lead: 'The query behind the pivot table; edit it and press Run (Ctrl+Enter). It can only read the data: no writing, no other files or addresses.',
	editor: 'SQL query',
	run: 'Run',
	cancel: 'Stop',
	reset: 'Back to the table’s query',
	running: 'Running…',
	cancelled: 'The query was stopped.',
	done: (rows: string, ms: string) => `${rows} rows, ${ms} ms`,
	cut: (rows: string) => `Only the first ${rows} rows are shown; add a condition or aggregate to see all.`,
	chart: {
		unit: 'as selected',
		column: 'column of the statement',
		all: 'Result',
		row: (row: string) => `Row ${row}`,
		about: 'SQL statement',
		period: 'the result',
		source: 'SQL statement over the released data',
		noNumber: 'Nothing to draw: a column of numbers with two rows or more is needed.',
		first: (count: string, all: string) => `The chart draws only the first ${count} of the ${all} rows of the answer.`
	},
	failed: (message: string) => `The query could not be run: ${message}`,
	tooSlow: 'The query took too long and was stopped; the charts still work. Filter more, or join less.',
	tooMuch: 'The query needs too much memory. Filter more, aggregate earlier, or add a limit.',
	tooLongLink: 'The query is too long to stand in the link; save the view as a file to pass it on.',
	problems: {
		empty: () => 'There is no query yet.',
		too_long: () => 'The query is too long. Keep it below 20,000 characters.',
		not_a_select: (word: string) => `Only queries that read (select, with, from …) can be run, not “${word}”.`,
		several_statements: () => 'Only one query runs at a time. Take out the semicolon in between.',
		unclosed_quote: (sign: string) => `A ${sign} is not closed. Add the closing one.`,
		unbalanced_brackets: () => 'Opening and closing brackets do not match.',
		file_function: (word: string) => `${word} cannot be used: queries read the tables of this site only.`
	},
	examples: {
		label: 'Examples',
		choose: 'Choose an example…',
		list: {
			by_year: 'Reception turns by year, as provinces publish',
			top_units: 'The 10 districts with the most turns in 2024',
			repeat_share: 'Share of repeat cases by year',
			late_reports: 'Units with missing reports, most first',
			growth: 'Turns gained or lost on the year before',
			fields: 'Recognised models by field and holder',
			per_residents: 'Turns per 1,000 residents in 2024',
			changes: 'Old and new units, with the act'
		}
	}
};
