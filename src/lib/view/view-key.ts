import type { ChartKind } from '../model/chart-kind.ts';
import type { DatasetId, MeasureId } from '../model/contract.ts';

/** A view in few words, as baskets, decks and embeds remember it: "receptions/turns?grain=quarter". */
export function viewKey(dataset: DatasetId, measure: MeasureId, search: string, kind?: ChartKind): string {
	const bare = search.replace(/^\?/, '');
	const params = kind === undefined || new URLSearchParams(bare).has('chart') ? [bare] : [bare, `chart=${kind}`];
	const text = params.filter((part) => part !== '').join('&');
	return `${dataset}/${measure}${text === '' ? '' : `?${text}`}`;
}

/** The parts of a view's key; null for a text that is none. */
export function parseViewKey(
	key: string
): { readonly dataset: DatasetId; readonly measure: MeasureId; readonly search: string } | null {
	const [, dataset, measure, search = ''] = /^([a-z0-9_-]+)\/([a-z0-9_-]+)\/?(?:\?(.*))?$/i.exec(key) ?? [];
	return dataset === undefined || measure === undefined ? null : { dataset, measure, search };
}
