import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import { formatDate, formatNumber } from '#lib/i18n/format.ts';
import { commonColumns, countMeasures, qualifierSuffix, sentColumns } from '#lib/model/columns.ts';
import { countUnits } from '#lib/model/contract.ts';
import type { Check, ColumnType, DatasetContract, Measure, Severity, Term } from '#lib/model/contract.ts';
import type { LocalText, Locale } from '#lib/model/locale.ts';
import { qualifiers, statuses } from '#lib/model/status.ts';
import type { IsoDate } from '#lib/model/period.ts';
import type { Template } from '#lib/model/template.ts';
import { unitLevels } from '#lib/model/unit.ts';
import type { UnitLevel } from '#lib/model/unit.ts';

/** One column of a dataset's file, in words. */
export interface ColumnEntry {
	readonly id: string;
	readonly label: string;
	readonly type: ColumnType;
	/** "lượt"; null for columns that are no counts. */
	readonly unit: string | null;
	readonly required: boolean;
	/** Allowed values with what they mean; the meaning is "" where the value says it itself. */
	readonly values: readonly { readonly id: string; readonly label: string }[];
}

/** A rule in words. */
export interface CheckEntry {
	readonly text: string;
	readonly severity: Severity;
}

/** A form that is read as it is, in words. */
export interface TemplateEntry {
	readonly id: string;
	readonly label: string;
	readonly act: string;
	/** "áp dụng từ 10/05/2021 đến 19/01/2024" */
	readonly validity: string;
}

/** The forms that offices send for a dataset, the oldest first. */
export function templateEntries(
	{ id: dataset }: Pick<DatasetContract, 'id'>,
	templates: readonly Template[],
	locale: Locale
): TemplateEntry[] {
	const t = dataMessagesOf(locale).dictionary;
	const dateOf = (date: IsoDate | null) => (date === null ? null : formatDate(date, locale));
	return templates
		.filter((template) => template.dataset === dataset)
		.toSorted((a, b) => ((a.validFrom ?? '') + a.id < (b.validFrom ?? '') + b.id ? -1 : 1))
		.map(({ id, label, act, validFrom, validTo }) => ({
			...{ id, label: label[locale], act: t.act(act[locale]) },
			validity: t.validity(dateOf(validFrom), dateOf(validTo))
		}));
}

/** The columns of a dataset's file; the qualifier columns, one beside each count, are left to a sentence. */
export function columnEntries(contract: DatasetContract, locale: Locale): ColumnEntry[] {
	const counts = new Map(countMeasures(contract).map((measure) => [measure.id, measure]));
	return sentColumns(contract)
		.filter((column) => !column.id.endsWith(qualifierSuffix))
		.map((column) => {
			const count = counts.get(column.id);
			return {
				id: column.id,
				label: column.label[locale],
				type: column.type,
				unit: count ? countUnits[count.unit][locale] : null,
				required: column.required,
				values: (column.members ?? []).map((id) => ({ id, label: meaningOf(contract, column.id, id, locale) }))
			};
		});
}

function meaningOf(contract: DatasetContract, column: string, member: string, locale: Locale): string {
	const dimension = contract.dimensions.find((one) => one.id === column);
	if (dimension) return dimension.members.find((one) => one.id === member)?.label[locale] ?? '';
	const known: Readonly<Record<string, Readonly<Record<string, LocalText>>>> = {
		...{ status: statuses, qualifier: qualifiers, unit_of_measure: countUnits },
		indicator_code: Object.fromEntries(countMeasures(contract).map(({ id, label }) => [id, label]))
	};
	return known[column]?.[member]?.[locale] ?? '';
}

/** The columns that tell rows apart: "unit_code, period_start, period_end, mode". */
export function keyColumns(contract: DatasetContract): string {
	const common = commonColumns.filter((column) => column.required).map((column) => column.id);
	const dimensions = contract.dimensions.map((dimension) => dimension.id);
	return ['unit_code', ...common, ...dimensions, ...(contract.rowPerCount ? ['indicator_code'] : [])].join(', ');
}

/** What besides its definition must be known of a measure: what it is part of, where it applies, how it is computed. */
export function measureNotes(contract: DatasetContract, measure: Measure, locale: Locale): string[] {
	const t = dataMessagesOf(locale).dictionary;
	const labelOf = (id: string) => contract.measures.find((one) => one.id === id)?.label[locale] ?? id;
	if (measure.kind === 'ratio') return [t.ratio(termText(measure.numerator), termText(measure.denominator))];
	const { subsetOf, onlyFor } = measure;
	const dimension = contract.dimensions.find((one) => one.id === onlyFor?.dimension);
	const members = onlyFor?.members.map((id) => dimension?.members.find((one) => one.id === id)?.label[locale] ?? id);
	return [
		...(subsetOf ? [t.subset(labelOf(subsetOf))] : []),
		...(dimension && members ? [t.only(dimension.label[locale], members.join(', ').toLowerCase())] : [])
	];
}

function termText({ measures, where }: Term): string {
	const sum = measures.join(' + ');
	return where ? `${sum} (${where.dimension} = ${where.members.join(', ')})` : sum;
}

/** The checks of a dataset in words: those of every file first. */
export function checkEntries(contract: DatasetContract, locale: Locale): CheckEntry[] {
	const t = dataMessagesOf(locale).dictionary.checkTexts;
	const everywhere = [t.whole, t.unit, t.once, t.personal, ...(contract.rowPerCount ? [t.oneUnitOfMeasure] : [])];
	const common = everywhere.map((text): CheckEntry => ({ text, severity: 'error' }));
	const labelOf = (id: string) => contract.measures.find((one) => one.id === id)?.label[locale] ?? id;
	return [
		...common,
		...contract.checks.map((check) => ({ text: checkText(check, labelOf, locale), severity: check.severity }))
	];
}

function checkText(check: Check, labelOf: (id: string) => string, locale: Locale): string {
	const t = dataMessagesOf(locale).dictionary.checkTexts;
	switch (check.kind) {
		case 'range': {
			const [min, max] = [check.min, check.max].map((one) => (one === undefined ? null : formatNumber(one, locale)));
			const column = labelOf(check.column);
			if (min && max) return t.range(column, min, max);
			return min ? t.min(column, min) : t.max(column, max ?? '');
		}
		case 'sum': {
			const parts = check.parts.map(labelOf).join(' + ');
			return check.relation === 'equals'
				? t.equals(parts, labelOf(check.total))
				: t.atMost(parts, labelOf(check.total));
		}
	}
}

/** How often which level reports, and until when. */
export function reportingText({ reporting }: DatasetContract, locale: Locale): string {
	const t = dataMessagesOf(locale).dictionary;
	const levels = Object.keys(unitLevels) as UnitLevel[];
	const periods = levels.map((level) => t.every(unitLevels[level][locale], reporting.months[level]));
	return t.reporting(periods.join(', '), reporting.dueDays);
}
