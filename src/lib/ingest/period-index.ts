import type { IsoDate, Period } from '../model/period.ts';

/** Periods that can be asked for those which share a day with another one. */
export class PeriodIndex<Item extends Period> {
	readonly #items: readonly Item[];
	/** Places of the items, by their first day. */
	readonly #order: readonly number[];
	readonly #starts: readonly IsoDate[];
	/** The last day of all items up to a place of the order. */
	readonly #latest: readonly IsoDate[];

	constructor(items: readonly Item[]) {
		const startOf = (place: number) => items[place]?.start ?? '';
		this.#items = items;
		this.#order = items
			.map((_, at) => at)
			.sort((a, b) => (startOf(a) < startOf(b) ? -1 : Number(startOf(a) > startOf(b))));
		this.#starts = this.#order.map(startOf);
		let last = '';
		this.#latest = this.#order.map((place) => {
			const end = items[place]?.end ?? '';
			return (last = end > last ? end : last);
		});
	}

	/** In the order in which they were given. */
	overlapping({ start, end }: Period): Item[] {
		const places: number[] = [];
		for (let at = this.#startingBy(end) - 1; at >= 0 && (this.#latest[at] ?? '') >= start; at--) {
			const place = this.#order[at] ?? 0;
			if ((this.#items[place]?.end ?? '') >= start) places.push(place);
		}
		return places.sort((a, b) => a - b).flatMap((place) => this.#items[place] ?? []);
	}

	/** How many items start by a day. */
	#startingBy(day: IsoDate): number {
		let [low, high] = [0, this.#starts.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#starts[middle] ?? '') <= day) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}
