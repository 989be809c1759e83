import type { Coded } from './coded.ts';
import type { FactColumns } from './fact-columns.ts';

/** The facts of several tables one after another, in a table of its own. */
export function concatColumns<Exactness extends string>(
	parts: readonly FactColumns<Exactness>[]
): FactColumns<Exactness> {
	const rows = parts.reduce((sum, part) => sum + part.rows, 0);
	const zeros = new Int32Array(rows);
	const concat = <Value>(
		columnOf: (part: FactColumns<Exactness>) => Coded<Value>,
		keyOf: (value: Value) => unknown = (value) => value
	) => concatCoded(parts.map(columnOf), keyOf, zeros);
	const [first] = parts;
	return {
		rows,
		unit: concat(({ unit }) => unit),
		period: concat(
			({ period }) => period,
			({ start, end }) => `${start} ${end}`
		),
		members: concat(
			({ members }) => members,
			(all) => all.join('\t')
		),
		counts: (first?.counts ?? []).map((_, at) => concat(({ counts }) => counts[at] as Coded<number | null>)),
		qualifiers: (first?.qualifiers ?? []).map((_, at) =>
			concat(({ qualifiers }) => qualifiers[at] as Coded<Exactness | null>)
		),
		scope: concat(({ scope }) => scope),
		provisional: concat(({ provisional }) => provisional),
		submittedOn: concat(({ submittedOn }) => submittedOn),
		revisionNo: concat(({ revisionNo }) => revisionNo),
		asOf: concat(({ asOf }) => asOf),
		file: concat(({ file }) => file),
		line: joined(
			parts.map(({ line }) => line),
			rows
		),
		status: concat(({ status }) => status),
		cumulative: concat(({ cumulative }) => cumulative)
	};
}

/** `zeros`: the codes of a column that is the same everywhere; these share them. */
function concatCoded<Value>(
	columns: readonly Coded<Value>[],
	keyOf: (value: Value) => unknown,
	zeros: Int32Array
): Coded<Value> {
	const values: Value[] = [];
	const places = new Map<unknown, number>();
	const tables = columns.map((column) =>
		Int32Array.from(column.values, (value) => {
			const key = keyOf(value);
			const place = places.get(key) ?? values.push(value) - 1;
			places.set(key, place);
			return place;
		})
	);
	if (values.length <= 1) return { values, codes: zeros };
	const codes = new Int32Array(zeros.length);
	let next = 0;
	for (const [part, column] of columns.entries()) next = recode(column.codes, tables[part] as Int32Array, codes, next);
	return { values, codes };
}

function recode(codes: Int32Array, table: Int32Array, into: Int32Array, from: number): number {
	for (let at = 0; at < codes.length; at++) into[from + at] = table[codes[at] as number] as number;
	return from + codes.length;
}

function joined(parts: readonly Int32Array[], rows: number): Int32Array {
	const whole = new Int32Array(rows);
	let next = 0;
	for (const part of parts) {
		whole.set(part, next);
		next += part.length;
	}
	return whole;
}
