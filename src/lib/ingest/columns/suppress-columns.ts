import { countMeasures } from '../../model/columns.ts';
import type { DatasetContract } from '../../model/contract.ts';
import type { FactRow } from '../fact-row.ts';
import { reportAt } from './report-at.ts';
import { suppressFacts, type PlaceOf, type PublishedRow } from '../suppress.ts';
import { concatColumns } from './concat-columns.ts';
import type { Coded } from './coded.ts';
import { columnsOf, type FactColumns, type PublishedColumns } from './fact-columns.ts';

/**
 * `suppressFacts` of facts that are columns. What is hidden in one period depends on no other: only periods in which a
 * small count stands are made into rows, one after another.
 */
export function suppressColumns(facts: FactColumns, contract: DatasetContract, placeOf: PlaceOf): PublishedColumns {
	const { suppression } = contract;
	if (!suppression || facts.rows === 0) return facts;
	const ids = countMeasures(contract).map(({ id }) => id);
	const hideable = suppression.measures.flat().map((id) => ids.indexOf(id));
	const isSmall = hideable.map((at) => smallRows(facts.counts[at] as Coded<number | null>, suppression.below));
	if (isSmall.every((small) => small === null)) return facts;
	const isAtLevel = facts.unit.values.map((unit) => {
		const { level } = placeOf(unit);
		return level !== null && suppression.levels.includes(level);
	});
	const changes = new Changes(facts, hideable);
	for (const rows of rowsByPeriod(facts, isAtLevel)) {
		if (!rows.some((row) => isSmall.some((small) => small?.(row)))) continue;
		const own = rows.map((row) => reportAt(facts, row));
		changes.take(rows, own, suppressFacts(own, contract, placeOf));
	}
	return changes.whole();
}

/** Null where no row has a small number. */
function smallRows({ values, codes }: Coded<number | null>, below: number): ((row: number) => boolean) | null {
	const isSmall = values.map((value) => value !== null && value !== 0 && Math.abs(value) < below);
	return isSmall.includes(true) ? (row) => isSmall[codes[row] as number] === true : null;
}

/** The rows of each period, in their order. */
function rowsByPeriod({ rows, unit, period }: FactColumns, isAtLevel: readonly boolean[]): number[][] {
	const groups = period.values.map((): number[] => []);
	for (let row = 0; row < rows; row++)
		if (isAtLevel[unit.codes[row] as number]) groups[period.codes[row] as number]?.push(row);
	return groups;
}

type Given = PublishedRow['qualifiers'][number];

/** Facts of which some counts become others, and to which some are added. */
class Changes {
	readonly #facts: FactColumns;
	readonly #values: ReadonlyMap<number, Mutable<number | null>>;
	readonly #qualifiers: ReadonlyMap<number, Mutable<Given>>;
	readonly #added: PublishedRow[] = [];

	/** `changing`: the counts that may become others, by their places. */
	constructor(facts: FactColumns, changing: readonly number[]) {
		this.#facts = facts;
		this.#values = new Map(changing.map((at) => [at, new Mutable(facts.counts[at] as Coded<number | null>)]));
		this.#qualifiers = new Map(changing.map((at) => [at, new Mutable<Given>(facts.qualifiers[at] as Coded<Given>)]));
	}

	take(rows: readonly number[], before: readonly FactRow[], after: readonly PublishedRow[]): void {
		for (const [at, row] of after.entries()) {
			const place = rows[at];
			if (place === undefined) this.#added.push(row);
			else if (row !== before[at]) this.#set(place, row);
		}
	}

	#set(place: number, { values, qualifiers }: PublishedRow): void {
		for (const [at, column] of this.#values) column.set(place, values[at] ?? null);
		for (const [at, column] of this.#qualifiers) column.set(place, qualifiers[at] ?? null);
	}

	whole(): PublishedColumns {
		const { counts, qualifiers } = this.#facts;
		const published = {
			...this.#facts,
			counts: counts.map((column, at) => this.#values.get(at)?.whole() ?? column),
			qualifiers: qualifiers.map((column, at) => this.#qualifiers.get(at)?.whole() ?? column)
		};
		return this.#added.length === 0 ? published : concatColumns([published, columnsOf(this.#added)]);
	}
}

/** A column of which values become others; another one may share its codes. */
class Mutable<Value> {
	readonly #values: Value[];
	readonly #codes: Int32Array;
	readonly #places: Map<Value, number>;

	constructor({ values, codes }: Coded<Value>) {
		this.#values = [...values];
		this.#codes = Int32Array.from(codes);
		this.#places = new Map(values.map((value, at) => [value, at]));
	}

	set(row: number, value: Value): void {
		if (this.#values[this.#codes[row] as number] === value) return;
		const place = this.#places.get(value) ?? this.#values.push(value) - 1;
		this.#places.set(value, place);
		this.#codes[row] = place;
	}

	whole(): Coded<Value> {
		return { values: this.#values, codes: this.#codes };
	}
}
