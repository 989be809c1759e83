import { checkExpression } from '../model/check-expression.ts';
import type { Checked } from '../model/check-expression.ts';
import { countUnits } from '../model/contract.ts';
import { scaleOf } from '../model/expression-scale.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { Locale } from '../model/locale.ts';
import type { ResultTable } from '../model/result.ts';
import { formatNumber } from '../i18n/format.ts';
import { numberStyleOf } from '../i18n/choose-number-style.ts';
import { exploreMessagesOf } from '../i18n/explore-messages.ts';
import type { NumberStyle } from '../i18n/number-style.ts';
import type { Naming } from './member-label.ts';

/** A measure as a pivot shows it. */
export interface ShownMeasure {
	readonly id: string;
	readonly label: string;
	/** "lượt", "lượt/dân"; "" for bare numbers. */
	readonly unit: string;
	readonly style: NumberStyle;
	/** Sums of its cells are its totals, so that shares of a whole mean something. */
	readonly isCount: boolean;
	/** Its numbers are whole. */
	readonly isWhole: boolean;
}

/** How a measure of a view is shown; null for one that neither the contract has nor the reader has written rightly. */
export function pivotMeasureOf(
	id: string,
	view: ExploreView,
	table: ResultTable,
	{ contract, locale }: Naming
): ShownMeasure | null {
	const own = view.own.find((one) => one.id === id);
	if (own) {
		const checked = checkExpression(own.expression, contract);
		if (!checked.ok) return null;
		const unit = unitText(checked, locale);
		return { id, label: id, unit, style: ownStyle(table.columns[id], unit), isCount: false, isWhole: false };
	}
	const measure = contract.measures.find((one) => one.id === id);
	if (!measure) return null;
	if (measure.kind === 'ratio') {
		const style = numberStyleOf(measure, { kind: 'absolute' }, [], locale);
		return { id, label: measure.label[locale], unit: style.unit, style, isCount: false, isWhole: false };
	}
	const unit = countUnits[measure.unit][locale];
	return {
		id,
		label: measure.label[locale],
		unit,
		style: { kind: 'number', digits: 0, divisor: 1, unit },
		isCount: true,
		isWhole: measure.type === 'integer'
	};
}

const ownStyle = (values: ResultTable['columns'][string] | undefined, unit: string): NumberStyle => ({
	kind: 'number',
	digits: decimalsOf([...(values ?? [])]),
	divisor: 1,
	unit
});

/** Decimals enough for the typical number to keep three digits; none where all are whole. */
export function decimalsOf(values: readonly (string | number | null)[]): number {
	const sizes = values
		.filter((value): value is number => typeof value === 'number' && value !== 0 && !Number.isNaN(value))
		.map(Math.abs)
		.sort((a, b) => a - b);
	if (sizes.every(Number.isInteger)) return 0;
	const typical = sizes[Math.floor(sizes.length / 2)] ?? 1;
	return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(typical))));
}

/** "lượt/1.000 dân", "1/người", "%", ""; what cancels out is gone already, constants that no words are short for are not told. */
export function unitText({ dimension, expression }: Readable, locale: Locale): string {
	const nameOf = (unit: string) =>
		unit === 'residents'
			? exploreMessagesOf(locale).pivot.resident
			: countUnits[unit as keyof typeof countUnits][locale];
	const powers = Object.entries(dimension);
	const [up, down] = [powers.find(([, power]) => power > 0), powers.find(([, power]) => power < 0)];
	const scale = scaleOf(expression) ?? 1;
	const top = up ? nameOf(up[0]) : '';
	if (!up && !down) return scale === 100 ? '%' : '';
	const [each, all] = [times(scale, locale), times(1 / scale, locale)];
	return down ? `${top || '1'}/${each}${nameOf(down[0])}` : all + top;
}

type Readable = Extract<Checked, { ok: true }>;

/** "1.000 " of a power of ten above 1; "" of others. */
const times = (scale: number, locale: Locale) =>
	scale > 1 && Number.isInteger(Math.log10(scale)) ? `${formatNumber(scale, locale)} ` : '';
