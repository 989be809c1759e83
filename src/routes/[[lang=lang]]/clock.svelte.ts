import { createSubscriber } from 'svelte/reactivity';

/** Seconds since it was made, looked at twice a second while somebody shows them. */
export class Clock {
	readonly #startedAt = performance.now();
	readonly #subscribe = createSubscriber((update) => {
		const timer = setInterval(update, 500);
		return () => clearInterval(timer);
	});

	get seconds(): number {
		this.#subscribe();
		return Math.floor((performance.now() - this.#startedAt) / 1000);
	}
}
