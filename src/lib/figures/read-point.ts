import { messagesOf } from '../i18n/messages.ts';
import { exactText } from './caption.ts';
import type { Figure } from './figure.ts';
import { statuses } from '../model/status.ts';

/** Series and points per series that a reader can walk through; bars are points of one series. */
export function readerSize(figure: Figure): { readonly series: number; readonly points: number } {
	if (figure.kind === 'bar') return { series: 1, points: figure.bars.length + figure.missing.length };
	return { series: figure.series.length, points: figure.buckets.length };
}

/** One point in words: "Thanh Hóa, quý III/2023: 4.123 lượt (tạm tính)". */
export function readPoint(figure: Figure, series: number, index: number): string {
	const { remark, readAloud } = messagesOf(figure.locale).chart;
	const bar = figure.kind === 'bar' ? [...figure.bars, ...figure.missing][index] : undefined;
	const line = figure.kind === 'bar' ? undefined : figure.series[series];
	const cell = bar ?? line?.points[index];
	if (!cell) return '';
	const name = bar ? bar.label : (line?.label ?? '');
	const period = figure.kind === 'bar' ? figure.periodLabel : (figure.buckets[index]?.label ?? '');
	const value =
		cell.value === null
			? [statuses[cell.status][figure.locale], ...(cell.below === undefined ? [] : [`<${cell.below}`])].join(', ')
			: `${exactText(cell, figure.number, figure.locale)} ${figure.number.unit}`;
	const caution = bar?.remark ?? (cell.value !== null && cell.provisional ? remark.provisional : null);
	return readAloud(name, period, value, cell.value === null ? null : caution);
}
