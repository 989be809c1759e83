/** Parts that come one by one; whoever reads them, perhaps again, waits for those that have not come yet. */
export class PartList<Part> implements AsyncIterable<Part> {
	readonly #parts: Part[] = [];
	#state: { readonly kind: 'coming' | 'whole' } | { readonly kind: 'failed'; readonly reason: unknown } = {
		kind: 'coming'
	};
	#waiting: (() => void)[] = [];

	add(part: Part): void {
		this.#parts.push(part);
		this.#wake();
	}

	/** All parts have come. */
	end(): void {
		this.#state = { kind: 'whole' };
		this.#wake();
	}

	/** No more parts will come; readers are told why. What has come as a whole stays. */
	fail(reason: unknown): void {
		if (this.#state.kind === 'coming') this.#state = { kind: 'failed', reason };
		this.#wake();
	}

	async *[Symbol.asyncIterator](): AsyncGenerator<Part, void> {
		for (let at = 0; ; at++) {
			while (at >= this.#parts.length && this.#state.kind === 'coming')
				await new Promise<void>((resolve) => this.#waiting.push(resolve));
			if (this.#state.kind === 'failed') throw this.#state.reason;
			if (at >= this.#parts.length) return;
			yield this.#parts[at] as Part;
		}
	}

	#wake(): void {
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const wake of waiting) wake();
	}
}
