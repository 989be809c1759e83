import { toArrow, type TabColumn } from './to-arrow.ts';

type PlainColumn = Omit<TabColumn, 'codes' | 'values'> & { readonly values: NonNullable<TabColumn['values']> };

/** Columns of plain values as one Arrow stream. */
export function arrowOf(columns: readonly PlainColumn[]): Uint8Array<ArrayBuffer> {
	const coded = columns.map((column) => ({ ...column, codes: Int32Array.from(column.values.keys()) }));
	const [stream = new Uint8Array()] = toArrow(coded, Infinity);
	return stream;
}
