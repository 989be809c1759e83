import { layoutRules } from './layout-problem.ts';
import { outlineRules } from './outline-problem.ts';
import { viewRules } from './view-problem.ts';
import { workbookRules } from './workbook-problem.ts';
import { countUnits } from '../../model/contract.ts';
import type { LocalText } from '../../model/locale.ts';
import type { problem as vi } from '../vi/problem.ts';

const quote = (value: string | null) => `“${value ?? ''}”`;
const counts: Readonly<Record<string, LocalText | undefined>> = countUnits;
const countName = (unit: string | null) => counts[unit ?? '']?.en ?? unit ?? '';

const encodings: Readonly<Record<string, string>> = {
	mojibake: 'as UTF-8 that was once opened in the wrong encoding',
	TCVN3: 'as TCVN3 (ABC, the .VnTime fonts)',
	VNI: 'as VNI'
};

const reasons: Readonly<Record<string, string>> = {
	'UTF-8': ': it is not in UTF-8',
	'UTF-16': ': it is in UTF-16',
	'"': ': a quotation mark is not closed',
	size: ': it is too big',
	codec: ': its Parquet data are compressed in a way that cannot be read',
	Parquet: ': the Parquet data is damaged',
	Arrow: ': the Arrow data is damaged',
	arrow_type: ': the Arrow data has a column of a type that cannot be read',
	XLSX: ': the workbook is damaged',
	ZIP: ': the archive is damaged',
	zip_method: ': it is packed in a way that cannot be read',
	GZIP: ': the archive is damaged'
};

const again = 'Download or ask for the original again; it may have been damaged in copying.';
const cures: Readonly<Record<string, string>> = {
	codec: 'Export it again, compressed with snappy, gzip or zstd.',
	Parquet: `${again} If that does not help, export it as CSV UTF-8.`,
	Arrow: `${again} If that does not help, export it as Parquet.`,
	arrow_type: 'Export it as Parquet or CSV UTF-8; Polars can also write it with its oldest compat_level.',
	XLSX: 'Open it in Excel, which may repair it, save it as .xlsx and try again.',
	ZIP: again,
	zip_method: 'Unpack it and pack it again as an ordinary ZIP (Deflate), or send the files unpacked.',
	GZIP: again
};

