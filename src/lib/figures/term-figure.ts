import { briefMessagesOf } from '../i18n/brief-messages.ts';
import { formatNumber, formatPeriod } from '../i18n/format.ts';
import type { Qualifier } from '../model/status.ts';
import { bucketsIn } from '../model/period.ts';
import { elapsed } from '../model/term.ts';
import type { Term } from '../model/term.ts';
import { termPair } from '../model/term-pair.ts';
import { cellText } from './caption.ts';
import { coverageAt, emptyCell, measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import { draftOf } from './draft-series.ts';
import type { KeyFigureInput } from './figure-input.ts';
import type { Cell } from './figure-base.ts';
import { changeAt } from './key-figure.ts';
import type { KeyFigure } from './key-figure.ts';
import { subjectOf } from './subject.ts';
import { termLabel } from './term-label.ts';

/**
 * The headline number of a term: the sum of its quarters up to the last one that has data, from a table by quarter.
 * Quarters without a number, or with reports missing, are named; they are not filled in. `change` is like for like, on the
 * same stretch of the term before.
 */
export function termFigure(input: KeyFigureInput, term: Term): KeyFigure {
	const { locale, context } = input;
	const draft = draftOf(input);
	const span = elapsed(term, context.dataThrough);
	const within = bucketsIn(span, 'quarter').map((quarter) => {
		const label = formatPeriod(quarter.start, 'quarter', locale);
		const index = draft.buckets.findIndex(({ start }) => start === quarter.start);
		const empty = emptyCell({ ...quarter, label, shortLabel: label }, context);
		return { label, cell: draft.series[0]?.points[index] ?? empty };
	});
	const cell = sumOf(
		within.map((one) => one.cell),
		input
	);
	const { number } = subjectOf(input, cell.value === null ? [] : [cell.value]);
	const text = briefMessagesOf(locale).term;
	const coverage = cell.coverage;
	const change = changeAt(input, input.change?.numRows ? 0 : null, number);
	return {
		...cell,
		label: measureOf(input).label[locale],
		period: termLabel(term, span.end, locale),
		number,
		valueText: cellText(cell, number, locale),
		unit: number.unit,
		change,
		comparison: change.now === null ? null : comparisonOf(input, term),
		coverageText: coverage?.due
			? text.coverage(formatNumber(coverage.reported, locale), formatNumber(coverage.due, locale))
			: null,
		caution: cautionOf(within, input)
	};
}

/** "trong 19 quý đầu, so với cùng chặng nhiệm kỳ HĐND 2016–2021 (quý III/2016 – quý I/2021); 38/38 kỳ báo cáo …" */
function comparisonOf({ change, context, locale }: KeyFigureInput, term: Term): string | null {
	const pair = termPair(term, context.dataThrough);
	if (!pair) return null;
	const quarter = (date: string) => formatPeriod(date, 'quarter', locale);
	const number = (value: number) => formatNumber(value, locale);
	const text = briefMessagesOf(locale).term;
	const count = number(bucketsIn(pair.now, 'quarter').length);
	const said = text.versus(count, pair.before.label[locale], quarter(pair.base.start), quarter(pair.base.end));
	const coverage = change && coverageAt(change, 0, 'periods');
	return coverage ? `${said}; ${text.compared(number(coverage.reported), number(coverage.due))}` : said;
}

function sumOf(cells: readonly CountedCell[], input: KeyFigureInput): Cell {
	const known = cells.filter((cell) => cell.value !== null);
	const add = (of: (cell: CountedCell) => number | null | undefined) =>
		cells.reduce((sum, cell) => sum + (of(cell) ?? 0), 0);
	const isRatio = measureOf(input).kind === 'ratio';
	const denominator = add((cell) => cell.denominator);
	const value = isRatio ? add((cell) => cell.numerator) / denominator : add((cell) => cell.value);
	return {
		value: known.length === 0 || (isRatio && denominator === 0) ? null : value,
		status: known.length === 0 ? (cells.at(-1)?.status ?? 'not_due') : 'reported',
		qualifier: mergedQualifier(known),
		provisional: known.some((cell) => cell.provisional),
		partial: known.length < cells.length || known.some((cell) => cell.partial),
		coverage: {
			reported: add((cell) => cell.coverage?.reported),
			due: add((cell) => cell.coverage?.due)
		}
	};
}

/** The one that all inexact numbers share; `approx` where they differ. */
function mergedQualifier(cells: readonly Cell[]): Qualifier {
	const [first, second] = new Set(cells.flatMap(({ qualifier }) => (qualifier === 'exact' ? [] : qualifier)));
	return second === undefined ? (first ?? 'exact') : 'approx';
}

const mostNamed = 4;

/** "thiếu số liệu: quý II/2021, quý III/2026" */
function cautionOf(
	within: readonly { readonly label: string; readonly cell: CountedCell }[],
	{ locale }: KeyFigureInput
): string | null {
	const text = briefMessagesOf(locale).term;
	const short = within.filter(({ cell }) => cell.value === null || cell.partial).map(({ label }) => label);
	if (short.length > 0) return text.missing(short.slice(0, mostNamed).join(', '), short.length - mostNamed);
	return within.some(({ cell }) => cell.provisional) ? text.provisional : null;
}
