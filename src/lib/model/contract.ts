import type { LocalText } from './locale.ts';
import type { Filter } from './query.ts';
import type { UnitKind, UnitLevel } from './unit.ts';

export type DatasetId = string;
export type MeasureId = string;
export type DimensionId = string;

/** What is counted. Turns, people, cases and sessions are never added to or compared with one another. */
export const countUnits = {
	turns: { vi: 'lượt', en: 'turns' },
	people: { vi: 'người', en: 'people' },
	cases: { vi: 'vụ việc', en: 'cases' },
	petitions: { vi: 'đơn', en: 'petitions' },
	sessions: { vi: 'kỳ', en: 'sessions' },
	groups: { vi: 'đoàn', en: 'groups' },
	events: { vi: 'cuộc', en: 'events' },
	participants: { vi: 'lượt người', en: 'attendances' },
	opinions: { vi: 'ý kiến', en: 'opinions' },
	models: { vi: 'mô hình', en: 'models' },
	awards: { vi: 'khen thưởng', en: 'awards' },
	dong: { vi: 'đồng', en: 'VND' },
	households: { vi: 'hộ', en: 'households' },
	houses: { vi: 'căn nhà', en: 'houses' },
	square_metres: { vi: 'm²', en: 'm²' },
	workdays: { vi: 'ngày công', en: 'workdays' },
	days: { vi: 'ngày', en: 'days' },
	units: { vi: 'đơn vị', en: 'units' },
	findings: { vi: 'hạn chế', en: 'shortcomings' },
	recommendations: { vi: 'kiến nghị', en: 'recommendations' },
	schedules: { vi: 'lịch', en: 'schedules' },
	meetings: { vi: 'buổi', en: 'meetings' },
	cells: { vi: 'chi bộ', en: 'cells' },
	residential_groups: { vi: 'thôn, tổ dân phố', en: 'residential groups' },
	votes: { vi: 'phiếu', en: 'votes' },
	classes: { vi: 'lớp', en: 'classes' },
	news_items: { vi: 'tin, bài', en: 'news items' }
} as const satisfies Record<string, LocalText>;
export type CountUnit = keyof typeof countUnits;

/** Where a number comes from: the form and its columns, and the act that prescribes it. */
export interface MeasureSource {
	readonly form: LocalText;
	readonly law?: LocalText;
}

interface MeasureBase {
	readonly id: MeasureId;
	/** "Số lượt tiếp" */
	readonly label: LocalText;
	/** The measure inside a sentence: "lượt tiếp công dân". */
	readonly noun: LocalText;
	/** What exports may write over its column besides. */
	readonly otherNames?: readonly string[];
	readonly definition: LocalText;
	readonly source: MeasureSource;
}

/** A count that is stored, and adds up over units and time. */
export interface CountMeasure extends MeasureBase {
	readonly kind: 'count';
	readonly unit: CountUnit;
	/** What a unit did, around its number: "tiếp {n} lượt công dân". Without it a sentence puts the unit before a colon. */
	readonly deed?: LocalText;
	/** `integer` counts are whole; `decimal` ones (money, land) may not be. */
	readonly type: 'integer' | 'decimal';
	/** A "trong đó" measure: part of another one, never added to it. */
	readonly subsetOf?: MeasureId;
	/** Residents in the usual rate (1000 or 10000); absent where a rate makes no sense. */
	readonly per?: number;
	/** Members of a dimension outside of which the form leaves the cell empty. */
	readonly onlyFor?: Filter;
}

/** A sum of counts, over some members of a dimension only where `where` says so. */
export interface Term {
	readonly measures: readonly MeasureId[];
	readonly where?: Filter;
}

/** A quotient of two sums, always computed from them and never averaged. */
export interface RatioMeasure extends MeasureBase {
	readonly kind: 'ratio';
	readonly numerator: Term;
	readonly denominator: Term;
	/** `percent` is shown × 100 with a sign; `plain` as it is ("12,3 người/đoàn"). */
	readonly as: 'percent' | 'plain';
	readonly unitLabel: LocalText;
	/** Decimals of a `plain` one; one unless told. */
	readonly digits?: number;
	/** A share of answers that people gave: it comes with its margin, and one of fewer answers is not ranked. */
	readonly poll?: { readonly fewest: number };
}

export type Measure = CountMeasure | RatioMeasure;

export interface Member {
	readonly id: string;
	readonly label: LocalText;
	/** Whose number it is, where bodies of one territory report beside one another. */
	readonly body?: UnitKind;
	/** Members outside the total stand beside it (a Party secretary's receptions) and are summed only when asked for. */
	readonly outsideTotal?: true;
	/** The whole, for reports that do not split it; never added to the parts of the same report. */
	readonly notSplit?: true;
}

export interface Dimension {
	readonly id: DimensionId;
	readonly label: LocalText;
	/** What exports may write over its column besides. */
	readonly otherNames?: readonly string[];
	readonly members: readonly Member[];
}

/** A rule over the columns of one row, as data. */
export type Check =
	| {
			readonly kind: 'range';
			readonly column: string;
			readonly min?: number;
			readonly max?: number;
			readonly severity: Severity;
	  }
	| {
			readonly kind: 'sum';
			/** Columns whose sum is compared with `total`; a missing cell skips the check. */
			readonly parts: readonly string[];
			readonly relation: 'equals' | 'at_most';
			readonly total: string;
			readonly severity: Severity;
	  };
export type Severity = 'error' | 'warning';

export const columnTypes = ['text', 'integer', 'decimal', 'date', 'boolean', 'enum'] as const;
export type ColumnType = (typeof columnTypes)[number];

/** One column of a table's file. */
export interface Column {
	readonly id: string;
	readonly label: LocalText;
	readonly type: ColumnType;
	/** Allowed values of an `enum`. */
	readonly members?: readonly string[];
	/** What its members are called, where files may say that instead. */
	readonly memberLabels?: Readonly<Record<string, LocalText>>;
	/** The file must have the column. */
	readonly required: boolean;
	/** A cell may be empty. */
	readonly nullable: boolean;
	/** What the numbers of a count column count. */
	readonly countUnit?: CountUnit;
	/** Digits of a zero-padded code, by the level of the unit. */
	readonly note?: LocalText;
}

/** A table with its columns and key: reference tables are no more than this. */
export interface TableContract {
	readonly id: string;
	readonly label: LocalText;
	readonly description: LocalText;
	readonly columns: readonly Column[];
	readonly key: readonly string[];
}

/** Which counts are not published where they are small, from 1 up to below a number. */
export interface Suppression {
	/** Families of measures: those that add up to or bound one another are hidden together. */
	readonly measures: readonly (readonly MeasureId[])[];
	readonly below: number;
	readonly levels: readonly UnitLevel[];
}

/** A table of facts: one row per unit × period × dimensions, measures beside one another. */
export interface DatasetContract {
	readonly id: DatasetId;
	readonly label: LocalText;
	readonly description: LocalText;
	/** Measure shown first: on the overview and at `/[dataset]`. */
	readonly headline: MeasureId;
	readonly dimensions: readonly Dimension[];
	readonly measures: readonly Measure[];
	readonly checks: readonly Check[];
	/** How often units of a level report, in months per period, and days after a period's end until the report is due. */
	readonly reporting: { readonly months: Readonly<Record<UnitLevel, number>>; readonly dueDays: number };
	readonly source: LocalText;
	readonly privacy: LocalText;
	readonly suppression?: Suppression;
	/** Rows of its files are about one count each, which they name with its unit of measure; a report may come in several files. */
	readonly rowPerCount?: true;
}