export const problem: typeof vi = {
	rules: {
		...layoutRules,
		...outlineRules,
		...viewRules,
		...workbookRules,
		unreadable: ({ detail }) => ({
			what: detail === 'cut' ? 'The file is cut short.' : `The file cannot be read${reasons[detail ?? ''] ?? ''}.`,
			cure:
				detail === 'cut'
					? 'Copy or download the whole file again.'
					: (cures[detail ?? ''] ?? 'Save it as .xlsx or CSV UTF-8 and try again.')
		}),
		other_encoding: ({ detail }) => ({
			what: `The file is not in Unicode; it was read ${encodings[detail ?? ''] ?? `as ${detail}`}.`,
			cure: 'Look at a few accented words; if they are wrong, save the file as “CSV UTF-8”.'
		}),
		mixed_encodings: ({ detail }) => ({
			what: `The lines of the file are in different encodings; that of line ${detail} was guessed.`,
			cure: 'Look at the text of these lines; if it is wrong, correct it and save the file as “CSV UTF-8”.'
		}),
		damaged_text: ({ detail }) => ({
			what: detail
				? `${detail} more cells have damaged characters.`
				: 'Some characters are damaged and cannot be restored.',
			cure: 'Export the file again as “CSV UTF-8”; check the text from this line on.'
		}),
		stray_quote: ({ detail }) => ({
			what: `A quotation mark too many, or one not closed, on line ${detail}; it was read as plain text.`,
			cure: 'Look at the cells of this line; delete the mark, or write two of them ("") inside a cell.'
		}),
		long_cell: () => ({
			what: 'A cell has more than a million characters, so the file was not read.',
			cure: 'Check the delimiters and quotation marks around this line; perhaps the file is not a table.'
		}),
		not_a_table: ({ detail }) => ({
			what: `The file is not a table (${detail === 'NUL' ? 'binary data' : detail}).`,
			cure: 'Choose an .xlsx, CSV or Parquet file; copy a table from another document into Excel and save it as .xlsx.'
		}),
		too_big: ({ detail }) => ({
			what: `The file is too big to unpack${detail ? ` (${detail})` : ''}.`,
			cure: 'Split it, for example into one file per year; delete formatted but empty areas of a workbook.'
		}),
		too_slow: ({ detail }) => ({
			what: `Reading the file took more than ${detail} seconds and was stopped.`,
			cure: 'Split it into smaller files; a small file that takes so long is damaged, export it again.'
		}),
		encrypted: ({ detail }) => ({
			what: detail === 'Parquet' ? 'The Parquet file is encrypted.' : 'The file is protected by a password.',
			cure:
				detail === 'Parquet'
					? 'Export it again without encryption.'
					: 'Open it, remove the password (in Excel: File › Info › Protect Workbook), and save it again.'
		}),
		old_workbook: () => ({
			what: 'The file is an Excel 97–2003 workbook (.xls).',
			cure: 'Open it in Excel and choose “Save as” to save it as .xlsx.'
		}),
		nested_archive: ({ detail }) => ({
			what: `The archive holds another archive${detail ? ` (${detail})` : ''}.`,
			cure: 'Unpack it first, then put the files with the figures straight into one ZIP.'
		}),
		repeated_entry: ({ value }) => ({
			what: `The archive has ${value} files of this name that differ; nobody knows which one is right, so none was read.`,
			cure: 'Ask the sender; pack only the right one again, or give each of them a name of its own.'
		}),
		nested_column: ({ column }) => ({
			what: `Column ${quote(column)} holds lists or structures and was read as JSON text.`,
			cure: 'If its figures are needed, export them again with one column per value.'
		}),
		not_finite: ({ value, detail }) => ({
			what: detail
				? `${detail} more cells hold what is no number.`
				: `The cell holds ${quote(value)}, which is no number, and counts as empty.`,
			cure: 'Correct the computation at the source (often a division by 0) and export again, or leave the cell empty.'
		}),
		beyond_calendar: ({ value, detail }) => ({
			what: detail
				? `${detail} more cells hold dates outside of the years 0001 to 9999.`
				: `The cell holds the date ${quote(value)}, outside of the years 0001 to 9999, and counts as empty.`,
			cure: 'Correct the date at the source and export again; leave it empty where there is none (databases write “infinity” as such a date).'
		}),
		empty_file: () => ({ what: 'The file is missing or empty.', cure: 'Export it again.' }),
		header_only: () => ({
			what: 'The file has a header but no rows.',
			cure: 'Export it again; check the filters and dates of the export.'
		}),
		missing_column: ({ column }) => ({
			what: `Column ${quote(column)} is missing.`,
			cure: 'Add the column, or correct its name.'
		}),
		unknown_column: ({ column }) => ({
			what: `Column ${quote(column)} is not known and was not read.`,
			cure: 'Correct its name if it is misspelt; otherwise nothing needs to be done.'
		}),
		duplicate_column: ({ column }) => ({ what: `Column ${quote(column)} appears twice.`, cure: 'Keep one of them.' }),
		ragged_row: ({ value, detail }) => ({
			what: `The row has ${value} cells, the header ${detail}.`,
			cure: 'Look for a delimiter too many or too few; put cells with commas in quotation marks.'
		}),
		required: ({ severity }) =>
			severity === 'warning'
				? {
						what: 'The row has neither numbers nor a status and was left out.',
						cure: 'Fill in the numbers (0 where there were none), or say in “status” what is known.'
					}
				: { what: 'A cell that is required is empty.', cure: 'Fill it in.' },
		not_an_integer: ({ value }) => ({
			what: `${quote(value)} is not a whole number.`,
			cure: 'Write 1166 or 1.166; leave the cell empty where nothing is known, write 0 where there was none.'
		}),
		not_a_number: ({ value }) => ({
			what: `${quote(value)} is not a number, or can be read in two ways.`,
			cure: 'Write 76,4 or 1166; leave out the thousands separator where it could be a decimal point.'
		}),
		letter_in_number: ({ value, detail }) => ({
			what: `${quote(value)} has letters in a number.`,
			cure: `It is probably ${quote(detail)}; correct it by the original report.`
		}),
		scientific_number: ({ value }) => ({
			what: `${quote(value)} is shortened and has lost digits.`,
			cure: 'In Excel, format the column as Number without decimals and export again.'
		}),
		percent_in_count: ({ value }) => ({
			what: `${quote(value)} is a share, but the column holds counts.`,
			cure: 'Write the count; shares are computed from numerators and denominators.'
		}),
		wrong_count_unit: ({ value, detail }) => ({
			what: `The column counts ${countName(detail)}; ${quote(value)} counts something else.`,
			cure: 'Move it to the right column; turns, people, cases and sessions never stand for one another.'
		}),
		unclear_mark: ({ value }) => ({
			what: `${quote(value)} may mean 0, or that nothing is known.`,
			cure: 'Choose one meaning for the column, or write 0 where there was none and leave unknown cells empty.'
		}),
		unclear_separator: ({ value }) => ({
			what: `${quote(value)} can be read in two ways: the mark may group thousands or begin decimals.`,
			cure: 'Choose one reading for the column, or write the number without a thousands separator.'
		}),
		unclear_parts: ({ value }) => ({
			what: `${quote(value)} holds two numbers, and it is not clear which belongs here.`,
			cure: 'Choose the first or the second for the column, or split it into two columns.'
		}),
		formula: ({ value }) => ({
			what: `${quote(value)} is a formula, not its result.`,
			cure: 'In Excel, copy the cells, paste them as values, and export again.'
		}),
		not_a_date: ({ value }) => ({
			what: `${quote(value)} is not a date.`,
			cure: 'Write 2024-03-31 or 31/03/2024.'
		}),
		not_a_boolean: ({ value }) => ({
			what: `${quote(value)} is neither yes nor no.`,
			cure: 'Write true/false, 1/0 or có/không.'
		}),
		not_a_member: ({ value, detail }) => ({
			what: `${quote(value)} is not one of the values allowed.`,
			cure: `Use one of: ${detail}.`
		}),
		negative: ({ value }) => ({ what: `${value} is below 0.`, cure: 'Correct it; a count cannot be negative.' }),
		out_of_range: ({ value, detail }) => ({
			what: `${quote(value)} is outside what is allowed (${detail}).`,
			cure: 'Compare it with the original report.'
		}),
		sum_mismatch: ({ column, value, detail }) => ({
			what: `${column} add up to ${value}, which does not match ${detail}.`,
			cure: 'Compare with the original report and correct a part or the total.'
		}),
		part_above_whole: ({ column, value, detail }) => ({
			what: `A part exceeds its whole: ${column} = ${value}, ${detail}.`,
			cure: 'Compare with the original report; a part cannot exceed the total.'
		}),
		unknown_unit: ({ value }) => ({
			what: `No unit has the code ${quote(value)}.`,
			cure: 'Check the code; it needs its leading zeros (province 2 digits, district 3, commune 5), which Excel drops.'
		}),
		unit_not_valid_then: ({ value, detail }) => ({
			what: `The unit with code ${quote(value)} did not exist for the whole of ${detail}.`,
			cure: 'Split the period at the day of the reorganisation, or use the code of the unit that existed then.'
		}),
		unknown_unit_name: ({ value, detail }) => ({
			what: `There was no unit ${quote(value)} in the period.`,
			cure: detail
				? `Similar names: ${detail}. Choose the right unit, correct the name, or write the unit's code.`
				: "Check the name and the unit above it, or write the unit's code."
		}),
		ambiguous_unit: ({ value, detail }) => ({
			what: `${quote(value)} may be several units: ${detail}.`,
			cure: 'Choose the right one, or write its type, the unit above it, or its code.'
		}),
		former_unit: ({ value, detail }) => ({
			what: `${quote(value)} did not exist for the whole of the period: ${detail}.`,
			cure: 'Split the period at the day of the reorganisation, or choose a unit that existed then.'
		}),
		zeros_restored: ({ value, detail }) => ({
			what: `Unit codes had lost their leading zeros, which were restored: ${value} is ${detail}.`,
			cure: 'Nothing needs to be done; next time, format the column as text before entering codes.'
		}),
		period_reversed: ({ value, detail }) => ({
			what: `The end, ${value}, comes before the start, ${detail}.`,
			cure: 'Swap the dates.'
		}),
		duplicate_key: ({ value, detail }) => ({
			what: `Repeats line ${detail} (${value}).`,
			cure: 'Delete one of them, or number corrected figures in “revision_no”.'
		}),
		overlapping_periods: ({ value, detail }) => ({
			what: `${quote(value)} overlaps line ${detail}, so that figures would count twice.`,
			cure: 'Delete one row, correct the dates, or mark cumulative figures in “is_cumulative”.'
		}),
		negative_difference: ({ column, value, detail }) => ({
			what: `The cumulative ${column} is lower than on line ${detail} (by ${value}).`,
			cure: 'Keep it if the unit corrected an earlier period; otherwise correct the number.'
		}),
		value_without_report: ({ column, value, detail }) => ({
			what: `The status is ${quote(detail)}, yet there is a number (${column} = ${value}); it is not used.`,
			cure: 'Change the status to “reported”, or delete the number.'
		}),
		unknown_dataset: ({ detail }) => ({
			what: 'It is not clear which dataset the file belongs to.',
			cure: `Put it into the right folder, or use the column names of one dataset: ${detail}.`
		}),
		personal_data: ({ column }) => ({
			what: `Column ${quote(column)} may hold personal data, so the file is refused.`,
			cure: 'Delete the column; only totals are accepted, never reception log books.'
		})
	},
	line: (line) => `line ${line}`,
	more: (count) => `${count} more like it are not listed one by one.`,
	column: (column) => `column ${column}`,
	from: (date) => `from ${date}`,
	until: (date) => `until ${date}`,
	error: 'Error',
	warning: 'Warning'
};
