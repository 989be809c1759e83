import type { Dimension, DatasetContract, Measure } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import { bucketOf } from '../model/period.ts';
import type { Grain, IsoDate, Period } from '../model/period.ts';
import type { Filter, Lens, Query, UnitScope } from '../model/query.ts';
import type { Coverage, ResultTable } from '../model/result.ts';
import type { Status } from '../model/status.ts';
import type { UnitId } from '../model/unit.ts';
import { plainChart } from '../model/view.ts';
import { kindsFor, signedKinds } from './catalogue.ts';
import type { FigureContext } from './figure-base.ts';
import type { FigureInput, UnitNames } from './figure-input.ts';
import type { Figure, FigureKind } from './figure.ts';

type TimedGrain = Exclude<Grain, 'total'>;

/** Reports behind a number. */
export interface CellReports extends Coverage {
	readonly provisional: boolean;
	/** What those due are of. */
	readonly span: Period | null;
}

/** A number of a crossing with what is known of it; null is missing, never 0. */
export interface CrossingCell {
	readonly value: number | null;
	readonly status: Status;
	readonly qualifier: string | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Reports behind it, where that is known. */
	readonly reports: CellReports | null;
}

export interface CrossingLine {
	readonly id: string;
	readonly label: string;
	/** The unit that the line is of; null for members, sums and texts. */
	readonly unit: UnitId | null;
	/** Stands beside the sum of the others, and is no part of it. */
	readonly outside: boolean;
}

/** Numbers where lines and periods cross, whatever they were asked with: a pivot, or a reader's own statement. */
export interface Crossing {
	/** The measure shown, and where a second one is at hand that one, too. */
	readonly measures: readonly Measure[];
	readonly lines: readonly CrossingLine[];
	/** First days of periods of one grain, in order; null: each number is of the whole time. */
	readonly periods: { readonly grain: TimedGrain; readonly starts: readonly IsoDate[] } | null;
	/** `period` is 0 where there are none. */
	cellAt(line: number, period: number, measure: number): CrossingCell;
}

/** What a figure of a crossing says around its numbers. */
export interface CrossingFrame {
	readonly contract: DatasetContract;
	readonly context: FigureContext;
	readonly locale: Locale;
	readonly units: UnitNames;
	/** What the numbers are of, in words: the filters. */
	readonly about: string;
	/** Members that all numbers are limited to. */
	readonly filters: readonly Filter[];
	readonly time: Period;
	readonly lens: Lens;
	/** What the time of numbers without periods is called, where nobody knows it. */
	readonly period?: string;
}

/** How a crossing can be drawn, the best kind first, and the figure of one of them; null where there is nothing to draw. */
export interface CrossingFigure {
	readonly kinds: readonly FigureKind[];
	readonly figure: Figure | null;
}

const lineId = 'crossing_line';
/** With more units than this a line for each is not read. */
const countless = 300;

/** The kinds of charts that suit a crossing, the best one first. */
export function crossingKinds(crossing: Crossing, frame: CrossingFrame): readonly FigureKind[] {
	const [measure] = crossing.measures;
	// One number is read, not drawn.
	if (!measure || crossing.lines.length * (crossing.periods?.starts.length ?? 1) < 2) return [];
	const query = queryOf(crossing, frame);
	// A line by itself is no part of anything, and needs no grid.
	const splitBy = crossing.lines.length === 1 ? query.splitBy.filter((split) => split === 'time') : query.splitBy;
	const kinds = kindsFor({ ...query, splitBy, measures: [measure.id] }, measure);
	const both = crossing.measures.length > 1 ? kindsFor(query, measure).filter((kind) => kind === 'scatter') : [];
	const all = [...kinds, ...both];
	return isSigned(crossing) ? all.filter((kind) => signedKinds.includes(kind)) : all;
}

/** Some numbers of the measure shown are below zero. */
function isSigned(crossing: Crossing): boolean {
	const starts = crossing.periods?.starts ?? [null];
	return crossing.lines.some((_, line) =>
		starts.some((_, period) => (crossing.cellAt(line, period, 0).value ?? 0) < 0)
	);
}

