import type { Locale } from '../model/locale.ts';
import { grainMonths, isIsoDate, isoDate, monthOf } from '../model/period.ts';
import type { IsoDate } from '../model/period.ts';
import type { ResultTable } from '../model/result.ts';
import { sqlMessagesOf } from '../i18n/sql-messages.ts';
import { formatNumber } from '../i18n/format.ts';
import { ownMeasure } from './chart-measures.ts';
import type { Crossing, CrossingCell, CrossingLine } from './crossing.ts';
import type { Naming } from './member-label.ts';
import { decimalsOf } from './pivot-measure.ts';

/** Rows of an answer that are drawn; nobody looks at more bars. */
const mostDrawnRows = 400;

/** What is said where an answer has more rows than are drawn. */
export function cutNote({ numRows }: ResultTable, locale: Locale): readonly string[] {
	const count = (rows: number) => formatNumber(rows, locale);
	return numRows > mostDrawnRows ? [sqlMessagesOf(locale).chart.first(count(mostDrawnRows), count(numRows))] : [];
}

type Times = NonNullable<Crossing['periods']>['grain'];

/** What the columns of an answer are to a chart. */
export interface ResultColumns {
	/** Columns of numbers that can be shown. */
	readonly measures: readonly string[];
	/** The column of periods, and what each row of it says. */
	readonly time: { readonly column: string; readonly grain: Times; readonly starts: readonly IsoDate[] } | null;
	/** Columns that name what the numbers are of. */
	readonly names: readonly string[];
}

/** Finds out which columns of an answer are numbers, which its periods, and which its names. */
export function resultColumns(table: ResultTable): ResultColumns {
	const all = Object.keys(table.columns);
	const time = all.map((column, index) => timeIn(table, column, index)).find((found) => found !== null) ?? null;
	const others = all.filter((column) => column !== time?.column);
	const measures = others.filter((column) => isNumeric(table, column));
	// A number alone is what is asked for, whatever it looks like.
	if (measures.length === 0 && time !== null && isNumeric(table, time.column))
		return { measures: [time.column], time: null, names: others };
	return { measures, time, names: others.filter((column) => !measures.includes(column)) };
}

/**
 * An answer to a reader's own statement as a chart sets it out: one of its columns of numbers, over its periods where
 * each line has one number in each. Null where there is no number.
 */
export function resultCrossing(table: ResultTable, measure: string | null, naming: Naming): Crossing | null {
	const columns = resultColumns(table);
	const shown = columns.measures.find((column) => column === measure) ?? columns.measures.at(-1);
	if (shown === undefined) return null;
	const rows = Array.from({ length: Math.min(table.numRows, mostDrawnRows) }, (_, row) => row);
	const measures = [shown, ...columns.measures.filter((column) => column !== shown)];
	const drawn = { table, columns: { ...columns, measures }, rows, naming };
	return timedCrossing(drawn) ?? plainCrossing(drawn);
}

interface DrawnRows {
	readonly table: ResultTable;
	/** The measure shown comes first. */
	readonly columns: ResultColumns;
	readonly rows: readonly number[];
	readonly naming: Naming;
}

/** Null where there are no periods, or a line has several numbers in one. */
function timedCrossing({ table, columns, rows, naming }: DrawnRows): Crossing | null {
	const { time, names, measures } = columns;
	if (time === null) return null;
	const starts = [...new Set(rows.map((row) => time.starts[row]!))].sort();
	const keyOf = (row: number) => JSON.stringify(names.map((name) => table.columns[name]?.[row] ?? null));
	const keys = [...new Set(rows.map(keyOf))];
	const places = new Map(rows.map((row) => [`${keyOf(row)} ${time.starts[row]!}`, row]));
	if (places.size < rows.length || starts.length < 2) return null;
	const firsts = keys.map((key) => rows.find((row) => keyOf(row) === key)!);
	return {
		measures: measuresOf(table, measures, naming.locale),
		lines: linesOf(table, names, firsts, naming),
		periods: { grain: time.grain, starts },
		cellAt: (line, period, index) => cellOf(table, measures[index]!, places.get(`${keys[line]!} ${starts[period]!}`))
	};
}

function plainCrossing({ table, columns, rows, naming }: DrawnRows): Crossing {
	const { time, names, measures } = columns;
	return {
		measures: measuresOf(table, measures, naming.locale),
		lines: linesOf(table, time ? [...names, time.column] : names, rows, naming),
		periods: null,
		cellAt: (line, _, index) => cellOf(table, measures[index]!, rows[line])
	};
}

function measuresOf(table: ResultTable, columns: readonly string[], locale: Locale) {
	const { unit, column: columnText } = sqlMessagesOf(locale).chart;
	return columns
		.slice(0, 2)
		.map((column) =>
			ownMeasure(column, { expression: columnText, unit, digits: decimalsOf([...(table.columns[column] ?? [])]) })
		);
}

function linesOf(
	table: ResultTable,
	names: readonly string[],
	rows: readonly number[],
	naming: Naming
): CrossingLine[] {
	const { row: rowText, all } = sqlMessagesOf(naming.locale).chart;
	const textAt = (name: string, row: number) => String(table.columns[name]?.[row] ?? '–');
	const [only] = names;
	const units = rows.map((row) => (names.length === 1 && only !== undefined ? textAt(only, row) : ''));
	const areUnits = new Set(units).size === rows.length && units.every((id) => naming.directory?.byId.has(id));
	return rows.map((row, index) => {
		const numbered = rows.length === 1 ? all : rowText(formatNumber(row + 1, naming.locale));
		const label = names.length === 0 ? numbered : names.map((name) => textAt(name, row)).join(' · ');
		return { id: String(row), label, unit: areUnits ? units[index]! : null, outside: false };
	});
}

function cellOf(table: ResultTable, column: string, row: number | undefined): CrossingCell {
	const found = row === undefined ? null : table.columns[column]?.[row];
	const value = typeof found === 'number' && Number.isFinite(found) ? found : null;
	const status = value === null ? 'not_applicable' : value === 0 ? 'reported_zero' : 'reported';
	return { value, status, qualifier: null, numerator: null, denominator: null, reports: null };
}

function isNumeric({ columns }: ResultTable, column: string): boolean {
	const values = columns[column] ?? [];
	if (values instanceof Float64Array) return true;
	return values.some((value) => typeof value === 'number') && values.every((value) => typeof value !== 'string');
}

/** Years as numbers or texts, or first days of months, quarters or years. */
function timeIn(table: ResultTable, column: string, index: number): ResultColumns['time'] {
	const values = Array.from<string | number | null>(table.columns[column] ?? []);
	const isNamed = index === 0 || /year|nam|năm/i.test(column);
	if (values.length > 0 && isNamed && values.every(isYear))
		return { column, grain: 'year', starts: values.map((value) => isoDate(Number(value), 1, 1)) };
	const dates = values.filter((value): value is string => typeof value === 'string' && isIsoDate(value.slice(0, 10)));
	if (dates.length === 0 || dates.length < values.length) return null;
	const starts = dates.map((date) => date.slice(0, 10));
	const grain = (['year', 'quarter', 'month'] as const).find((one) =>
		starts.every((date) => isStart(date, grainMonths[one]))
	);
	return grain ? { column, grain, starts } : null;
}

const isYear = (value: string | number | null) =>
	(typeof value === 'number' || /^\d{4}$/.test(value ?? '')) &&
	Number.isInteger(Number(value)) &&
	Number(value) >= 1900 &&
	Number(value) <= 2100;

const isStart = (date: IsoDate, months: number) => date.endsWith('-01') && (monthOf(date) - 1) % months === 0;
