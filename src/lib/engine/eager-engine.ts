import type { SqlStatement } from '../model/query.ts';
import type { Engine } from './engine.ts';

export interface EagerEngine extends Engine {
	/** What may be asked next, the likely things first; only the last call counts. */
	expect(statements: Iterable<SqlStatement>): void;
}

export interface Eagerness {
	/** Whether a statement costs only the engine's time: an engine that runs, and databases that it has read. */
	readonly isCheap: (statement: SqlStatement) => boolean;
	/** Runs work later. */
	readonly whenIdle: (work: () => Promise<unknown>) => void;
}

/**
 * While nobody asks, what is expected is asked ahead, one statement after the other. `engine` is one that remembers its
 * answers.
 */
export function eagerEngine(engine: Engine, { isCheap, whenIdle }: Eagerness): EagerEngine {
	let expected: Iterator<SqlStatement> = [].values();
	let questions = 0;
	let isWaiting = false;

	function goOn(): void {
		if (isWaiting || questions > 0) return;
		isWaiting = true;
		whenIdle(async () => {
			const next = questions > 0 ? null : expected.next();
			// Whoever asks the same learns what is wrong.
			if (next && !next.done && isCheap(next.value)) await engine.run(next.value).catch(() => {});
			isWaiting = false;
			if (next && !next.done) goOn();
		});
	}

	return {
		dialect: engine.dialect,
		expect(statements) {
			expected = statements[Symbol.iterator]();
			goOn();
		},
		async run(statement, signal) {
			questions++;
			try {
				return await engine.run(statement, signal);
			} finally {
				questions--;
				goOn();
			}
		},
		close: () => engine.close()
	};
}
