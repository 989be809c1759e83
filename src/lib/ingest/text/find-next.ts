/** Where a text stands next in another, remembered: reading forward searches every place once. */
export class FindNext {
	readonly #text: string;
	readonly #sought: string;
	#asked = 0;
	#found = -1;

	constructor(text: string, sought: string) {
		this.#text = text;
		this.#sought = sought;
	}

	/** The first place at or after `at`; Infinity where there is none. */
	from(at: number): number {
		if (at < this.#asked || at > this.#found) {
			const found = this.#sought === '' ? -1 : this.#text.indexOf(this.#sought, at);
			this.#asked = at;
			this.#found = found < 0 ? Infinity : found;
		}
		return this.#found;
	}
}
