/** What a page shows now, and what is under way to replace it. */
export interface Answer<T> {
	readonly value: T;
	readonly pending: boolean;
	readonly error: unknown;
	/** Asks again, or does again what failed before the question. */
	retry(): void;
	/** Does what leads to the next question; where it fails, that is why there is no answer. */
	attempt(work: () => Promise<void>): Promise<void>;
}

/**
 * Starts with `initial` and follows `question`: when what it reads changes, the new question is asked and the one
 * before given up. A question of null is answered by `initial`. Call it while a component is set up.
 */
export function answerOf<T>(initial: () => T, question: () => ((signal: AbortSignal) => Promise<T>) | null): Answer<T> {
	let answered = $state.raw<T | null>(null);
	let pending = $state(false);
	let error = $state.raw<unknown>(null);
	let tries = $state(0);
	let failedWork: (() => Promise<void>) | null = null;

	$effect(() => {
		const ask = question();
		void tries;
		error = failedWork = null;
		if (ask === null) {
			pending = false;
			answered = null;
			return;
		}
		const controller = new AbortController();
		// An answer that is at hand comes before this does: nothing is said of it.
		const waiting = setTimeout(() => (pending = true));
		const settle = () => {
			clearTimeout(waiting);
			pending = false;
		};
		ask(controller.signal).then(
			(value) => {
				if (controller.signal.aborted) return;
				answered = value;
				settle();
			},
			(reason: unknown) => {
				if (controller.signal.aborted) return;
				error = reason;
				settle();
			}
		);
		return () => {
			clearTimeout(waiting);
			controller.abort();
		};
	});

	async function attempt(work: () => Promise<void>): Promise<void> {
		error = failedWork = null;
		try {
			await work();
		} catch (reason) {
			error = reason;
			failedWork = work;
		}
	}

	return {
		get value() {
			return answered ?? initial();
		},
		get pending() {
			return pending;
		},
		get error() {
			return error;
		},
		retry: () => void (failedWork ? attempt(failedWork) : tries++),
		attempt
	};
}
