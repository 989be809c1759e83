import type { DatasetContract } from '../model/contract.ts';
import type { FacetId, PivotKey } from '../model/explore-view.ts';
import type { Locale } from '../model/locale.ts';
import { isoDate } from '../model/period.ts';
import { reportStatuses } from '../model/status.ts';
import type { UnitDirectory } from '../model/unit-directory.ts';
import type { UnitLevel } from '../model/unit.ts';
import { exploreMessagesOf } from '../i18n/explore-messages.ts';
import { formatPeriod } from '../i18n/format.ts';
import { unitName } from './unit-name.ts';

/** Where names come from. `directory` is null while the units are on their way: their ids stand in. */
export interface Naming {
	readonly contract: DatasetContract;
	readonly directory: Pick<UnitDirectory, 'byId'> | null;
	readonly locale: Locale;
}

/** What a key of a pivot is called. */
export function keyLabel(key: PivotKey, { contract, locale }: Naming): string {
	const common: Readonly<Record<string, string>> = exploreMessagesOf(locale).pivot.keys;
	return contract.dimensions.find(({ id }) => id === key)?.label[locale] ?? common[key] ?? key;
}

/** What a facet is called. */
export function facetLabel(facet: FacetId, { contract, locale }: Naming): string {
	const { unit, level, year, month, status } = exploreMessagesOf(locale).facets;
	const common: Readonly<Record<string, string>> = { unit, level, year, month, status };
	return contract.dimensions.find(({ id }) => id === facet)?.label[locale] ?? common[facet] ?? facet;
}

/** What a member of a facet is called. */
export function facetMember(facet: FacetId, member: string, naming: Naming): string {
	switch (facet) {
		case 'month':
			return member;
		case 'status':
			return capital(reportStatuses[member as keyof typeof reportStatuses]?.[naming.locale] ?? member);
		default:
			return pivotMember(facet, member, naming);
	}
}

/** What a member of a pivot's key is called; `null` for rows that have none. */
export function pivotMember(key: PivotKey, member: string | null, naming: Naming): string {
	const { contract, directory, locale } = naming;
	const t = exploreMessagesOf(locale);
	switch (key) {
		case 'unit':
		case 'province':
		case 'district':
			if (member === null) return key === 'district' ? t.pivot.noDistrict : t.pivot.unknown;
			return directory ? unitName(member, directory, locale) : member;
		case 'level':
			return t.levels[member as UnitLevel] ?? t.pivot.unknown;
		case 'year':
			return member ?? t.pivot.spans;
		case 'quarter':
			if (member === null) return t.pivot.spans;
			return formatPeriod(quarterStart(Number(member)), 'quarter', locale, 'short');
		case 'month':
			if (member === null) return t.pivot.spans;
			return formatPeriod(
				isoDate(Math.floor(Number(member) / 12), (Number(member) % 12) + 1, 1),
				'month',
				locale,
				'short'
			);
		default:
			return (
				contract.dimensions.find(({ id }) => id === key)?.members.find(({ id }) => id === member)?.label[locale] ??
				t.pivot.unknown
			);
	}
}

/** The first day of a numbered quarter (year × 4 + 0 … 3). */
export function quarterStart(quarter: number): string {
	return isoDate(Math.floor(quarter / 4), (quarter % 4) * 3 + 1, 1);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The number of a quarter that a date falls into. */
export function quarterNumber(date: string): number {
	return Number(date.slice(0, 4)) * 4 + Math.ceil(Number(date.slice(5, 7)) / 3) - 1;
}
