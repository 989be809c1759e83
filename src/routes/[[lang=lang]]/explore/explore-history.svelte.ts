/** The views of this visit, to go back and forth between: their search strings. */
export class ExploreHistory {
	#past = $state.raw<readonly string[]>([]);
	#future = $state.raw<readonly string[]>([]);

	/** Another view is shown: `from` is the one before. */
	push(from: string): void {
		this.#past = [...this.#past.slice(-199), from];
		this.#future = [];
	}

	/** The view before, where there is one; `from` is the one shown. */
	undo(from: string): string | null {
		const last = this.#past.at(-1);
		if (last === undefined) return null;
		this.#past = this.#past.slice(0, -1);
		this.#future = [from, ...this.#future];
		return last;
	}

	/** The view that was undone last, where there is one; `from` is the one shown. */
	redo(from: string): string | null {
		const [next, ...others] = this.#future;
		if (next === undefined) return null;
		this.#past = [...this.#past, from];
		this.#future = others;
		return next;
	}

	get canUndo(): boolean {
		return this.#past.length > 0;
	}

	get canRedo(): boolean {
		return this.#future.length > 0;
	}
}
