import { askOf } from '../engine/ask.ts';
import type { Ask } from '../engine/ask.ts';
import { cachedEngine } from '../engine/cached-engine.ts';
import { EngineError } from '../engine/engine.ts';
import type { Engine } from '../engine/engine.ts';
import { lazyEngine } from '../engine/lazy-engine.ts';
import { precomputedEngine } from '../engine/precomputed-engine.ts';
import { rehearsingEngine } from '../engine/rehearsing-engine.ts';
import type { ResultBundle } from '../engine/result-bundle.ts';
import type { DatasetId } from '../model/contract.ts';
import { duckdb } from '../sql/dialect.ts';
import { releaseTables } from '../sql/fact-tables.ts';
import type { FactTables } from '../sql/fact-tables.ts';
import { rehearsals } from '../sql/rehearsals.ts';
import { tellFault } from './tell-fault.ts';
import { whenIdle } from './when-idle.ts';

/** Where answers come from in the browser. */
export interface AnswerSource {
	readonly wasm: () => Promise<Engine>;
	readonly loadBundle: (name: string) => Promise<ResultBundle | null>;
	readonly tabTables: (dataset: DatasetId) => FactTables | undefined;
}

export interface Answers {
	readonly ask: Ask;
	readonly preload: (bundle: string) => void;
}

/** Results remembered, then those computed at build, then the engine. */
export function openAnswers({ wasm, loadBundle, tabTables }: AnswerSource): Answers {
	const tablesOf = (dataset: DatasetId) => tabTables(dataset) ?? releaseTables(dataset);
	const engine = rehearsingEngine(lazyEngine(duckdb, wasm), whenIdle);
	const precomputed = precomputedEngine(telling(engine), loadBundle);
	const ask = askOf(cachedEngine(precomputed), tablesOf);
	return {
		ask: {
			...ask,
			query(query, contract, signal) {
				engine.prepare(() => rehearsals(query, contract, tablesOf(contract.id)));
				return ask.query(query, contract, signal);
			}
		},
		preload: (bundle) => precomputed.preload(bundle)
	};
}

/** An engine whose failures are kept in the page's log, too. */
function telling(engine: Engine): Engine {
	return {
		...engine,
		run: (statement, signal) =>
			engine.run(statement, signal).catch((error: unknown) => {
				if (error instanceof EngineError) tellFault(error);
				throw error;
			})
	};
}
