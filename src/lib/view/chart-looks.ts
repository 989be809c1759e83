import type { ChartKind } from '../model/chart-kind.ts';
import type { ChartChoice } from '../model/view.ts';

// Apart from reading a link's chart: what a first load shows needs no catalogue of kinds.

/** A search string with another kind of chart in it; null: the kind that suits best. */
export const withKind = (search: string, kind: ChartKind | null): string => withParameter(search, 'chart', kind);

/** A search string with one parameter replaced, or without it for null; the rest stays as it was written. */
export function withParameter(search: string, name: string, value: string | null): string {
	const params = new URLSearchParams(search);
	params.delete(name);
	const others = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@');
	const chosen = value === null ? '' : `${name}=${value}`;
	return `?${[others, chosen].filter((part) => part !== '').join('&')}`;
}

/** A way to look at a kind that has another beside the default. */
export interface Look {
	readonly parameter: 'scale' | 'sort' | 'parts';
	/** The value that is not the default. */
	readonly other: 'own' | 'name' | 'share';
	readonly isOther: boolean;
}

/** The looks that the shown kind of chart has. */
export function looksOf(kind: ChartKind, { scale, order, stack }: ChartChoice): Look[] {
	const isSorted = kind === 'heat' || kind === 'facets';
	const isStacked = kind === 'stacked_bar' || kind === 'stacked_area';
	return [
		...(kind === 'facets' ? [{ parameter: 'scale', other: 'own', isOther: scale === 'own' } as const] : []),
		...(isSorted ? [{ parameter: 'sort', other: 'name', isOther: order === 'name' } as const] : []),
		...(isStacked ? [{ parameter: 'parts', other: 'share', isOther: stack === 'share' } as const] : [])
	];
}
