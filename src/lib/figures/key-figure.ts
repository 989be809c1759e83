import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { changeOf } from '../insight/change.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import type { Locale } from '../model/locale.ts';
import { numberAt } from '../model/result.ts';
import type { Coverage } from '../model/result.ts';
import { keyOf } from './buckets.ts';
import { cellText, coverageText } from './caption.ts';
import { coverageAt, emptyCell, measureOf } from './cell.ts';
import { bucketIndex, draftOf } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import type { FigureInput, KeyFigureInput } from './figure-input.ts';
import type { Cell } from './figure-base.ts';
import { keyChange } from './key-change.ts';
import type { KeyChange } from './key-change.ts';
import { plain } from './mean.ts';
import { subjectOf } from './subject.ts';
import { quantityOf } from './trend-facts.ts';

/** A headline number with its change on the same period. */
export interface KeyFigure extends Cell {
	/** "Số lượt tiếp" */
	readonly label: string;
	/** "quý III/2023" */
	readonly period: string;
	readonly number: NumberStyle;
	/** "≥ 1.166"; "—" without a value. */
	readonly valueText: string;
	readonly unit: string;
	readonly change: KeyChange;
	/** "so với cùng kỳ, 26/27 đơn vị báo cáo cả hai kỳ"; null without a comparison. */
	readonly comparison: string | null;
	/** "12/14 đơn vị đã báo cáo"; null where it is not known. */
	readonly coverageText: string | null;
	/** "số tạm tính", "chưa đủ báo cáo"; null for a final number. */
	readonly caution: string | null;
}

/** The number of the view's period, or of the last one with a number, from tables without a split but time. */
export function keyFigure(input: KeyFigureInput): KeyFigure {
	const { locale, view } = input;
	const text = chartMessagesOf(locale);
	const draft = draftOf(input);
	const points = draft.series[0]?.points ?? [];
	const chosen = draft.buckets.findIndex((bucket) => keyOf(bucket, view.query) === view.chart.at);
	const last = points.findLastIndex((cell) => cell.value !== null);
	const at = chosen >= 0 ? chosen : last >= 0 ? last : draft.buckets.length - 1;
	const bucket = draft.buckets[at] ?? { start: '', end: '', label: '', shortLabel: '' };
	const cell = plain(points[at] ?? emptyCell(bucket, input.context));
	const { number } = subjectOf(input, cell.value === null ? [] : [cell.value]);
	const rows = { value: rowAt(input, input.table, draft, at), change: rowAt(input, input.change, draft, at) };
	const coverage = rows.value === null ? null : coverageAt(input.table, rows.value, 'units');
	const change = changeAt(input, rows.change, number);
	return {
		...cell,
		coverage,
		label: measureOf(input).label[locale],
		period: bucket.label,
		number,
		valueText: cellText(cell, number, locale),
		unit: number.unit,
		change,
		comparison: change.now === null ? null : comparisonOf(input, rows.change),
		coverageText: coverage && text.coverageReported(coverageText(coverage, locale)),
		caution: cautionOf(cell, coverage, locale)
	};
}

function cautionOf(cell: Cell, coverage: Coverage | null, locale: Locale): string | null {
	const { key } = chartMessagesOf(locale);
	if (cell.value === null) return null;
	if (cell.provisional) return key.provisional;
	return cell.partial || (coverage !== null && coverage.reported < coverage.due) ? key.partial : null;
}

function rowAt(input: FigureInput, table: FigureInput['change'], draft: Draft, at: number): number | null {
	if (!table || at < 0) return null;
	for (let row = 0; row < table.numRows; row++) if (bucketIndex(input, table, row, draft.buckets) === at) return row;
	return null;
}

/** What a row of the change table says beside the number. */
export function changeAt(input: KeyFigureInput, row: number | null, number: NumberStyle): KeyChange {
	const { locale, change: table } = input;
	const { id } = measureOf(input);
	const now = table && row !== null ? numberAt(table, `${id}__now`, row) : null;
	const base = table && row !== null ? numberAt(table, `${id}__base`, row) : null;
	const quantity = quantityOf(measureOf(input), input);
	const change = changeOf(
		now,
		base,
		measureOf(input).kind === 'ratio' ? 'share' : quantity === 'amount' ? 'count' : quantity
	);
	return keyChange(change, [now, base], number, locale);
}

function comparisonOf(input: KeyFigureInput, row: number | null): string {
	const { key } = chartMessagesOf(input.locale);
	const coverage = input.change && row !== null ? coverageAt(input.change, row, 'units') : null;
	return coverage ? key.compared(String(coverage.reported), String(coverage.due)) : key.versus;
}
