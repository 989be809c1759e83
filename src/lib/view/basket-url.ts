import { parseViewKey } from './view-key.ts';

/** A chart of a basket: the view, and the title that staff gave it. */
export interface BasketItem {
	readonly view: string;
	/** Null for the finding. */
	readonly title: string | null;
}

/** A selection of charts, as its link says it. */
export interface Basket {
	readonly ratio: 'wide' | 'classic';
	readonly items: readonly BasketItem[];
}

/** More charts make no slides but a book, and no link either. */
export const mostItems = 40;
const longestTitle = 300;

export const emptyBasket: Basket = { ratio: 'wide', items: [] };

/** `?s=receptions/turns?grain=quarter&t=…`: a `t` belongs to the `s` before it. What is no view is left out. */
export function decodeBasket(params: URLSearchParams): Basket {
	const items: BasketItem[] = [];
	for (const [name, value] of params) {
		if (name === 's' && parseViewKey(value) && items.length < mostItems) items.push({ view: value, title: null });
		const last = items.at(-1);
		if (name === 't' && last && value !== '')
			items[items.length - 1] = { ...last, title: value.slice(0, longestTitle) };
	}
	return { ratio: params.get('ratio') === '4:3' ? 'classic' : 'wide', items };
}

/** The search string of a basket; "" for an empty one. */
export function encodeBasket({ ratio, items }: Basket): string {
	const params = new URLSearchParams();
	if (ratio === 'classic') params.set('ratio', '4:3');
	for (const { view, title } of items) {
		params.append('s', view);
		if (title !== null && title !== '') params.append('t', title);
	}
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}

/** The basket with one chart more; unchanged where it is there already, or full. */
export function addItem(basket: Basket, view: string): Basket {
	const isThere = basket.items.some((item) => item.view === view);
	if (isThere || basket.items.length >= mostItems) return basket;
	return { ...basket, items: [...basket.items, { view, title: null }] };
}

/** The basket with a chart moved by some places. */
export function moveItem(basket: Basket, from: number, by: number): Basket {
	const to = from + by;
	const item = basket.items[from];
	if (!item || to < 0 || to >= basket.items.length) return basket;
	const items = basket.items.filter((_, at) => at !== from);
	return { ...basket, items: [...items.slice(0, to), item, ...items.slice(to)] };
}
