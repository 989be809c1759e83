import type { DatasetId, DimensionId, MeasureId } from './contract.ts';
import type { LocalText } from './locale.ts';
import type { Calendar, IsoDate } from './period.ts';

/** A count for one member of each dimension. */
export interface CountTarget {
	readonly measure: MeasureId;
	readonly where: Readonly<Record<DimensionId, string>>;
}

/** What one column of a form holds. */
export type ColumnTarget =
	/** One of the contract's own columns: `unit_code`, `period_start`, `mode`, `turns`… */
	| { readonly kind: 'column'; readonly id: string }
	/** The name or code of a unit, as people write it. */
	| { readonly kind: 'unit' }
	/** The unit above, which tells units of one name apart. */
	| { readonly kind: 'parent' }
	/** A period in words: "Quý I/2024". */
	| { readonly kind: 'period' }
	/** A row of the form becomes one row per combination of members. */
	| ({ readonly kind: 'count' } & CountTarget)
	/** One of several columns that make a count together: "bằng quyết định" + "rút đơn". */
	| ({ readonly kind: 'addend' } & CountTarget)
	/** The name of the count that the row is about. */
	| { readonly kind: 'measure' }
	/** The unit of measure that the row gives for its count: compared with the count's own. */
	| { readonly kind: 'count_unit' }
	/** A number of the count that the row names. */
	| { readonly kind: 'value'; readonly where: Readonly<Record<DimensionId, string>> }
	/**
	 * A sum that the form prints itself, of the columns with these numbers: compared, and stored as `instead` only where
	 * the office left all of those columns blank.
	 */
	| { readonly kind: 'sum'; readonly of: readonly string[]; readonly instead?: CountTarget }
	/** Ordinals and notes. */
	| { readonly kind: 'ignored' };

export interface TemplateColumn {
	/** The number that the form prints below its header; null where it prints none. */
	readonly number: string | null;
	/** From the outermost header cell to the innermost, each with the wordings in use. */
	readonly path: readonly (readonly string[])[];
	readonly target: ColumnTarget;
}

/** A form that offices send, as data: a new circular is one more file. */
export interface Template {
	readonly id: string;
	readonly label: LocalText;
	readonly dataset: DatasetId;
	/** The act that prescribes the form. */
	readonly act: LocalText;
	readonly validFrom: IsoDate | null;
	readonly validTo: IsoDate | null;
	/** What its year means where only the name of a period is given; civil where left out. */
	readonly calendar?: Calendar;
	/** Wordings of its title line; empty where it has none. */
	readonly titles: readonly string[];
	readonly columns: readonly TemplateColumn[];
}
