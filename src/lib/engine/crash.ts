import type { EngineError } from './engine.ts';

/** The engine's worker died under a statement. */
export class Crash {
	readonly error: EngineError;

	constructor(error: EngineError) {
		this.error = error;
	}
}

/** Does again what a dying worker has left undone, once: the statement itself may be what kills it. */
export function afterCrash<T>(again: () => Promise<T>): (error: unknown) => Promise<T> {
	return async (error) => {
		if (!(error instanceof Crash)) throw error;
		return again().catch((second: unknown) => {
			throw second instanceof Crash ? second.error : second;
		});
	};
}
