import type { IsoDate, Period } from '../model/period.ts';

/** Periods that can be asked for those which share a day with another one. */
export class PeriodIndex<Item extends Period> {
	readonly #items: readonly Item[];
	readonly #isChain: boolean;
	/** Places of the items by their first day, and the last day of all items up to a place; not for a chain. */
	readonly #order: readonly number[];
	readonly #latest: readonly IsoDate[];

	constructor(items: readonly Item[]) {
		this.#items = items;
		this.#isChain = items.every(({ start }, at) => at === 0 || start > (items[at - 1]?.end ?? ''));
		this.#order = this.#isChain
			? []
			: items.map((_, at) => at).sort((a, b) => compare(this.#startOf(a), this.#startOf(b)));
		let last = '';
		this.#latest = this.#order.map((place) => (last = this.#endOf(place) > last ? this.#endOf(place) : last));
	}

	/** In the order in which they were given. */
	overlapping({ start, end }: Period): Item[] {
		if (this.#items.length === 0) return [];
		return this.#isChain ? this.#linksOver(start, end) : this.#itemsOver(start, end);
	}

	#startOf(place: number): IsoDate {
		return this.#items[place]?.start ?? '';
	}

	#endOf(place: number): IsoDate {
		return this.#items[place]?.end ?? '';
	}

	/** Most units report one period after the other: what shares a day stands together. */
	#linksOver(start: IsoDate, end: IsoDate): Item[] {
		const items = this.#items;
		const first = firstPlace(items.length, (at) => this.#endOf(at) >= start);
		let behind = first;
		while (behind < items.length && this.#startOf(behind) <= end) behind++;
		return items.slice(first, behind);
	}

	#itemsOver(start: IsoDate, end: IsoDate): Item[] {
		const places: number[] = [];
		const behind = firstPlace(this.#order.length, (at) => this.#startOf(this.#order[at] ?? 0) > end);
		for (let at = behind - 1; at >= 0 && (this.#latest[at] ?? '') >= start; at--) {
			const place = this.#order[at] ?? 0;
			if (this.#endOf(place) >= start) places.push(place);
		}
		return places.sort((a, b) => a - b).flatMap((place) => this.#items[place] ?? []);
	}
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The first place from which on something holds. */
function firstPlace(length: number, holds: (at: number) => boolean): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
