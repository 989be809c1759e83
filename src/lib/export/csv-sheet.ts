import type { SheetCell, SheetColumn, SheetWriter } from './sheet.ts';
import { toSafeText } from './to-csv.ts';

interface CsvStyle {
	readonly mark: string;
	readonly separator: string;
	readonly decimal: string;
	readonly line: string;
	/** How a line that is no data begins; "" for a table of two columns below the data instead. */
	readonly comment: string;
}

/** For programs: commas, decimal points; what the table is stands in comments above it. */
export const standardCsv: CsvStyle = { mark: '', separator: ',', decimal: '.', line: '\n', comment: '# ' };

/** For Excel set to Vietnamese: its mark, semicolons and decimal commas; what the table is stands below it. */
export const vietnameseCsv: CsvStyle = { mark: '\ufeff', separator: ';', decimal: ',', line: '\r\n', comment: '' };

/** A table as CSV; no text of it is run as a formula. */
export function csvSheet(columns: readonly SheetColumn[], style: CsvStyle, isForPrograms: boolean): SheetWriter {
	const { mark, separator, decimal, line, comment } = style;
	const field = (cell: SheetCell) => {
		if (cell === null) return '';
		if (typeof cell === 'number') return String(cell).replace('.', decimal);
		const text = toSafeText(cell);
		return /["\r\n,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	const lineOf = (cells: readonly SheetCell[]) => cells.map(field).join(separator) + line;
	const parts: string[] = [lineOf(columns.map(({ id, label }) => (isForPrograms ? id : label)))];
	return {
		add: (rows) => void parts.push(rows.map(lineOf).join('')),
		finish(about) {
			const notes = about.map(([name, value]) =>
				comment === '' ? lineOf([name, value]) : `${comment}${name}: ${value.replace(/[\r\n]+/g, ' ')}${line}`
			);
			const isBelow = comment === '';
			const text = isBelow ? [...parts, line, ...notes] : [...notes, ...parts];
			return new Blob([mark, ...text], { type: 'text/csv' });
		}
	};
}
