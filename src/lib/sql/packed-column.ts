import { identifier, literal } from './literal.ts';
import type { ShapeColumn } from './table-shape.ts';

/**
 * How a column of a table on its way into DuckDB is kept: by the unit of its row, as one value for all rows, as a place
 * in a list of texts from 1 on, as numbers of which NaN stands for none, or as it is. Texts in every row take DuckDB
 * longer to take in than all numbers together, and what is null costs more to say than what is not.
 */
export type PackedColumn = { readonly name: string } & (
	| { readonly kind: 'of_unit' | 'stored' | 'number' }
	| { readonly kind: 'same'; readonly value: string | number | boolean | null }
	| { readonly kind: 'listed'; readonly values: readonly (string | null)[] }
);

/** The column that holds the place of a row's unit. */
export const unitPlace: ShapeColumn = { name: 'unit_place', type: 'INTEGER' };

/** How a place in such a list is stored. */
export const placeType = (values: readonly (string | null)[]) => (values.length < 128 ? 'TINYINT' : 'SMALLINT');

/** What is stored of a column in each row; null where nothing is. */
export function storedType(packed: PackedColumn, { type }: ShapeColumn): string | null {
	switch (packed.kind) {
		case 'of_unit':
		case 'same':
			return null;
		case 'listed':
			return placeType(packed.values);
		case 'number':
			return 'DOUBLE';
		case 'stored':
			return type;
	}
}

/** The column of a row `r` of a unit `u`. */
export function unpacked(packed: PackedColumn, { name, type }: ShapeColumn): string {
	const own = identifier(name);
	switch (packed.kind) {
		case 'of_unit':
			return `u.${own}`;
		case 'same':
			return `cast(${valueText(packed.value)} as ${type})`;
		case 'listed':
			return `[${packed.values.map((value) => `cast(${valueText(value)} as ${type})`).join(', ')}][r.${own}]`;
		case 'number':
			return `cast(nullif(r.${own}, cast('nan' as double)) as ${type})`;
		case 'stored':
			return `r.${own}`;
	}
}

const valueText = (value: string | number | boolean | null) =>
	typeof value === 'string' ? literal(value) : String(value);
