import type { IsoDate, Period } from '../../model/period.ts';
import type { Hidden, Qualifier, Status } from '../../model/status.ts';
import type { UnitId } from '../../model/unit.ts';
import type { FactRow, Scope } from '../fact-row.ts';
import { coded, codedBy, type Coded } from './coded.ts';
import { sortColumns } from './sort-columns.ts';

/** Facts column by column: what `FactRow` says of each, the counts in the order of the contract. */
export interface FactColumns<Exactness extends string = Qualifier> {
	readonly rows: number;
	readonly unit: Coded<UnitId>;
	readonly period: Coded<Period>;
	/** Combinations of dimension members. */
	readonly members: Coded<readonly string[]>;
	readonly counts: readonly Coded<number | null>[];
	readonly qualifiers: readonly Coded<Exactness | null>[];
	readonly scope: Coded<Scope>;
	readonly provisional: Coded<boolean>;
	readonly submittedOn: Coded<IsoDate | null>;
	readonly revisionNo: Coded<number | null>;
	readonly asOf: Coded<IsoDate | null>;
	readonly file: Coded<string>;
	readonly line: Int32Array;
	/** What the file itself calls a row that has numbers; null where it says nothing, and for facts. */
	readonly status: Coded<Status | null>;
	/** True for a row that counts from the first day of its chain; false for facts. */
	readonly cumulative: Coded<boolean>;
}

/** Facts as they are published: small counts are gone, and their qualifier says so. */
export type PublishedColumns = FactColumns<Qualifier | Hidden>;

/** A fact, or one that is published. */
type Row<Exactness> = Omit<FactRow, 'qualifiers'> & { readonly qualifiers: readonly (Exactness | null)[] };

/** Rows as columns, sorted as queries read them: by unit, dimensions, period. */
export function factColumns<Exactness extends string = Qualifier>(
	facts: readonly Row<Exactness>[]
): FactColumns<Exactness> {
	return sortColumns(columnsOf(facts));
}

/** Rows as columns, in the order given. */
export function columnsOf<Exactness extends string>(facts: readonly Row<Exactness>[]): FactColumns<Exactness> {
	const { dimensions = [], values = [] } = facts[0] ?? {};
	const membersOf = (row: Row<Exactness>) =>
		dimensions.length === 1 ? (row.dimensions[0] ?? '') : row.dimensions.join('\t');
	return {
		rows: facts.length,
		unit: coded(facts, (row) => row.unitId),
		period: codedBy(
			facts,
			({ start, end }) => `${start} ${end}`,
			({ start, end }) => ({ start, end })
		),
		members: codedBy(facts, membersOf, (row) => row.dimensions),
		counts: values.map((_, at) => coded(facts, (row) => row.values[at] ?? null)),
		qualifiers: values.map((_, at) => coded(facts, (row) => row.qualifiers[at] ?? null)),
		scope: coded(facts, (row) => row.scope),
		provisional: coded(facts, (row) => row.provisional),
		submittedOn: coded(facts, (row) => row.submittedOn),
		revisionNo: coded(facts, (row) => row.revisionNo),
		asOf: coded(facts, (row) => row.asOf),
		file: coded(facts, (row) => row.file),
		line: Int32Array.from(facts, (row) => row.line),
		status: coded(facts, () => null),
		cumulative: coded(facts, () => false)
	};
}
