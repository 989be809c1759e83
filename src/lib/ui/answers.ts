import { askOf } from '../engine/ask.ts';
import type { Ask } from '../engine/ask.ts';
import { cachedEngine } from '../engine/cached-engine.ts';
import { rangedFrom } from '../engine/database-files.ts';
import { eagerEngine } from '../engine/eager-engine.ts';
import { EngineError } from '../engine/engine.ts';
import type { Engine } from '../engine/engine.ts';
import { lazyEngine } from '../engine/lazy-engine.ts';
import { notingEngine } from '../engine/noting-engine.ts';
import { precomputedEngine } from '../engine/precomputed-engine.ts';
import type { ResultBundle } from '../engine/result-bundle.ts';
import type { DatasetContract, DatasetId } from '../model/contract.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import type { Site } from '../model/site.ts';
import { clickhouse } from '../sql/clickhouse.ts';
import { compileQuery } from '../sql/compile-query.ts';
import { duckdb } from '../sql/dialect.ts';
import { releaseTables } from '../sql/fact-tables.ts';
import type { FactTables } from '../sql/fact-tables.ts';
import { askServer, builtOnly } from './ask-server.ts';
import { serverOf } from './server-of.ts';
import { tellFault } from './tell-fault.ts';
import { whenIdle } from './when-idle.ts';

/** Where answers come from in the browser. */
export interface AnswerSource {
	readonly site: Pick<Site, 'manifest' | 'bundles'>;
	readonly wasm: () => Promise<Engine>;
	/** A file of results that the site names. */
	readonly loadBundle: (name: string) => Promise<ResultBundle>;
	readonly tabTables: (dataset: DatasetId) => FactTables | undefined;
}

export interface Answers {
	readonly ask: Ask;
	readonly preload: (bundle: string) => void;
}

/** Results remembered, then those computed at build, then the engine: the browser's own, or the site's server. */
export function openAnswers(source: AnswerSource): Answers {
	const server = serverOf(source.site.manifest);
	return server ? overServer(source, server) : inBrowser(source);
}

const computed = (engine: Engine, { site: { manifest, bundles }, loadBundle }: AnswerSource) =>
	precomputedEngine(engine, async (name) => (bundles.includes(name) ? loadBundle(name) : null), manifest.version);

const builtTables =
	({ site }: AnswerSource) =>
	(dataset: DatasetId) =>
		releaseTables(dataset, duckdb, site.manifest);

const tablesOf = (source: AnswerSource) => (dataset: DatasetId) =>
	source.tabTables(dataset) ?? builtTables(source)(dataset);

/** A database that is fetched unasked by readers who have an engine of several megabytes already. */
const smallBytes = 2 ** 20;

function inBrowser(source: AnswerSource): Answers {
	const tables = tablesOf(source);
	const own = notingEngine(lazyEngine(duckdb, source.wasm));
	const precomputed = computed(telling(own), source);
	const isCheap = ({ databases }: SqlStatement) =>
		databases.length > 0 &&
		databases.every(
			(name) =>
				(source.site.manifest.databases[name]?.bytes ?? Infinity) < (own.read.has(name) ? rangedFrom : smallBytes)
		);
	const engine = eagerEngine(cachedEngine(precomputed), { isCheap, whenIdle });
	const expect: Ask['expect'] = (queries, contract) => {
		// A reader who has needed no engine so far gets none unasked.
		if (own.read.size > 0) engine.expect(compiled(queries, contract, tables(contract.id)));
	};
	return { ask: { ...askOf(engine, tables), expect }, preload: (bundle) => precomputed.preload(bundle) };
}

function* compiled(queries: Iterable<Query>, contract: DatasetContract, tables: FactTables): Generator<SqlStatement> {
	for (const query of queries) yield compileQuery(query, contract, tables);
}

/** Dropped files are asked in the browser all the same. */
function overServer(source: AnswerSource, load: () => Promise<Engine>): Answers {
	const precomputed = computed(builtOnly, source);
	const ask = askServer({
		built: askOf(cachedEngine(precomputed), builtTables(source)),
		server: askOf(cachedEngine(telling(lazyEngine(clickhouse, load)))),
		tab: askOf(cachedEngine(telling(lazyEngine(duckdb, source.wasm))), tablesOf(source)),
		isInTab: (dataset) => source.tabTables(dataset) !== undefined
	});
	return { ask, preload: (bundle) => precomputed.preload(bundle) };
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
