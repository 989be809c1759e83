import type { workbookRules as vi } from '../vi/workbook-problem.ts';

const quote = (value: string | null) => `“${value ?? ''}”`;

export const workbookRules: typeof vi = {
	formula_without_value: ({ value, detail }) =>
		detail
			? {
					what: `${detail} more cells have formulas that were never computed.`,
					cure: 'Open the file in Excel and save it.'
				}
			: {
					what: `The formula ${quote(value)} was never computed, so the cell has no value.`,
					cure: 'Open the file in Excel and save it, or paste values over the formulas.'
				},
	error_cell: ({ value, detail }) =>
		detail
			? { what: `${detail} more cells show errors.`, cure: 'Correct their formulas, or leave them empty.' }
			: {
					what: `The cell shows the error ${quote(value)} and counts as empty.`,
					cure: 'Correct its formula, or leave it empty where there is no figure.'
				},
	misplaced_cell: ({ value, detail }) =>
		detail
			? {
					what: `${detail} more cells stand in the wrong place or are there twice.`,
					cure: 'Open the file in Excel, check them and save it again.'
				}
			: {
					what: `Cell ${quote(value)} stands in the wrong row, or the file has two cells in its place.`,
					cure: 'Open the file in Excel, check this cell and save it again.'
				},
	unknown_format: ({ value, detail }) => ({
		what: detail
			? `${detail} more cells of numbers have formats that the file lacks.`
			: `The file lacks the format of the cell, so ${quote(value)} may be a date; it was read as a number.`,
		cure: 'Open the file in Excel, check its dates and save it again.'
	}),
	hidden_sheet: ({ sheet }) => ({
		what: `Sheet ${quote(sheet)} is hidden; it was read all the same.`,
		cure: 'Delete it from the file if it should not be used.'
	}),
	hidden_rows: ({ value }) => ({
		what: `${value} rows are hidden; they were read all the same.`,
		cure: 'Delete them from the file if they should not be used.'
	}),
	hidden_columns: ({ value }) => ({
		what: `${value} columns are hidden; they were read all the same.`,
		cure: 'Delete them from the file if they should not be used.'
	}),
	missing_sheet: ({ sheet }) => ({
		what: `The workbook names a sheet ${quote(sheet)}, but what it holds is not in the file.`,
		cure: 'Open the original in Excel, check this sheet and save it again as .xlsx.'
	}),
	repeated_part: ({ detail }) => ({
		what: `The workbook is damaged: its part ${quote(detail)} is there twice, and nobody knows which one is right.`,
		cure: 'Ask for the original; open it in Excel, check it and save it again as .xlsx.'
	})
};
