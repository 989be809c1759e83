import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { chanceOf } from '../insight/chance.ts';
import type { Chance } from '../insight/chance.ts';
import { controlLimits } from '../insight/control-limits.ts';
import type { ControlLimits } from '../insight/control-limits.ts';
import { funnelFinding } from '../insight/funnel-finding.ts';
import { numberAt } from '../model/result.ts';
import { barFigure } from './bar-figure.ts';
import type { Bar } from './bar-figure.ts';
import { altOf } from './caption.ts';
import { measureOf } from './cell.ts';
import { bucketIndex, draftOf } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import { bucketOfView } from './focus.ts';
import type { FigureInput } from './figure-input.ts';
import { funnelTable } from './funnel-table.ts';
import type { UnitsFigure } from './units-figure.ts';

/** Where a unit lies against the limits; null where it is not judged: reports are missing. */
export type FunnelSide = 'above998' | 'above95' | 'inside' | 'below95' | 'below998' | null;

/** A unit by its rate and what it is a rate of. */
export interface FunnelUnit extends Bar {
	readonly numerator: number;
	/** Residents (person-years), or cases. */
	readonly denominator: number;
	readonly side: FunnelSide;
}

/** Limits at one denominator, as rates like the units' values. */
export interface FunnelLimit extends ControlLimits {
	readonly denominator: number;
}

/** Rates against their denominators, within what chance brings. */
export interface FunnelFigure extends UnitsFigure {
	readonly kind: 'funnel';
	/** From the smallest denominator up. */
	readonly units: readonly FunnelUnit[];
	/** Units without a number or without a denominator. */
	readonly missing: readonly Bar[];
	/** The whole's rate; null where nothing was reported. */
	readonly rate: { readonly label: string; readonly value: number } | null;
	readonly limits: readonly FunnelLimit[];
	/** What the denominators are: "Số dân", or the denominator's name. */
	readonly denominatorLabel: string;
	readonly judged: number;
}

const steps = 48;

/** Units at one bucket by denominator, with the 95 % and 99.8 % limits around the rate of all together. */
export function funnelFigure(input: FigureInput): FunnelFigure {
	const ranking = barFigure(input, 'all');
	const draft = draftOf(input);
	const at = bucketOfView(input, draft);
	const whole = wholeAt(input, draft, at);
	const scale = scaleOf(input);
	const units = ranking.bars
		.flatMap((bar) => unitOf(input, draft, at, bar, whole, scale))
		.sort((a, b) => a.denominator - b.denominator);
	const shown = new Set(units.map((unit) => unit.id));
	const text = plotMessagesOf(input.locale);
	const judged = units.filter((unit) => unit.side !== null);
	const finding = funnelFinding(
		{
			subject: { measure: measureOf(input), transform: input.view.query.transform, number: ranking.number },
			period: ranking.periodLabel,
			rate: whole && whole.rate * scale,
			judged: judged.length,
			above: outsideOf(judged, 'above998', whole, scale),
			below: outsideOf(judged, 'below998', whole, scale)
		},
		input.locale
	);
	const figure = {
		...ranking,
		kind: 'funnel' as const,
		finding,
		units,
		missing: [...ranking.missing, ...ranking.bars.filter((bar) => !shown.has(bar.id))],
		rate: whole && { label: text.funnel.rate, value: whole.rate * scale },
		limits: whole ? limitsOf(whole, units, scale) : [],
		denominatorLabel: scale === 1 ? text.funnel.cases : text.funnel.residents,
		judged: judged.length,
		notes: [...ranking.notes, ...ownNotes(input, whole, judged)],
		alt: altOf('funnel', ranking, finding, [...ranking.bars, ...ranking.missing])
	};
	return { ...figure, table: funnelTable(figure) };
}

interface Whole {
	readonly chance: Chance;
	/** Occurrences per resident, or share of cases. */
	readonly rate: number;
}

/** Values are occurrences per so many residents; shares are not scaled. */
const scaleOf = ({ view }: FigureInput) =>
	view.query.transform.kind === 'per_population' ? view.query.transform.per : 1;

function wholeAt(input: FigureInput, draft: Draft, at: number): Whole | null {
	const chance = chanceOf(measureOf(input), input.view.query.transform);
	const table = input.mean?.table;
	if (!chance || !table) return null;
	const { id } = measureOf(input);
	for (let row = 0; row < table.numRows; row++) {
		if (bucketIndex(input, table, row, draft.buckets) !== at) continue;
		const [numerator, denominator] = ['numerator', 'denominator'].map((part) => numberAt(table, `${id}__${part}`, row));
		if (numerator == null || !denominator) return null;
		return { chance, rate: numerator / denominator };
	}
	return null;
}

function unitOf(
	input: FigureInput,
	draft: Draft,
	at: number,
	bar: Bar,
	whole: Whole | null,
	scale: number
): FunnelUnit[] {
	const cell = draft.series.find((one) => one.id === bar.id)?.points[at];
	if (!cell || cell.numerator === null || !cell.denominator) return [];
	const { numerator, denominator } = cell;
	const side = whole && !bar.partial ? sideOf(numerator, controlLimits(whole.chance, whole.rate, denominator)) : null;
	return [{ ...bar, value: (numerator / denominator) * scale, numerator, denominator, side }];
}

function sideOf(count: number, limits: ControlLimits): FunnelSide {
	if (count > limits.high998) return 'above998';
	if (count > limits.high95) return 'above95';
	if (count < limits.low998) return 'below998';
	return count < limits.low95 ? 'below95' : 'inside';
}

/** Names on one side, those farthest out for their size first. */
function outsideOf(units: readonly FunnelUnit[], side: FunnelSide, whole: Whole | null, scale: number): string[] {
	const score = ({ value, denominator }: FunnelUnit) =>
		Math.abs((value ?? 0) / scale - (whole?.rate ?? 0)) * Math.sqrt(denominator);
	return units
		.filter((unit) => unit.side === side)
		.sort((a, b) => score(b) - score(a))
		.map((unit) => unit.label);
}

/** Limits from the smallest to the largest denominator, closer together where they bend most. */
function limitsOf({ chance, rate }: Whole, units: readonly FunnelUnit[], scale: number): FunnelLimit[] {
	const [first, last] = [units[0]?.denominator, units.at(-1)?.denominator];
	if (first === undefined || last === undefined) return [];
	const [from, to] = [Math.log(first * 0.8), Math.log(last * 1.1)];
	return Array.from({ length: steps + 1 }, (_, step) => {
		const denominator = Math.max(1, Math.round(Math.exp(from + ((to - from) * step) / steps)));
		const limits = controlLimits(chance, rate, denominator);
		const toRate = (count: number) => (count / denominator) * scale;
		return {
			denominator,
			low998: toRate(limits.low998),
			low95: toRate(limits.low95),
			high95: toRate(limits.high95),
			high998: toRate(limits.high998)
		};
	});
}

function ownNotes(input: FigureInput, whole: Whole | null, judged: readonly FunnelUnit[]): string[] {
	if (!whole) return [];
	const { note } = plotMessagesOf(input.locale);
	const outside = judged.filter((unit) => unit.side !== 'inside').length;
	return [
		note.funnel[whole.chance],
		...(judged.length >= 8 && outside * 2 > judged.length ? [note.overdispersed] : [])
	];
}
