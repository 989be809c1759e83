import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { formatPeriod } from '../i18n/format.ts';
import { numberStyleOf } from '../i18n/choose-number-style.ts';
import { finer, formatAsked, formatValue } from '../i18n/number-style.ts';
import { unitMessagesOf } from '../i18n/unit-messages.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import { dutyState, ratioRequirementOf, requirementOf } from '../insight/requirement.ts';
import type { DutyState, Requirement } from '../insight/requirement.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import { bucketOf, bucketsIn } from '../model/period.ts';
import type { Grain, Period } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import { textAt } from '../model/result.ts';
import type { ResultTable } from '../model/result.ts';
import type { Qualifier } from '../model/status.ts';
import { termOfTarget } from '../model/target.ts';
import type { Target } from '../model/target.ts';
import type { Term } from '../model/term.ts';
import type { Unit } from '../model/unit.ts';
import { plainChart } from '../model/view.ts';
import { ratioIn, standing } from './asked.ts';
import { cellAt, measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import type { FigureContext } from './figure-base.ts';
import type { RowIndex } from './row-index.ts';
import { termLabel } from './term-label.ts';

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
	/** In one precision; `unit` is what both count: "kỳ", "tỷ đồng"; empty for percentages. */
	readonly heldText: string;
	readonly unit: string;
	readonly requiredText: string;
	readonly required: number;
	/** How far it is from what is required; null where that is reached. */
	readonly missingText: string | null;
	/** How far it is above the most that is asked for; null where it is not. */
	readonly excessText: string | null;
	/** What the act asks for: "ít nhất 1 kỳ mỗi tuần", "từ 1 đến 2 buổi/chi bộ mỗi năm". */
	readonly eachText: string;
	readonly state: DutyState;
	/** The period is over, whatever reports are missing. */
	readonly isOver: boolean;
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

/** A bucket, or a term as far as there can be data of it. */
export type DutyPeriod = Period &
	({ readonly grain: Exclude<Grain, 'total'> } | { readonly grain: 'term'; readonly term: Term });

/** The duty of the dated rows of one target in a period; null where nothing is asked or nothing is known. */
export function dutyOf(input: DutyInput, unit: Unit, rows: readonly Target[], period: DutyPeriod): Duty | null {
	const { contract, locale } = input;
	const isOwn = rows[0]?.unit === unit.id;
	const whole = heldPeriod(rows, period);
	const cells = bucketsIn(whole, 'quarter')
		.filter(({ start, end }) => unit.validFrom <= end && (unit.validTo ?? end) >= start)
		.map((bucket) => ({ ...bucket, cell: cellOf(input, unit, bucket, isOwn) }));
	const known = cells.flatMap(({ end, cell }) => (cell && hasNumber(cell) ? [{ end, cell }] : []));
	const isRatio = measureOf({ view: { query: input.query, chart: plainChart }, contract }).kind === 'ratio';
	const asked = isRatio
		? ratioRequirementOf(
				rows,
				known.map(({ end, cell }) => ({ end, weight: cell.denominator ?? 0 }))
			)
		: askedIn(input, unit, rows, period);
	const held = isRatio ? quotientOf(known.map(({ cell }) => cell)) : sumOf(known.map(({ cell }) => cell.value));
	if (!asked || known.length === 0 || held === null) return null;
	const { required, most } = asked;
	const number = styleOf(input, [held, required, most ?? 0]);
	const complete = known.length === cells.length && known.every(({ cell }) => !cell.partial);
	return {
		id: asked.target.id,
		measure: asked.target.measure,
		label: dutyLabel(contract, asked.target, locale),
		period: periodText(whole, locale),
		held,
		qualifier: known.find(({ cell }) => cell.qualifier !== 'exact')?.cell.qualifier ?? 'exact',
		heldText: formatValue(held, number, locale),
		unit: unitOf(number),
		required,
		missingText: held < required ? formatValue(required - held, number, locale) : null,
		excessText: most !== null && held > most ? formatValue(held - most, number, locale) : null,
		requiredText: formatAsked(required, most, number, locale),
		eachText: eachOf(input, asked.target),
		state: dutyState({ held, required, most, isRatio }, complete),
		isOver: whole.end <= input.context.dataThrough,
		target: asked.target,
		verified: asked.verified
	};
}

/** A ratio has no value in a report without its denominator, but still adds to that of the year. */
const hasNumber = ({ value, numerator }: CountedCell) => value !== null || numerator !== null;

const sumOf = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

function quotientOf(cells: readonly CountedCell[]): number | null {
	const each = sumOf(cells.map(({ denominator }) => denominator));
	return each > 0 ? sumOf(cells.map(({ numerator }) => numerator)) / each : null;
}

/** What the dated rows of one target ask of a unit in a period; null where they ask for nothing. */
export function askedIn(
	{ query, contract }: Pick<DutyInput, 'query' | 'contract'>,
	unit: Unit,
	rows: readonly Target[],
	period: DutyPeriod
): Requirement | null {
	const span = standing(heldPeriod(rows, period), unit);
	const isRatio = measureOf({ view: { query, chart: plainChart }, contract }).kind === 'ratio';
	return isRatio ? ratioIn(rows, span) : requirementOf(rows, span);
}

const periodText = (period: DutyPeriod, locale: Locale) =>
	period.grain === 'term'
		? termLabel(period.term, period.end, locale)
		: formatPeriod(period.start, period.grain, locale);

/** What is asked for a year or a term is held against all of it; what is asked each year, in a term against the term. */
function heldPeriod(rows: readonly Target[], period: DutyPeriod): DutyPeriod {
	const inForce = rows.find(
		({ validFrom, validTo }) => validFrom <= period.end && (validTo ?? period.end) >= period.start
	);
	const term = inForce ? termOfTarget(inForce) : null;
	if (term) return { start: term.start, end: term.end, grain: 'term', term };
	const isYear = rows[0]?.per === 'year' && period.grain !== 'term';
	return isYear ? { ...bucketOf(period.start, 'year'), grain: 'year' } : period;
}

/** The last quarter for which a unit has sent everything that a target is held against. */
export function lastWholeQuarter(input: DutyInput, unit: Unit, rows: readonly Target[]): DutyPeriod | null {
	const starts = [...(input.index.get(unit.id)?.keys() ?? [])].sort().reverse();
	const whole = starts.map((start) => ({ ...bucketOf(start, 'quarter'), grain: 'quarter' as const }));
	const isOwn = rows[0]?.unit === unit.id;
	return whole.find((bucket) => isWhole(cellOf(input, unit, bucket, isOwn))) ?? null;
}

const isWhole = (cell: CountedCell | null) => cell !== null && hasNumber(cell) && !cell.partial;

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
	const measure = measureOf({ view: { query, chart: plainChart }, contract });
	const style = numberStyleOf(measure, { kind: 'absolute' }, values, locale);
	return measure.kind === 'ratio' ? finer(style) : style;
}

function eachOf(input: DutyInput, { min, max, per }: Target): string {
	const number = styleOf(input, [min, max ?? 0]);
	const { per: times, atLeast, between } = unitMessagesOf(input.locale).duties;
	const text = (value: number) => formatAsked(value, null, number, input.locale);
	const counted = (value: number) => findingMessagesOf(input.locale).counted(text(value), unitOf(number));
	const asked = max === null ? atLeast(counted(min)) : between(text(min), counted(max));
	return typeof per === 'string' ? times[per](asked) : times.term(asked, per.label[input.locale]);
}

/** Percentages have their sign. */
const unitOf = ({ kind, unit }: NumberStyle) => (kind === 'percent' ? '' : unit);

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
