import type { ExploreView, FacetFilter, RangeFilter } from '../model/explore-view.ts';
import type { Locale } from '../model/locale.ts';
import { exploreMessagesOf } from '../i18n/explore-messages.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import { lensMessagesOf } from '../i18n/lens-messages.ts';

/** What the parts of a sentence are called. */
export interface SentenceNames {
	readonly dataset: string;
	readonly facet: (facet: string) => string;
	readonly member: (facet: string, member: string) => string;
	readonly measure: (measure: string) => string;
	readonly locale: Locale;
}

const mostNamed = 4;

/** The filters and the lens of a view as a sentence: "Tiếp công dân: cấp xã, thuộc Tỉnh Thanh Hóa; từ 01/01/2021 đến 31/12/2023." */
export function exploreSentence(view: ExploreView, names: SentenceNames): string {
	return `${names.dataset}: ${[...filterTexts(view, names), ...lensTexts(view, names.locale), timeText(view, names.locale)].join('; ')}.`;
}

function lensTexts({ lens }: ExploreView, locale: Locale): string[] {
	return lens.kind === 'as_published' ? [] : [lensMessagesOf(locale).place(formatDate(lens.date, locale))];
}

/** The filters of a view but its time, one text each. */
export function filterTexts(view: ExploreView, names: SentenceNames): string[] {
	const t = exploreMessagesOf(names.locale).sentence;
	return [
		...(view.filters.some(({ facet }) => facet === 'unit') ? [] : [t.all]),
		...view.filters.map((filter) => filterText(filter, names)),
		...view.ranges.map((range) => rangeText(range, names))
	];
}

/** One filter in words: "Hình thức: trừ Thường xuyên". */
export function filterText({ facet, mode, members }: FacetFilter, names: SentenceNames): string {
	const t = exploreMessagesOf(names.locale).sentence;
	const named = members.slice(0, mostNamed).map((member) => names.member(facet, member));
	const others = members.length - named.length;
	const list = [...named, ...(others > 0 ? [t.others(formatNumber(others, names.locale))] : [])].join(', ');
	if (facet === 'unit') return mode === 'include' ? t.inside(list) : `${t.all}, ${t.except(list)}`;
	return t.facet(names.facet(facet), mode === 'include' ? list : t.except(list));
}

/** One range in words: "Số lượt tiếp từ 10 đến 200". */
export function rangeText({ measure, min, max }: RangeFilter, { measure: nameOf, locale }: SentenceNames): string {
	const t = exploreMessagesOf(locale).sentence;
	const text = (bound: number) => formatNumber(bound, locale);
	if (min !== null && max !== null) return t.between(nameOf(measure), text(min), text(max));
	return min === null ? t.atMost(nameOf(measure), text(max ?? 0)) : t.atLeast(nameOf(measure), text(min));
}

/** The time of a view in words. */
export function timeText({ time }: Pick<ExploreView, 'time'>, locale: Locale): string {
	const t = exploreMessagesOf(locale).sentence;
	return time ? t.time(formatDate(time.start, locale), formatDate(time.end, locale)) : t.allTime;
}
