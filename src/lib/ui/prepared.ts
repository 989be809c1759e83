import { whenIdle } from './when-idle.ts';

/** Answers made before they are asked for, by key; the oldest go first. */
export class Prepared<T> {
	readonly #size: number;
	readonly #answers = new Map<string, Promise<T>>();
	#wanted: [key: string, make: () => Promise<T>][] = [];
	#working = false;

	constructor(size: number) {
		this.#size = size;
	}

	/** Makes these answers one after another when the page is idle; what was wanted before and is not made yet is dropped. */
	prepare(wanted: readonly (readonly [key: string, make: () => Promise<T>])[]): void {
		this.#wanted = wanted.filter(([key]) => !this.#answers.has(key)).map(([key, make]) => [key, make]);
		if (!this.#working) this.#next();
	}

	/** The answer of a key, if it was prepared. */
	find(key: string): Promise<T> | undefined {
		return this.#answers.get(key);
	}

	#next(): void {
		this.#working = this.#wanted.length > 0;
		if (this.#working) whenIdle(() => this.#makeFirst().finally(() => this.#next()));
	}

	async #makeFirst(): Promise<void> {
		const [key, make] = this.#wanted.shift() ?? [];
		if (key === undefined || !make || this.#answers.has(key)) return;
		const answer = make();
		this.#answers.set(key, answer);
		for (const oldest of this.#answers.keys()) if (this.#answers.size > this.#size) this.#answers.delete(oldest);
		await answer.catch(() => this.#answers.delete(key));
	}
}
