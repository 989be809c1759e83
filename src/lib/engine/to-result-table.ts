import type { Coverage, ResultColumn, ResultTable } from '../model/result.ts';

/** A column as an engine gives it, its values already plain: booleans as 0 and 1, dates as ISO text. */
export interface NamedColumn {
	readonly name: string;
	readonly numeric: boolean;
	readonly values: ResultColumn;
}

/** The result of a statement: numbers without gaps packed, coverage added up from `units_reported` and `units_due`. */
export function toResultTable(columns: readonly NamedColumn[]): ResultTable {
	const packed = Object.fromEntries(columns.map((column) => [column.name, pack(column)]));
	return { numRows: columns[0]?.values.length ?? 0, columns: packed, coverage: coverageOf(packed) };
}

function pack({ numeric, values }: NamedColumn): ResultColumn {
	if (!numeric || values instanceof Float64Array || values.includes(null)) return values;
	return Float64Array.from(values as readonly number[]);
}

function coverageOf(columns: Readonly<Record<string, ResultColumn>>): Coverage | null {
	const { units_reported: reported, units_due: due } = columns;
	return reported && due ? { reported: sum(reported), due: sum(due) } : null;
}

function sum(column: ResultColumn): number {
	let total = 0;
	for (const value of column) if (typeof value === 'number') total += value;
	return total;
}
