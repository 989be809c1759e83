import type { Engine } from './engine.ts';

/** An engine that tells which databases its answers have come from. */
export interface NotingEngine extends Engine {
	readonly read: ReadonlySet<string>;
}

export function notingEngine(engine: Engine): NotingEngine {
	const read = new Set<string>();
	return {
		...engine,
		read,
		async run(statement, signal) {
			const table = await engine.run(statement, signal);
			for (const database of statement.databases) read.add(database);
			return table;
		}
	};
}
