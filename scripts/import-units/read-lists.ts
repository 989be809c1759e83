import { decodeFile } from '#lib/ingest/decode-file.ts';
import { makeProblem } from '#lib/ingest/make-problem.ts';
import type { ExportFile, RawRow, Sheet } from '#lib/ingest/raw-table.ts';
import { codeWidths, readUnitCode } from '#lib/ingest/units/unit-code.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { UnitLevel } from '#lib/model/unit.ts';
import { divisionOf, isDistrict } from './division.ts';
import { listKind, mapListHeader, type ListColumn, type ListKind } from './list-columns.ts';

/** A row of a list: texts in NFC, codes with their zeros; an empty text where the list has nothing. */
export type ListRow = Readonly<Record<ListColumn, string>> & { readonly file: string; readonly line: number };

export interface Lists {
	readonly rows: Readonly<Record<ListKind, readonly ListRow[]>>;
	readonly problems: readonly Problem[];
	/** Lines of the text files that were not in NFC. */
	readonly decomposed: number;
}

type Draft = { rows: Record<ListKind, ListRow[]>; problems: Problem[]; decomposed: number };

/** Reads the lists in any order, told apart by their headers. */
export async function readLists(files: readonly ExportFile[]): Promise<Lists> {
	const draft: Draft = {
		rows: { districts: [], old_communes: [], new_communes: [], conversion: [] },
		problems: [],
		decomposed: 0
	};
	for (const file of files) {
		draft.decomposed += decomposedLines(file.bytes);
		for (const { file: name, sheets, problems } of await decodeFile(file)) {
			draft.problems.push(...problems);
			for (const sheet of sheets) readSheet(name, sheet, draft);
		}
	}
	return draft;
}

/** Decoding gives texts in NFC already, so they are counted before; other encodings and workbooks count as none. */
function decomposedLines(bytes: Uint8Array): number {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.split('\n').filter((line) => line !== line.normalize('NFC')).length;
	} catch {
		return 0;
	}
}

const deepestHeader = 15;

function readSheet(file: string, sheet: Sheet, draft: Draft): void {
	for (const [at, row] of sheet.rows.slice(0, deepestHeader).entries()) {
		const columns = mapListHeader(row.cells);
		const kind = listKind(columns);
		if (!kind) continue;
		const rows = sheet.rows.slice(at + 1);
		return readRows(file, rows, columns, kind === 'new_communes' ? kindOfRows(rows, columns) : kind, draft);
	}
	const detail = sheet.rows[0]?.cells.join(', ') ?? null;
	draft.problems.push(makeProblem(file, 'missing_column', { line: 1, column: 'Ghi chú, Mã, Tên, Mã TP', detail }));
}

/** Lists of districts and of new communes have the same columns: their types tell them apart. */
function kindOfRows(rows: readonly RawRow[], columns: ReadonlyMap<ListColumn, number>): ListKind {
	const at = (column: ListColumn, { cells }: RawRow) => String(cells[columns.get(column) ?? -1] ?? '');
	const ofDistricts = rows.filter((row) => isDistrict(divisionOf(at('name', row), at('type', row))));
	return ofDistricts.length * 2 > rows.length ? 'districts' : 'new_communes';
}

function readRows(
	file: string,
	rows: readonly RawRow[],
	columns: ReadonlyMap<ListColumn, number>,
	kind: ListKind,
	draft: Draft
): void {
	let last: ListRow | null = null;
	for (const raw of rows) {
		// Lists group their rows below the name of a province that stands alone.
		if (raw.cells.filter((cell) => cell !== null && String(cell).trim() !== '').length < 2) continue;
		const row = readRow(file, raw, columns, kind, draft.problems);
		// A merged cell holds the new unit only once.
		const filled: ListRow =
			kind === 'conversion' && row.newCode === '' && last
				? { ...row, newCode: last.newCode, newName: last.newName }
				: row;
		draft.rows[kind].push(filled);
		last = filled;
	}
}

const codeColumns: Partial<Record<ListColumn, UnitLevel>> = {
	provinceCode: 'province',
	districtCode: 'district',
	code: 'commune',
	oldCode: 'commune',
	newCode: 'commune'
};
const blank: Readonly<Record<ListColumn, string>> = {
	...{ oldCode: '', oldName: '', newCode: '', newName: '', provinceCode: '', provinceName: '' },
	...{ districtCode: '', districtName: '', code: '', name: '', type: '', note: '', act: '' }
};

function readRow(
	file: string,
	{ line, cells }: RawRow,
	columns: ReadonlyMap<ListColumn, number>,
	kind: ListKind,
	problems: Problem[]
): ListRow {
	const values: Record<ListColumn, string> = { ...blank };
	for (const [column, at] of columns) {
		const text = String(cells[at] ?? '')
			.normalize('NFC')
			.replace(/\s+/g, ' ')
			.trim();
		const level = kind === 'districts' && column === 'code' ? 'district' : codeColumns[column];
		const code = level && text !== '' ? readUnitCode(cells[at] ?? null) : null;
		values[column] = level ? (code?.digits ?? '').padStart(code ? codeWidths[level] : 0, '0') : text;
		if (level && text !== '' && !code)
			problems.push(makeProblem(file, 'unknown_unit', { line, column: String(column), value: text }));
	}
	const isNamed = kind !== 'districts' || values.code !== '';
	return isNamed
		? { ...values, file, line }
		: { ...values, code: values.districtCode, name: values.districtName, file, line };
}
