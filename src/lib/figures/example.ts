import type { DatasetContract, DimensionId } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import { bucketsIn } from '../model/period.ts';
import type { Grain } from '../model/period.ts';
import type { Transform } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import type { Status } from '../model/status.ts';
import type { UnitId } from '../model/unit.ts';
import { plainChart } from '../model/view.ts';
import type { ChartChoice } from '../model/view.ts';
import place from './example-place.json' with { type: 'json' };
import names from './example-units.json' with { type: 'json' };
import type { FigureInput } from './figure-input.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** One number of an example; what is left out is as in a plain report. */
export interface ExampleCell {
	readonly value: number | null;
	readonly status?: Status;
	readonly qualifier?: string;
	readonly provisional?: boolean;
	/** Reports in and due. */
	readonly periods?: readonly [number, number];
	readonly numerator?: number;
	readonly denominator?: number;
}

export interface Example {
	readonly contract: DatasetContract;
	readonly measure: string;
	readonly units?: number;
	readonly names?: readonly string[];
	/** Series are the members of this dimension instead of units. */
	readonly dimension?: DimensionId;
	readonly from: string;
	readonly to: string;
	readonly grain?: Exclude<Grain, 'total'>;
	readonly transform?: Transform;
	readonly focus?: readonly UnitId[];
	readonly at?: string | null;
	readonly chart?: Partial<ChartChoice>;
	readonly locale?: Locale;
	readonly dataThrough?: string;
	readonly validFrom?: Readonly<Record<UnitId, string>>;
	readonly validTo?: Readonly<Record<UnitId, string>>;
	readonly illustrative?: boolean;
	cell(unit: number, bucket: number): number | ExampleCell | null;
	/** The average line, by bucket. */
	mean?(bucket: number): number | ExampleCell | null;
}

/** Input of a figure with made-up numbers, for tests and pictures: units `u-0`, `u-1`, … by time. */
export function exampleInput(example: Example): FigureInput {
	const { contract, measure, from, to, grain = 'quarter', transform = { kind: 'absolute' }, locale = 'vi' } = example;
	const members = contract.dimensions.find(({ id }) => id === example.dimension)?.members;
	const count = members?.length ?? example.units ?? example.names?.length ?? 1;
	const labels = example.names ?? names;
	const buckets = bucketsIn({ start: from, end: to }, grain);
	const keyOf = (index: number): Row =>
		example.dimension && members ? { [example.dimension]: members[index]!.id } : { unit_id: `u-${index}` };
	const cells = Array.from({ length: count }, (_, unit) =>
		buckets.map(({ start }, bucket) =>
			rowOf({ ...keyOf(unit), bucket_start: start }, measure, example.cell(unit, bucket), 1)
		)
	);
	const means = buckets.map(({ start }, bucket) =>
		rowOf({ bucket_start: start }, measure, example.mean?.(bucket) ?? null, count)
	);
	return {
		table: tableOf(cells.flat()),
		view: {
			query: {
				dataset: contract.id,
				measures: [measure],
				units: { kind: 'level', level: 'district', within: 'p-01' },
				time: { start: from, end: to, calendar: 'civil' },
				grain,
				splitBy: example.dimension ? ['time', example.dimension] : ['unit', 'time'],
				filters: [],
				lens: { kind: 'as_published' },
				transform
			},
			chart: { ...plainChart, focus: example.focus ?? [], at: example.at ?? null, ...example.chart }
		},
		contract,
		locale,
		units: (id) => {
			const shortName = id === 'p-01' ? place[locale] : labels[Number(id.slice(2))];
			if (shortName === undefined) return undefined;
			const validTo = example.validTo?.[id] ?? null;
			const validFrom = example.validFrom?.[id] ?? '2000-01-01';
			return { name: shortName, shortName, level: 'district', division: 'quan', validFrom, validTo };
		},
		context: {
			illustrative: example.illustrative ?? false,
			releasedOn: '2026-10-31',
			dataThrough: example.dataThrough ?? '2026-09-30',
			publisher: place,
			version: '1a2b3c'
		},
		...(example.mean && !members ? { mean: { table: tableOf(means) } } : {})
	};
}

function rowOf(key: Row, measure: string, given: number | ExampleCell | null, units: number): Row {
	const cell = typeof given === 'object' && given !== null ? given : { value: given };
	const isOwed = cell.status !== 'not_applicable' && cell.status !== 'not_due';
	const [reported, due] = cell.periods ?? [cell.value === null && cell.status !== 'suppressed' ? 0 : units, units];
	return {
		...key,
		[measure]: cell.value,
		[`${measure}__qualifier`]: cell.qualifier ?? null,
		[`${measure}__numerator`]: cell.numerator ?? null,
		[`${measure}__denominator`]: cell.denominator ?? null,
		units_due: isOwed ? units : 0,
		units_reported: reported >= due ? units : units === 1 ? 0 : reported,
		periods_due: due,
		periods_reported: reported,
		provisional: cell.provisional ? 1 : 0,
		scope: 'body',
		status: cell.status ?? (cell.value === null ? 'not_reported' : cell.value === 0 ? 'reported_zero' : 'reported')
	};
}

/** Rows as a ResultTable. */
export function tableOf(rows: readonly Row[]): ResultTable {
	const names = Object.keys(rows[0] ?? {});
	const columns = Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
	return { numRows: rows.length, columns, coverage: null };
}
