import { countMeasures, qualifierSuffix } from '../model/columns.ts';
import type { ColumnType, DatasetContract, TableContract } from '../model/contract.ts';

export type SqlType = 'VARCHAR' | 'DATE' | 'BOOLEAN' | 'SMALLINT' | 'INTEGER' | 'BIGINT' | 'DOUBLE';

export interface ShapeColumn {
	readonly name: string;
	readonly type: SqlType;
}

/** A stored table: what is created, and the order in which values are loaded. */
export interface TableShape {
	readonly name: string;
	readonly columns: readonly ShapeColumn[];
}

const sqlTypes: Record<ColumnType, SqlType> = {
	text: 'VARCHAR',
	enum: 'VARCHAR',
	integer: 'BIGINT',
	decimal: 'DOUBLE',
	date: 'DATE',
	boolean: 'BOOLEAN'
};
const column = (name: string, type: SqlType): ShapeColumn => ({ name, type });
/** The unit's place in the tree stands in every row: joining it in takes longer to plan than the rest of a statement. */
export const unitColumns: readonly ShapeColumn[] = [
	column('unit_id', 'VARCHAR'),
	column('level', 'VARCHAR'),
	column('parent_id', 'VARCHAR'),
	column('grandparent_id', 'VARCHAR')
];
const periodColumns = [
	column('period_start', 'DATE'),
	column('period_end', 'DATE'),
	column('period_months', 'SMALLINT')
];

/** The facts of a dataset: unit × discrete period × dimensions, counts beside one another, each with its qualifier. */
export function factsShape(contract: DatasetContract): TableShape {
	return {
		name: 'facts',
		columns: [
			...unitColumns,
			...periodColumns,
			...contract.dimensions.map((dimension) => column(dimension.id, 'VARCHAR')),
			...countMeasures(contract).flatMap((measure) => [
				column(measure.id, sqlTypes[measure.type]),
				column(measure.id + qualifierSuffix, 'VARCHAR')
			]),
			column('scope', 'VARCHAR'),
			column('provisional', 'BOOLEAN'),
			column('revision_no', 'INTEGER'),
			column('as_of', 'DATE'),
			column('source_file', 'VARCHAR'),
			column('source_row', 'INTEGER')
		]
	};
}

/**
 * Which reports came in: one row per unit × reporting period that was due or came in. `due` and `came` are 1 or 0;
 * `weight` is the place of the status in `statusWeights`; `compared` is 1 where the report came in, and so did that of
 * the same unit for the same months a year before.
 */
export const submissionsShape: TableShape = {
	name: 'submissions',
	columns: [
		...unitColumns,
		...periodColumns,
		column('status', 'VARCHAR'),
		column('submitted_on', 'DATE'),
		column('provisional', 'BOOLEAN'),
		column('scope', 'VARCHAR'),
		column('due', 'SMALLINT'),
		column('came', 'SMALLINT'),
		column('weight', 'SMALLINT'),
		column('compared', 'SMALLINT')
	]
};

/** Residents of a unit for each year in which it was valid. */
export const unitYearsShape: TableShape = {
	name: 'unit_years',
	columns: [column('unit_id', 'VARCHAR'), column('year', 'INTEGER'), column('population', 'BIGINT')]
};

/**
 * How facts of `from_unit_id` count in the units of a date (`LineageRow`): the rows for a date are those whose
 * `lens_from` … `lens_to` holds it. `to_body`: the other unit is a body beside a territory.
 */
export const lineageShape: TableShape = {
	name: 'lineage',
	columns: [
		column('from_unit_id', 'VARCHAR'),
		column('to_unit_id', 'VARCHAR'),
		column('to_level', 'VARCHAR'),
		column('to_body', 'BOOLEAN'),
		column('lens_from', 'DATE'),
		column('lens_to', 'DATE'),
		column('fact_from', 'DATE'),
		column('fact_to', 'DATE'),
		column('share', 'DOUBLE'),
		column('basis', 'VARCHAR'),
		column('legal_basis', 'VARCHAR')
	]
};

/** A reference table as it is stored: the columns of its file; units also with the key that search matches. */
export function referenceShape(table: TableContract): TableShape {
	const columns = table.columns.map(({ id, type }) => column(id, sqlTypes[type]));
	if (table.id !== 'units') return { name: table.id, columns };
	const afterName = columns.findIndex(({ name }) => name === 'short_name') + 1;
	return { name: table.id, columns: columns.toSpliced(afterName, 0, column('search_key', 'VARCHAR')) };
}
