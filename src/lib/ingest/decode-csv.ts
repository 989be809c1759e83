import Papa from 'papaparse';
import type { Problem } from '../model/problem.ts';
import { makeProblem } from './make-problem.ts';
import type { Decoded, RawRow, RawTable } from './raw-table.ts';

const delimiters = [',', ';', '\t'];

/** Text as header and rows; a row with another number of fields than the header is reported and left out. */
export function decodeCsv(file: string, text: string): Decoded {
	const lines = text.replace(/\r\n?/g, '\n');
	const announced = /^sep=(.)\n/.exec(lines);
	const body = announced ? lines.slice(announced[0].length) : lines;
	const delimiter = announced?.[1] ?? chooseDelimiter(body);
	const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
	const rows = withLines(data, announced ? 2 : 1);
	const broken = new Set(errors.filter((error) => error.type === 'Quotes').map((error) => error.row ?? 0));
	return checkFields(file, rows, broken);
}

/** The delimiter that stands most often in the first line that is not blank, quoted parts left out. */
function chooseDelimiter(text: string): string {
	const header = (/\S[^\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
	const counts = delimiters.map((delimiter) => header.split(delimiter).length);
	return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

function withLines(data: readonly string[][], first: number): RawRow[] {
	let line = first;
	return data.map((cells) => {
		const row = { line, cells };
		line += 1 + cells.reduce((breaks, cell) => breaks + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
		return row;
	});
}

const isBlank = (row: RawRow) => row.cells.every((cell) => String(cell).trim() === '');

function checkFields(file: string, all: readonly RawRow[], broken: ReadonlySet<number>): Decoded {
	const problems: Problem[] = [];
	let header: readonly string[] | null = null;
	const rows: RawRow[] = [];
	for (const [at, row] of all.entries()) {
		const { line, cells } = row;
		if (broken.has(at)) problems.push(makeProblem(file, 'unreadable', { line, detail: '"', value: cells.join(' ') }));
		else if (isBlank(row)) continue;
		else if (!header) header = cells.map((cell) => String(cell).normalize('NFC').trim());
		else if (cells.length === header.length) rows.push(row);
		else problems.push(makeProblem(file, 'ragged_row', { line, value: cells.length, detail: String(header.length) }));
	}
	const table: RawTable = { header: header ?? [], rows };
	return { table, problems };
}
