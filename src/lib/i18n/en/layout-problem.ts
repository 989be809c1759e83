import type { layoutRules as vi } from '../vi/layout-problem.ts';

const quote = (value: string | null) => `“${value ?? ''}”`;

const leftOut: Readonly<Record<string, string>> = {
	totals: 'Rows of totals were only compared, not taken in as a unit',
	repeated: 'A header that appears again was skipped',
	numbering: 'A row that numbers the columns was skipped',
	notes: 'Nothing was read from the notes or signatures on',
	below: 'Rows with numbers below notes or signatures were not read',
	blank: 'Rows without numbers were left out, as not reported'
};

const calendarNames: Readonly<Record<string, string>> = {
	civil: 'the civil year',
	ttcp: "the inspectorate's statistical year (the 15th of the month before to the 14th of the last month)",
	qh_aug: 'the year of reports to the National Assembly (1 August to 31 July)'
};

/** What is said of tables as a whole: their layout, their totals, their periods. */
export const layoutRules: typeof vi = {
	mixed_delimiters: ({ detail }) => ({
		what: `Line ${detail} uses another delimiter or quotation mark than the file; it was split its own way.`,
		cure: 'Look at the cells of this line; better export the file again with one delimiter.'
	}),
	total_mismatch: ({ column, value, detail }) => ({
		what: `The total does not agree with its rows in column ${column}: it says ${value}, the rows add up to ${detail}.`,
		cure: 'Compare with the report itself: correct the total, or add the unit that is missing.'
	}),
	no_header: () => ({
		what: 'The first row reads like the rows below it: the file seems to have no header.',
		cure: 'Put the names of the columns in the first row.'
	}),
	header_rows: ({ value }) => ({
		what: `The header takes several rows (${quote(value)} below the first); the names of the columns were joined from them.`,
		cure: 'Look at the names of the columns; better put the header in one row.'
	}),
	repeated_header: () => ({
		what: 'This row is the header again, and was not taken for data.',
		cure: 'Nothing needs to be done where the rows below it belong to the same table; else put each table in a file of its own.'
	}),
	doubtful_header: ({ value }) => ({
		what: `This row reads like the header of another table (${quote(value)}), which is not certain: it was kept as data.`,
		cure: 'If it is another table, put that in a file of its own: its rows stand under the names of the table above.'
	}),
	second_table: ({ value }) => ({
		what: `Another table with a header of its own (${quote(value)}) begins here; it was read by itself.`,
		cure: 'Better put each table in a file of its own.'
	}),
	other_dataset: ({ value, detail }) => ({
		what: `The figures of another dataset (“${detail}”) begin here, and were not read.`,
		cure: `Put these rows in a file of their own, and that into the folder of their dataset (${value}).`
	}),
	rows_left_out: ({ value, detail }) => ({
		what: `${leftOut[detail ?? ''] ?? 'Rows were left out'} (line ${value}).`,
		cure:
			detail === 'below'
				? 'If they are figures, move notes and signatures to the end of the table, or make each table a file of its own.'
				: 'Nothing needs to be done unless one of these rows is the report of a unit.'
	}),
	blank_columns: ({ column }) => ({
		what: `Columns ${column} of the form are missing, or blank in every row; they are read as no data, not as zero.`,
		cure: 'Write 0 where nothing happened; where the office does not count these, nothing needs to be done.'
	}),
	not_a_period: ({ value }) => ({
		what: `${quote(value)} is not a reporting period.`,
		cure: 'Write “Quý I/2024”, “6 tháng đầu năm 2024”, “Năm 2024” or “Tháng 4/2024”, the year in four digits.'
	}),
	missing_period: () => ({
		what: 'The table does not say which period it is about.',
		cure: 'Write it in the title: “Số liệu tính từ ngày 01/01/2024 đến ngày 31/03/2024” or “Quý I/2024”.'
	}),
	other_period: ({ value }) => ({
		what: `From this line on the table is of another period (${quote(value)}) than its title says, so nothing below was read.`,
		cure: 'Make each period a sheet or a file of its own, or add a column for the period to the table.'
	}),
	calendar_assumed: ({ value, detail }) => ({
		what: `The form only names its period; its days were taken from ${calendarNames[detail ?? ''] ?? ''}: ${value}.`,
		cure: 'If the report covers other days, write them in the title: “Số liệu tính từ ngày … đến ngày …”.'
	}),
	made_discrete: ({ value }) => ({
		what: `${value} cumulative rows were made discrete by subtracting the period before.`,
		cure: 'Nothing needs to be done; the file counts from the start of the year, the site shows each period by itself.'
	}),
	older_revision: ({ value, detail }) => ({
		what: `The file has an older revision of ${value}; the newer one in line ${detail} was kept.`,
		cure: 'Nothing needs to be done; if this one is right, raise its “revision_no”.'
	}),
	same_file: ({ detail }) => ({
		what: `The file is the same as ${quote(detail)} and was read once.`,
		cure: 'Leave one of them out.'
	}),
	future_period: ({ value, detail }) => ({
		what: `The period ${value} begins after ${detail}: it has not happened yet.`,
		cure: 'Check the year and the period of the report.'
	}),
	missing_measure: () => ({
		what: 'The table does not say what its numbers count.',
		cure: 'Choose it in the question, or write it in the title, above the periods or in a column “Chỉ tiêu”.'
	}),
	missing_dimension: ({ column }) => ({
		what: `The table does not say to which ${quote(column)} its numbers belong.`,
		cure: 'Choose it in the question, or add a column for it.'
	}),
	unknown_measure: ({ value }) => ({
		what: `The dataset has no measure ${quote(value)}: the row was left out.`,
		cure: 'If it is another name of a measure, write it as in the dictionary; otherwise nothing needs to be done.'
	}),
	wrong_unit_of_measure: ({ value, detail }) => ({
		what: `The row is in ${quote(value)}, but an indicator has one unit of measure (${detail}); the row was left out.`,
		cure: 'Convert number and unit to those of the dictionary; what counts something else is another indicator with its own code.'
	}),
	scaled_numbers: ({ column, value, detail }) => ({
		what: `Column ${quote(column)} is given in ${quote(value)}: each number was multiplied by ${detail}.`,
		cure: 'Look at some of them; if the column gives whole numbers, correct the unit in its header.'
	}),
	overlapping_targets: ({ value, detail }) => ({
		what: `From ${value} on, this target is in force together with the one in line ${detail}, for the same unit and measure; nobody knows which holds.`,
		cure: 'Let the earlier one end (valid_to) the day before the later one begins; where a plan is replaced for its whole year, change its row.'
	}),
	body_without_territory: ({ detail }) => ({
		what: `This body (kind: ${detail}) names no territory: its numbers would be added to those of governments of its level.`,
		cure: 'Write into territory_unit_id the id of the administrative unit that it sits beside: a city’s Party committee names the city.'
	}),
	body_beside_body: ({ value }) => ({
		what: `The territory ${quote(value)} is no administrative unit, but this body itself or another one.`,
		cure: 'Write the id of an administrative unit into territory_unit_id.'
	}),
	target_of_nobody: () => ({
		what: 'The target names neither a unit (unit_id) nor a level, or it names both.',
		cure: 'Fill in one of the two: unit_id for the plan of one unit, level for what is asked of a whole level.'
	}),
	merged_counts: ({ value, detail }) => ({
		what: `The number ${value} stands in a merged cell (line ${detail}): nobody knows of which row or column it is.`,
		cure: 'Split the cell and write the number into each cell; leave those blank that have none of their own.'
	})
};
