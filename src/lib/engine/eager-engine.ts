import type { SqlStatement } from '../model/query.ts';
import type { Engine } from './engine.ts';

export interface EagerEngine extends Engine {
	/** What may be asked next, the likely things first, once all is answered that was asked; only the last call counts. */
	expect(statements: Iterable<SqlStatement>): void;
}

export interface Eagerness {
	/** Whether a statement costs only the engine's time: an engine that runs, and databases that it has read. */
	readonly isCheap: (statement: SqlStatement) => boolean;
	/** Runs work later. */
	readonly whenIdle: (work: () => Promise<unknown>) => void;
}

/** Where answers are larger, those to come would be, too, and all that nobody asks for would fill the memory. */
const mostRows = 5_000;

/**
 * While nobody asks, what is expected is asked ahead, one statement after the other. `engine` is one that remembers its
 * answers.
 */
export function eagerEngine(engine: Engine, { isCheap, whenIdle }: Eagerness): EagerEngine {
	let expected: Iterator<SqlStatement> = [].values();
	let largest = 0;
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
			expected = (largest > mostRows ? [] : statements)[Symbol.iterator]();
			largest = 0;
			goOn();
		},
		async run(statement, signal) {
			questions++;
			try {
				const table = await engine.run(statement, signal);
				largest = Math.max(largest, table.numRows);
				return table;
			} finally {
				questions--;
				goOn();
			}
		},
		close: () => engine.close()
	};
}
