import { numberStyleOf } from '../i18n/choose-number-style.ts';
import { formatDate } from '../i18n/format.ts';
import { unitMessagesOf } from '../i18n/unit-messages.ts';
import type { CountMeasure, DatasetContract, Dimension } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import type { Query } from '../model/query.ts';
import { textAt } from '../model/result.ts';
import type { ResultTable } from '../model/result.ts';
import { statuses, valueStatuses } from '../model/status.ts';
import { unitKinds } from '../model/unit.ts';
import type { Unit, UnitKind } from '../model/unit.ts';
import { plainChart } from '../model/view.ts';
import { standing } from './asked.ts';
import { cellText } from './caption.ts';
import { cellAt } from './cell.ts';
import type { CountedCell } from './cell.ts';
import type { FigureContext } from './figure-base.ts';

/** A number of one body; what is missing is said, never zero. */
export interface BodyCell {
	readonly text: string;
	/** "3/4 báo cáo"; null where all are in. */
	readonly remark: string | null;
}

/** One measure of the bodies of a territory, side by side; null where the form has no number of a body. */
export interface BodyRow {
	readonly dataset: string;
	readonly measure: string;
	/** "Số kỳ tiếp (kỳ)" */
	readonly label: string;
	readonly cells: readonly (BodyCell | null)[];
}

/** Bodies on one territory beside each other over one period. */
export interface BodyTable {
	readonly period: string;
	readonly bodies: readonly string[];
	readonly rows: readonly BodyRow[];
}

/** What a dataset says of bodies: the unit's numbers by a dimension that names them, and those of bodies' own reports. */
export interface BodyAnswer {
	readonly contract: DatasetContract;
	readonly measures: readonly CountMeasure[];
	readonly split: { readonly dimension: Dimension; readonly query: Query; readonly table: ResultTable } | null;
	readonly own: { readonly query: Query; readonly table: ResultTable } | null;
}

interface BodyInput {
	readonly unit: Pick<Unit, 'id' | 'validFrom' | 'validTo'>;
	readonly bodies: readonly Unit[];
	readonly context: FigureContext;
	readonly locale: Locale;
}

/** The table of a territory's bodies; null where fewer than two of them have numbers to set beside each other. */
export function bodyTable(answers: readonly BodyAnswer[], input: BodyInput): BodyTable | null {
	const found = answers.flatMap((answer) =>
		answer.measures.map((measure) => ({ answer, measure, cells: cellsOf(answer, measure, input) }))
	);
	const compared = found.filter(({ cells }) => cells.size > 1);
	const kinds = (Object.keys(unitKinds) as UnitKind[]).filter((kind) => compared.some(({ cells }) => cells.has(kind)));
	const query = answers[0]?.split?.query ?? answers[0]?.own?.query;
	if (compared.length === 0 || !query) return null;
	const { locale } = input;
	// The unit may have begun or ended within the time that its group is asked for.
	const { start, end } = standing(query.time, input.unit);
	const date = (day: string) => formatDate(day, locale);
	return {
		period: unitMessagesOf(locale).bodies.period(date(start), date(end)),
		bodies: kinds.map((kind) => unitKinds[kind][locale]),
		rows: compared.map(({ answer, measure, cells }) => ({
			dataset: answer.contract.id,
			measure: measure.id,
			label: `${answer.contract.label[locale]}: ${measure.label[locale]}`,
			cells: kinds.map((kind) => cells.get(kind) ?? null)
		}))
	};
}

/** A body's own report says more of it than the territory's report does. */
function cellsOf(answer: BodyAnswer, measure: CountMeasure, input: BodyInput): Map<UnitKind, BodyCell> {
	const { split, own } = answer;
	const cells = new Map<UnitKind, CountedCell[]>();
	for (const member of split?.dimension.members ?? []) {
		if (!split || !member.body || (measure.onlyFor && !measure.onlyFor.members.includes(member.id))) continue;
		const cell = cellOf(answer.contract, measure, split, input, input.unit.id, [split.dimension.id, member.id]);
		if (cell && !(member.notSplit && cell.value === null)) add(cells, member.body, cell);
	}
	for (const { id, kind } of input.bodies) {
		const cell = own && cellOf(answer.contract, measure, own, input, id, null);
		if (cell && cell.value !== null) cells.set(kind, [cell]);
	}
	return new Map([...cells].map(([kind, parts]) => [kind, shown(parts, measure, input.locale)]));
}

function add(cells: Map<UnitKind, CountedCell[]>, kind: UnitKind, cell: CountedCell): void {
	cells.set(kind, [...(cells.get(kind) ?? []), cell]);
}

function cellOf(
	contract: DatasetContract,
	measure: CountMeasure,
	{ query, table }: { readonly query: Query; readonly table: ResultTable },
	{ context }: BodyInput,
	unit: string,
	member: readonly [dimension: string, id: string] | null
): CountedCell | null {
	const rows = Array.from({ length: table.numRows }, (_, row) => row);
	const row = rows.find(
		(one) => textAt(table, 'unit_id', one) === unit && (!member || textAt(table, member[0], one) === member[1])
	);
	if (row === undefined) return null;
	const view = { query: { ...query, measures: [measure.id] }, chart: plainChart };
	return cellAt({ view, contract, context }, table, row, { ...query.time, label: '', shortLabel: '' });
}

function shown(parts: readonly CountedCell[], measure: CountMeasure, locale: Locale): BodyCell {
	const known = parts.filter(({ value }) => value !== null);
	const [first] = known.length > 0 ? known : parts;
	if (!first) return { text: '', remark: null };
	const { coverage, status } = first;
	if (known.length === 0) {
		const isSaid = (valueStatuses as readonly string[]).includes(status) || status === 'not_applicable';
		return { text: isSaid ? unitMessagesOf(locale).bodies.noNumber : statuses[status][locale], remark: null };
	}
	const value = known.reduce((sum, cell) => sum + (cell.value ?? 0), 0);
	const style = numberStyleOf(measure, { kind: 'absolute' }, [value], locale);
	const qualifier = known.find((cell) => cell.qualifier !== 'exact')?.qualifier ?? 'exact';
	const isPart = coverage !== null && coverage.reported < coverage.due;
	return {
		text: `${cellText({ ...first, value, qualifier }, style, locale)} ${style.unit}`,
		remark: isPart ? unitMessagesOf(locale).bodies.reports(String(coverage.reported), String(coverage.due)) : null
	};
}
