import { formatPeriod } from '../i18n/format.ts';
import { formatValue } from '../i18n/number-style.ts';
import { numberStyleOf } from '../i18n/choose-number-style.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import { dutyState, requirementOf } from '../insight/requirement.ts';
import type { DutyState, Requirement } from '../insight/requirement.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import { bucketOf, bucketsIn } from '../model/period.ts';
import type { Grain, Period } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import { textAt } from '../model/result.ts';
import type { ResultTable } from '../model/result.ts';
import type { Qualifier } from '../model/status.ts';
import type { Target } from '../model/target.ts';
import type { Unit } from '../model/unit.ts';
import { plainChart } from '../model/view.ts';
import { standing } from './asked.ts';
import { cellAt, measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import type { FigureContext } from './figure-base.ts';
import type { RowIndex } from './row-index.ts';

/** A minimum that an act sets for a unit, and how far the unit has come in a period. */
export interface Duty {
	readonly id: string;
	readonly measure: string;
	/** "Số kỳ tiếp (Thủ trưởng tiếp)" */
	readonly label: string;
	/** "quý III/2026" */
	readonly period: string;
	readonly held: number;
	readonly qualifier: Qualifier;
	/** In one precision; `unit` is what both count: "kỳ", "tỷ đồng". */
	readonly heldText: string;
	readonly unit: string;
	readonly requiredText: string;
	readonly required: number;
	/** How far it is from what is required; null where that is reached. */
	readonly missingText: string | null;
	/** What the act asks for each time: "1 kỳ", "52,0 tỷ đồng". */
	readonly eachText: string;
	readonly state: DutyState;
	/** The row of the act in force; `verified` says whether somebody has read all rows that count. */
	readonly target: Target;
	readonly verified: boolean;
}

/** What duties are read from: a table by unit and quarter of the one measure of the targets. */
export interface DutyInput {
	readonly contract: DatasetContract;
	readonly query: Query;
	readonly table: ResultTable;
	readonly index: RowIndex;
	readonly context: FigureContext;
	readonly locale: Locale;
}

export interface DutyPeriod extends Period {
	readonly grain: Exclude<Grain, 'total'>;
}

/** The duty of the dated rows of one target in a period; null where nothing is asked or nothing is known. */
export function dutyOf(input: DutyInput, unit: Unit, rows: readonly Target[], period: DutyPeriod): Duty | null {
	const { locale } = input;
	const isOwn = rows[0]?.unit === unit.id;
	const whole = heldPeriod(rows, period);
	const asked = askedIn(unit, rows, period);
	if (!asked) return null;
	const cells = bucketsIn(whole, 'quarter').map((bucket) => cellOf(input, unit, bucket, isOwn));
	const known = cells.filter((cell) => cell?.value != null);
	if (known.length === 0) return null;
	const held = known.reduce((sum, cell) => sum + (cell?.value ?? 0), 0);
	const number = styleOf(input, [held, asked.required]);
	const complete = known.length === cells.length && known.every((cell) => cell?.partial === false);
	return {
		id: asked.target.id,
		measure: asked.target.measure,
		label: dutyLabel(input.contract, asked.target, locale),
		period: formatPeriod(whole.start, whole.grain, locale),
		held,
		qualifier: known.find((cell) => cell?.qualifier !== 'exact')?.qualifier ?? 'exact',
		heldText: formatValue(held, number, locale),
		unit: number.unit,
		required: asked.required,
		missingText: held < asked.required ? formatValue(asked.required - held, number, locale) : null,
		requiredText: formatValue(asked.required, number, locale),
		eachText: eachOf(input, asked.target),
		state: dutyState(held, asked.required, complete),
		target: asked.target,
		verified: asked.verified
	};
}

/** What the dated rows of one target ask of a unit in a period; null where they ask for nothing. */
export function askedIn(unit: Unit, rows: readonly Target[], period: DutyPeriod): Requirement | null {
	return requirementOf(rows, standing(heldPeriod(rows, period), unit));
}

/** What is asked for a year is held against the year. */
const heldPeriod = ([first]: readonly Target[], period: DutyPeriod): DutyPeriod =>
	first?.per === 'year' ? { ...bucketOf(period.start, 'year'), grain: 'year' } : period;

/** The last quarter for which a unit has sent everything that a target is held against. */
export function lastWholeQuarter(input: DutyInput, unit: Unit, rows: readonly Target[]): DutyPeriod | null {
	const starts = [...(input.index.get(unit.id)?.keys() ?? [])].sort().reverse();
	const whole = starts.map((start) => ({ ...bucketOf(start, 'quarter'), grain: 'quarter' as const }));
	const isOwn = rows[0]?.unit === unit.id;
	return whole.find((bucket) => isWhole(cellOf(input, unit, bucket, isOwn))) ?? null;
}

const isWhole = (cell: CountedCell | null) => cell !== null && cell.value !== null && !cell.partial;

function cellOf(input: DutyInput, unit: Unit, { start, end }: Period, isOwn: boolean): CountedCell | null {
	const { query, contract, context, table } = input;
	const row = input.index.get(unit.id)?.get(start);
	const bucket = { start, end, label: '', shortLabel: '' };
	const view = { query, chart: plainChart };
	// What was published for a whole territory is nobody's own duty, but for a plan of the territory's own.
	if (row === undefined || (!isOwn && textAt(table, 'scope', row) !== 'body')) return null;
	return cellAt({ view, contract, context }, table, row, bucket, unit);
}

function styleOf({ contract, query, locale }: DutyInput, values: readonly number[]): NumberStyle {
	const view = { query, chart: plainChart };
	return numberStyleOf(measureOf({ view, contract }), { kind: 'absolute' }, values, locale);
}

function eachOf(input: DutyInput, { min }: Target): string {
	const number = styleOf(input, [min]);
	return `${formatValue(min, number, input.locale)} ${number.unit}`;
}

/** "Số kỳ tiếp (Thủ trưởng tiếp)": the measure, and the member that the target is set for where its name is another. */
export function dutyLabel(contract: DatasetContract, target: Target, locale: Locale): string {
	const measure = contract.measures.find(({ id }) => id === target.measure);
	const dimension = contract.dimensions.find(({ id }) => id === target.filter?.dimension);
	const name = measure?.label[locale] ?? target.measure;
	const members = (target.filter?.members ?? [])
		.map((member) => dimension?.members.find(({ id }) => id === member)?.label[locale] ?? member)
		.filter((label) => label !== name);
	return members.length > 0 ? `${name} (${members.join(', ')})` : name;
}
