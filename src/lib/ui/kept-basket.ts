import { decodeBasket, emptyBasket, encodeBasket } from '../view/basket-url.ts';
import type { Basket } from '../view/basket-url.ts';

const key = 'toan-canh:slides';

/** The basket that this browser keeps; empty where it keeps nothing. */
export function keptBasket(): Basket {
	try {
		return decodeBasket(new URLSearchParams(localStorage.getItem(key) ?? ''));
	} catch {
		return emptyBasket;
	}
}

/** Keeps a basket for other pages of the site; false where the browser keeps nothing, and only the link has it. */
export function keepBasket(basket: Basket): boolean {
	try {
		localStorage.setItem(key, encodeBasket(basket));
		return true;
	} catch {
		return false;
	}
}
