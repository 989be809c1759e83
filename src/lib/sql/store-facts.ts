import { codesText, isPlace, storePlaces, type CodeColumn } from './fact-codes.ts';
import { identifier } from './literal.ts';
import { storedType, unitPlace, unpacked, type PackedColumn } from './packed-column.ts';
import type { ShapeColumn, TableShape } from './table-shape.ts';

/** Temporary tables in which facts stand, packed, before they are stored: their units, and some of their rows. */
export const waiting = { units: 'fact_units', rows: 'fact_rows' } as const;

/** How facts come into a database that has its submissions, a batch of rows at a time. */
export interface FactStore {
	/** The columns of the waiting tables. */
	readonly units: readonly ShapeColumn[];
	readonly rows: readonly { readonly name: string; readonly type: string }[];
	readonly createUnits: string;
	/** Makes an empty table of waiting rows in place of the one that is there. */
	readonly createRows: string;
	/** Once the units wait: the places of the database, and its facts without rows. */
	readonly begin: readonly string[];
	/** Stores the rows that wait behind those that are there, in their order. */
	readonly add: string;
	readonly end: string;
}

/** `packed`: how the columns of the shape are kept while they wait. */
export function storeFacts(
	{ columns }: TableShape,
	codes: readonly CodeColumn[],
	packed: readonly PackedColumn[],
	into: string
): FactStore {
	const kept = columns.map((column, at) => ({ column, packed: packed[at] as PackedColumn }));
	const units = [unitPlace, ...kept.filter((one) => one.packed.kind === 'of_unit').map(({ column }) => column)];
	const rows = [
		unitPlace,
		...kept.flatMap(({ column, packed: own }) => {
			const type = storedType(own, column);
			return type === null ? [] : [{ name: column.name, type }];
		})
	];
	const facts = kept.map(({ column, packed: own }) => `${unpacked(own, column)} as ${identifier(column.name)}`);
	const selection = `select f.* exclude (unit_place, row_no), ${codesText(codes)}
from (
	select ${facts.join(', ')}, r.unit_place, r.rowid as row_no
	from ${waiting.rows} r join ${waiting.units} u on u.unit_place = r.unit_place
) f join fact_places p on p.unit_place = f.unit_place`;
	const createRows = createTemporary(waiting.rows, rows);
	return {
		units,
		rows,
		createUnits: createTemporary(waiting.units, units),
		createRows,
		begin: [
			'begin transaction',
			createRows,
			storePlaces(waiting.units, into),
			`create or replace temporary table fact_places as
select u.unit_place, p.place_no from ${waiting.units} u join ${into}.places p on ${isPlace('u')}`,
			`create table ${into}.facts as ${selection} limit 0`
		],
		add: `insert into ${into}.facts ${selection} order by f.row_no`,
		end: 'commit'
	};
}

function createTemporary(name: string, columns: readonly { readonly name: string; readonly type: string }[]): string {
	const all = columns.map((column) => `${identifier(column.name)} ${column.type}`);
	return `create or replace temporary table ${name} (${all.join(', ')})`;
}
