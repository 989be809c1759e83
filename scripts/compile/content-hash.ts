import { createHash, type Hash } from 'node:crypto';
import type { CellValue } from '../../src/lib/ingest/cells/read-cell.ts';
import type { RowColumn } from '../../src/lib/ingest/fact-table.ts';
import { storeFacts } from '../../src/lib/sql/store-facts.ts';
import type { DatabaseContent } from './tables.ts';

/** One hash over what a database holds. DuckDB's bytes differ from write to write, so files cannot be compared. */
export function contentHash({ tables, facts }: DatabaseContent): string {
	const hash = createHash('sha256');
	for (const { shape, rows } of tables) {
		hash.update(JSON.stringify(shape));
		for (const row of rows) hash.update(JSON.stringify(row));
	}
	if (!facts) return hash.digest('hex');
	const { shape, codes, columns, rows, made = [] } = facts;
	const asStored = shape.columns.map(({ name }) => ({ name, kind: 'stored' }) as const);
	hash.update(JSON.stringify([shape, codes, storeFacts(shape, codes, asStored, ''), rows, ...made]));
	for (const column of columns) addColumn(hash, column);
	return hash.digest('hex');
}

/** The rows of a column, whichever codes its values have. */
function addColumn(hash: Hash, { name, values, codes }: RowColumn): void {
	const { listed, places } = values === null ? { listed: null, places: codes } : inOrder(values, codes);
	hash.update(JSON.stringify([name, listed]));
	hash.update(new Uint8Array(places.buffer, places.byteOffset, places.byteLength));
}

/** Values by their first rows. */
function inOrder(values: readonly CellValue[], codes: Int32Array): { listed: CellValue[]; places: Int32Array } {
	const known = new Map<CellValue, number>();
	const listed: CellValue[] = [];
	const table = new Int32Array(values.length).fill(-1);
	const places = new Int32Array(codes.length);
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] as number;
		if (table[code] === -1) {
			const value = values[code] as CellValue;
			const place = known.get(value) ?? listed.push(value) - 1;
			known.set(value, place);
			table[code] = place;
		}
		places[row] = table[code] as number;
	}
	return { listed, places };
}
