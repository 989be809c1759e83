import type { SqlStatement } from '../model/query.ts';
import type { Engine } from './engine.ts';

export interface RehearsingEngine extends Engine {
	/** What to rehearse after the next answer; only the last call before the rehearsal begins counts. */
	prepare(statements: () => readonly SqlStatement[]): void;
}

// Browsers compile once more, and better, what runs again and again.
const rounds = 3;

/**
 * After its first answer, and while nobody asks, the engine goes through statements like those that may come next, a few times:
 * a browser compiles the parts of an engine when they are first run, which takes longer than most answers. Only of
 * databases that it has read already. `whenIdle` runs work later.
 */
export function rehearsingEngine(engine: Engine, whenIdle: (work: () => Promise<unknown>) => void): RehearsingEngine {
	let prepared: () => readonly SqlStatement[] = () => [];
	let left: readonly SqlStatement[] | null = null;
	let questions = 0;
	let isWaiting = false;
	const read = new Set<string>();

	function begin(): void {
		if (left) return;
		const statements = prepared();
		const isKnown = statements.every(({ databases }) => databases.every((database) => read.has(database)));
		if (statements.length > 0 && isKnown) left = Array.from({ length: rounds }, () => statements).flat();
	}

	function goOn(): void {
		if (isWaiting || questions > 0) return;
		isWaiting = true;
		whenIdle(async () => {
			begin();
			const statement = questions > 0 ? undefined : left?.[0];
			if (statement) {
				left = left?.slice(1) ?? null;
				// Whoever asks the same learns what is wrong.
				await engine.run(statement).catch(() => {});
			}
			isWaiting = false;
			if (statement) goOn();
		});
	}

	return {
		dialect: engine.dialect,
		prepare: (statements) => void (prepared = statements),
		async run(statement, signal) {
			questions++;
			try {
				const table = await engine.run(statement, signal);
				for (const database of statement.databases) read.add(database);
				return table;
			} finally {
				questions--;
				goOn();
			}
		},
		close: () => engine.close()
	};
}
