import type { Severity } from './contract.ts';
import type { LocalText } from './locale.ts';

/** Rules an export can break; the wording for readers is in i18n. */
export const problemRules = [
	'unreadable',
	'other_encoding',
	'mixed_encodings',
	'damaged_text',
	'stray_quote',
	'mixed_delimiters',
	'long_cell',
	'not_a_table',
	'too_big',
	'too_slow',
	'encrypted',
	'old_workbook',
	'nested_archive',
	'repeated_entry',
	'formula_without_value',
	'error_cell',
	'misplaced_cell',
	'unknown_format',
	'hidden_sheet',
	'hidden_rows',
	'hidden_columns',
	'missing_sheet',
	'repeated_part',
	'nested_column',
	'not_finite',
	'beyond_calendar',
	'empty_file',
	'no_header',
	'header_rows',
	'repeated_header',
	'doubtful_header',
	'second_table',
	'other_dataset',
	'header_only',
	'missing_column',
	'unknown_column',
	'duplicate_column',
	'ragged_row',
	'required',
	'not_an_integer',
	'not_a_number',
	'letter_in_number',
	'scientific_number',
	'percent_in_count',
	'wrong_count_unit',
	'wrong_unit_of_measure',
	'scaled_numbers',
	'unclear_mark',
	'unclear_separator',
	'unclear_parts',
	'formula',
	'not_a_date',
	'not_a_boolean',
	'not_a_member',
	'negative',
	'out_of_range',
	'sum_mismatch',
	'part_above_whole',
	'unknown_unit',
	'unit_not_valid_then',
	'unknown_unit_name',
	'ambiguous_unit',
	'former_unit',
	'zeros_restored',
	'period_reversed',
	'duplicate_key',
	'overlapping_periods',
	'overlapping_targets',
	'body_without_territory',
	'body_beside_body',
	'target_of_nobody',
	'negative_difference',
	'value_without_report',
	'unknown_dataset',
	'personal_data',
	'total_mismatch',
	'rows_left_out',
	'blank_columns',
	'not_a_period',
	'missing_period',
	'other_period',
	'calendar_assumed',
	'made_discrete',
	'older_revision',
	'same_file',
	'future_period',
	'merged_counts',
	'missing_measure',
	'missing_dimension',
	'unknown_measure',
	'bad_outline',
	'unknown_outline',
	'missing_outline',
	'wrong_crs',
	'not_a_view',
	'view_part',
	'repeated_view'
] as const;
export type ProblemRule = (typeof problemRules)[number];

/** `note`: nothing is wrong, but the reader should know (what was derived or left out). */
export type ProblemSeverity = Severity | 'note';

/** One way to answer a question: `value` is kept, `label` is shown. */
export interface Candidate {
	readonly value: string;
	readonly label: string | LocalText;
}

/** What only the reader can decide; the answer is remembered under its key, for this file and later ones. */
export interface Question {
	/** `unit:dong son|380` */
	readonly key: string;
	readonly asked: string;
	readonly candidates: readonly Candidate[];
	/** What may be written instead of choosing: a period in words or from day to day. */
	readonly answer?: 'period';
}

/** Answers to questions, by key. */
export type Choices = Readonly<Record<string, string>>;

/** One thing wrong with an export, where it stands and what it says. */
export interface Problem {
	readonly severity: ProblemSeverity;
	readonly rule: ProblemRule;
	readonly file: string;
	/** Sheet of a workbook; null for files without sheets. */
	readonly sheet: string | null;
	/** Line of the file, from 1, the header being line 1; null for the file as a whole. */
	readonly line: number | null;
	readonly column: string | null;
	readonly value: string | null;
	/** What the rule names: the whole a part exceeds, the line it repeats, the values allowed. */
	readonly detail: string | LocalText | null;
	/** Present where an answer would mend it. */
	readonly question?: Question;
	/** Where it stands for that many more of its kind, which are not listed one by one. */
	readonly more?: number;
}

/** A problem whose detail is in one language. */
export type WordedProblem = Omit<Problem, 'detail'> & { readonly detail: string | null };
