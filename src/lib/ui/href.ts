import { resolve } from '$app/paths';
import type { ChartKind } from '../model/chart-kind.ts';
import type { DatasetId, MeasureId } from '../model/contract.ts';
import type { Unit } from '../model/unit.ts';
import { hasOwnPage } from '../view/unit-page.ts';
import type { Locale } from '../model/locale.ts';

/** A path of the site with its base: "/site.json". */
export function siteHref(path: string): string {
	return resolve(path as '/');
}

const inLanguage = (locale: Locale, path: string) => siteHref(locale === 'vi' ? path : `/${locale}${path}`);

/** The overview; `search` starts with "?" or is empty. */
export function overviewHref(locale: Locale, search = ''): string {
	return inLanguage(locale, `/${search}`);
}

/** Who has reached minimums and targets; `search` starts with "?" or is empty. */
export function dutiesHref(locale: Locale, search = ''): string {
	return inLanguage(locale, `/duties/${search}`);
}

/** The list of a dataset's measures. */
export function datasetHref(locale: Locale, dataset: DatasetId): string {
	return inLanguage(locale, `/${dataset}/`);
}

/** The page of a measure; `search` starts with "?" or is empty. */
export function measureHref(locale: Locale, dataset: DatasetId, measure: MeasureId, search = ''): string {
	return inLanguage(locale, `/${dataset}/${measure}/${search}`);
}

/** The page of a view as decks and files name it: "receptions/turns?grain=quarter". */
export function viewHref(locale: Locale, view: string): string {
	const [path = '', search = ''] = view.split('?', 2);
	return inLanguage(locale, `/${path}/${search === '' ? '' : `?${search}`}`);
}

/** The page of a view for frames of other pages, or a file beside it. */
export function embedHref(locale: Locale, view: string, file = ''): string {
	return siteHref(`/embed/${locale === 'vi' ? '' : `${locale}/`}${view}/${file}`);
}

/** The slides; `search` starts with "?" or is empty. */
export function slidesHref(locale: Locale, search = ''): string {
	return inLanguage(locale, `/slides/${search}`);
}

/** The data desk; `search` starts with "?" or "#", or is empty. */
export function dataHref(locale: Locale, search = ''): string {
	return inLanguage(locale, `/data/${search}`);
}

/** The state of the site and of the reader's browser. */
export function healthHref(locale: Locale): string {
	return inLanguage(locale, '/health/');
}

/** The analyst's page; `search` starts with "?" or is empty. */
export function exploreHref(locale: Locale, search = ''): string {
	return inLanguage(locale, `/explore/${search}`);
}

/** The list of units; `search` starts with "?" or is empty. */
export function unitsHref(locale: Locale, search = ''): string {
	return inLanguage(locale, `/units/${search}`);
}

/** The page of a unit: its own where there is one, else the one that serves every other unit. */
export function unitHref(locale: Locale, unit: Pick<Unit, 'id' | 'level'>, { lens }: { lens?: string } = {}): string {
	const id = encodeURIComponent(unit.id).replaceAll('%40', '@');
	const seen = lens === undefined ? '' : `lens=${lens}`;
	if (hasOwnPage(unit)) return inLanguage(locale, `/units/${id}/${seen && `?${seen}`}`);
	return inLanguage(locale, `/units/view/?id=${id}${seen && `&${seen}`}`);
}

/** The gallery of charts, or the page of one kind in it. */
export function galleryHref(locale: Locale, kind?: ChartKind): string {
	return inLanguage(locale, kind === undefined ? '/charts/' : `/charts/${kind}/`);
}

/** The empty file of a dataset. */
export function sampleHref(dataset: DatasetId): string {
	return siteHref(`/samples/${dataset}.csv`);
}
