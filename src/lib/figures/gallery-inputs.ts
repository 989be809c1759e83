import { numberAt, textAt } from '../model/result.ts';
import { filterRows } from '../model/table-rows.ts';
import type { ResultColumn, ResultTable } from '../model/result.ts';
import type { Query } from '../model/query.ts';
import type { FigureInput } from './figure-input.ts';
import type { FigureKind } from './figure.ts';
import { placesOf, tilesOn } from './province-tiles.ts';

/** An example with what its kind needs beside plain numbers: denominators, a second measure, a lens, provinces. */
export function adaptInput(kind: FigureKind, input: FigureInput): FigureInput {
	switch (kind) {
		case 'funnel':
			return withParts(
				input,
				(value, row) => ({ numerator: value * (1 + (row % 9)), denominator: 9e4 * (1 + (row % 9)) }),
				1000
			);
		case 'bullet':
			return withQuery(
				withParts(input, (value) => ({ numerator: value, denominator: 320 }), 1),
				{ transform: { kind: 'versus_target' } }
			);
		case 'scatter':
			return secondMeasure(input);
		case 'paired':
			return merged(input);
		case 'map':
			return ofProvinces(input);
		case 'cumulative':
			return summedUp(input);
		default:
			return input;
	}
}

const withQuery = (input: FigureInput, change: Partial<Query>): FigureInput => ({
	...input,
	view: { ...input.view, query: { ...input.view.query, ...change } }
});

const withColumns = (table: ResultTable, columns: Record<string, ResultColumn>): ResultTable => ({
	...table,
	columns: { ...table.columns, ...columns }
});

const measureId = ({ view }: FigureInput) => view.query.measures[0] ?? '';
const valuesOf = (input: FigureInput) =>
	[...(input.table.columns[measureId(input)] ?? [])].map((value) => (typeof value === 'number' ? value : null));

type Parts = (value: number, row: number) => { readonly numerator: number; readonly denominator: number };

/** Numbers as quotients, and the average of all with them. */
function withParts(input: FigureInput, partsOf: Parts, scale: number): FigureInput {
	const id = measureId(input);
	const parts = valuesOf(input).map((value, row) => (value === null ? null : partsOf(value, row)));
	const columns = {
		[id]: parts.map((part) => part && (part.numerator / part.denominator) * scale),
		[`${id}__numerator`]: parts.map((part) => part && part.numerator),
		[`${id}__denominator`]: parts.map((part) => part && part.denominator)
	};
	const sum = (of: 'numerator' | 'denominator') => parts.reduce((total, part) => total + (part?.[of] ?? 0), 0);
	const mean = input.mean && {
		table: withColumns(
			filterRows(input.mean.table, (row) => row === 0),
			{
				[`${id}__numerator`]: [sum('numerator')],
				[`${id}__denominator`]: [sum('denominator')],
				[id]: [sum('denominator') === 0 ? null : (sum('numerator') / sum('denominator')) * scale]
			}
		)
	};
	return { ...input, table: withColumns(input.table, columns), ...(mean ? { mean } : {}) };
}

function secondMeasure(input: FigureInput): FigureInput {
	const groups = valuesOf(input).map((value, row) => value && Math.round(value / 30) + (row % 4));
	return {
		...withQuery(input, { measures: [measureId(input), 'groups'] }),
		table: withColumns(input.table, { groups })
	};
}

/** Units that began in the middle of 2025, seen at all times. */
function merged(input: FigureInput): FigureInput {
	const lensed = withQuery(input, { lens: { kind: 'units_of', date: '2025-07-01' } });
	return {
		...lensed,
		units: (id) => {
			const unit = input.units(id);
			return unit && { ...unit, validFrom: '2025-07-01' };
		}
	};
}

/** The numbers of the units and of all of them, each added to those of its year before it. */
function summedUp(input: FigureInput): FigureInput {
	const id = measureId(input);
	const summed = (table: ResultTable) => withColumns(table, { [id]: sumsToDate(table, id) });
	return {
		...input,
		table: summed(input.table),
		...(input.mean ? { mean: { ...input.mean, table: summed(input.mean.table) } } : {})
	};
}

function sumsToDate(table: ResultTable, id: string): (number | null)[] {
	const sums = new Map<string, number>();
	return Array.from({ length: table.numRows }, (_, row) => {
		const value = numberAt(table, id, row);
		const key = `${textAt(table, 'unit_id', row)} ${textAt(table, 'bucket_start', row)?.slice(0, 4)}`;
		if (value === null) return null;
		const sum = (sums.get(key) ?? 0) + value;
		sums.set(key, sum);
		return sum;
	});
}

function ofProvinces(input: FigureInput): FigureInput {
	const codes = [...placesOf(tilesOn('2024-12-31')).keys()].sort();
	const idOf = (id: unknown) => `p-${codes[Number(String(id).slice(2))]}`;
	const unit_id = [...(input.table.columns.unit_id ?? [])].map(idOf);
	return {
		...withQuery(input, { units: { kind: 'level', level: 'province', within: null } }),
		table: withColumns(input.table, { unit_id }),
		units: (id) => input.units(`u-${codes.indexOf(id.slice(2))}`)
	};
}