/** What a figure of a kind is made from. */
export function crossingInput(crossing: Crossing, kind: FigureKind, frame: CrossingFrame): FigureInput {
	const measures = kind === 'scatter' ? crossing.measures : crossing.measures.slice(0, 1);
	const { contract, locale, units, context, about, time, period } = frame;
	const query = { ...queryOf(crossing, frame), measures: measures.map(({ id }) => id) };
	return {
		table: tableOf(crossing, measures),
		view: { query, chart: plainChart },
		contract: { ...contract, measures, dimensions: [...contract.dimensions, dimensionOf(crossing)] },
		locale,
		units,
		context,
		about,
		...(period === undefined || crossing.periods ? {} : { period: { ...time, label: period, shortLabel: period } })
	};
}

function queryOf(crossing: Crossing, { contract, filters, time, lens }: CrossingFrame): Query {
	const { periods, lines, measures } = crossing;
	return {
		dataset: contract.id,
		measures: measures.map(({ id }) => id),
		units: unitsOf(lines),
		time: { ...time, calendar: 'civil' },
		grain: periods?.grain ?? 'total',
		splitBy: [isOfUnits(crossing) ? 'unit' : lineId, ...(periods ? ['time' as const] : [])],
		filters,
		lens,
		transform: { kind: 'absolute' }
	};
}

const isOfUnits = ({ lines }: Crossing) => lines.every(({ unit }) => unit !== null);

function unitsOf(lines: readonly CrossingLine[]): UnitScope {
	const ids = lines.flatMap(({ unit }) => unit ?? []);
	return ids.length > countless ? { kind: 'level', level: 'commune', within: null } : { kind: 'ids', ids };
}

/** Lines that are no units stand as the members of a dimension. */
function dimensionOf({ lines }: Crossing): Dimension {
	const members = lines.map(({ id, label, outside }) => ({
		id,
		label: { vi: label, en: label },
		...(outside ? { outsideTotal: true as const } : {})
	}));
	return { id: lineId, label: { vi: '', en: '' }, members };
}

/** The crossing as an engine answers a Query, one row for each number. */
function tableOf(crossing: Crossing, measures: readonly Measure[]): ResultTable {
	const { lines, periods } = crossing;
	const places = lines.flatMap((line, index) =>
		(periods?.starts ?? [null]).map((start, period) => ({ line, index, start, period }))
	);
	const cells = measures.map((_, measure) =>
		places.map(({ index, period }) => crossing.cellAt(index, period, measure))
	);
	const first = cells[0] ?? [];
	const bucketIn = (start: IsoDate | null) => (start !== null && periods ? bucketOf(start, periods.grain) : null);
	const key = isOfUnits(crossing) ? 'unit_id' : lineId;
	return {
		numRows: places.length,
		coverage: null,
		columns: {
			bucket_start: places.map(({ start }) => start),
			[key]: places.map(({ line }) => (key === 'unit_id' ? line.unit : line.id)),
			...Object.assign({}, ...measures.map(({ id }, measure) => measureColumns(id, cells[measure] ?? []))),
			periods_due: first.map(({ reports }) => reports?.due ?? null),
			periods_reported: first.map(({ reports }) => reports?.reported ?? null),
			provisional: first.map(({ reports }) => Number(reports?.provisional ?? false)),
			partial: first.map(({ reports }, place) => Number(isCutShort(reports, bucketIn(places[place]?.start ?? null)))),
			status: first.map(({ status }) => status)
		}
	};
}

/** No reports were due of a part of a period: units ended in it, or began. */
export function isCutShort(reports: CellReports | null, period: Period | null): boolean {
	if (!reports?.span || !period) return false;
	return reports.span.start > period.start || reports.span.end < period.end;
}

function measureColumns(id: string, cells: readonly CrossingCell[]): ResultTable['columns'] {
	return {
		[id]: cells.map(({ value }) => value),
		[`${id}__qualifier`]: cells.map(({ qualifier }) => qualifier),
		[`${id}__numerator`]: cells.map(({ numerator }) => numerator),
		[`${id}__denominator`]: cells.map(({ denominator }) => denominator)
	};
}
