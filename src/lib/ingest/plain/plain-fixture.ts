import contract from '../../datasets/receptions.contract.ts';
import type { DatasetContract } from '../../model/contract.ts';
import type { Unit } from '../../model/unit.ts';
import type { RowColumn } from '../fact-table.ts';
import { readSheet } from '../layout/read-sheet.ts';
import type { SheetRead } from '../layout/sheet-read.ts';
import { joinExports } from '../read-export.ts';
import { tabRows } from '../tab-rows.ts';
import { decodeText } from '../text/decode-text.ts';
import { indexUnits } from '../unit-index.ts';
import { readPlain } from './read-plain.ts';

const unit = (code: string, validFrom: string, validTo: string | null, id = `x-${code}`): Unit => {
	const level = code.length === 2 ? 'province' : 'commune';
	return {
		...{ id, code, name: `Xã ${id}`, shortName: id, kind: 'government', level, division: 'xa' },
		...{ parent: level === 'province' ? null : 'p-01', validFrom, validTo }
	} as Unit;
};
/** A province and its communes, one of which was made anew. */
export const units = indexUnits([
	unit('01', '2000-01-01', null, 'p-01'),
	unit('00235', '2016-01-01', '2025-06-30'),
	unit('00235', '2025-07-01', null, 'x-00235@2025-07-01'),
	unit('14758', '2016-01-01', null),
	unit('14760', '2016-01-01', null)
]);
/** Receptions alone. */
export const options = { contracts: [contract], templates: [], choices: {}, units };

export const bytesOf = (text: string) => new TextEncoder().encode(text);
/** The reader of columns; null where it leaves the file to the other one. */
export const plain = (bytes: Uint8Array, contracts: readonly DatasetContract[] = [contract]) =>
	readPlain({ name: 'a.csv', bytes }, { ...options, contracts }, 0);

/** The reader of all layouts, in the same shape. */
export function general(bytes: Uint8Array, contracts: readonly DatasetContract[] = [contract]) {
	const { sheet, problems } = decodeText('a.csv', bytes);
	const read = sheet && readSheet('a.csv', sheet, { ...options, contracts });
	return { read: read?.kind === 'read' ? read : null, problems };
}

/** What is read, its rows made. */
export const bare = (read: SheetRead | undefined) => {
	if (!read) return null;
	const { rows, problems, rowsRead, period } = read;
	return { rows, problems, rowsRead, period };
};

/** The tables of a tab, columns that hold nothing included; rows in an order of their own, as they stand in any. */
export function tabOf(read: SheetRead | undefined, of: DatasetContract = contract) {
	const ingested = joinExports(read ? [read] : [], of);
	const { facts, countReports, count, through } = tabRows(of, ingested, units);
	const valueAt = ({ values, codes }: RowColumn, at: number) => (values ? values[codes[at] ?? -1] : codes[at]);
	const rowsOf = (columns: readonly RowColumn[]) => ({
		names: columns.map(({ name }) => name),
		rows: Array.from(columns[0]?.codes ?? [], (_, at) =>
			JSON.stringify(columns.map((column) => valueAt(column, at)))
		).sort()
	});
	return { count, through, facts: rowsOf(facts), submissions: rowsOf(countReports()) };
}
