import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { abortable } from './abortable.ts';
import type { Engine } from './engine.ts';
import { decodeResult } from './result-bundle.ts';
import type { ResultBundle } from './result-bundle.ts';
import { statementKey } from './statement-key.ts';

export interface PrecomputedEngine extends Engine {
	/** Statements from now on look into this bundle first; it is loaded once, again only after a failure. */
	preload(bundle: string): void;
}

/**
 * Answers from results computed at build where a preloaded bundle has them, and asks `next` otherwise. A bundle that
 * is missing, broken (`load` gives null, rejects or gives something else) or of another version holds nothing.
 */
export function precomputedEngine(
	next: Engine,
	load: (bundle: string) => Promise<ResultBundle | null>,
	version: string
): PrecomputedEngine {
	const bundles = new Map<string, Promise<ResultBundle | null>>();

	async function open(name: string): Promise<ResultBundle | null> {
		const bundle = await load(name).catch(() => null);
		if (isBundle(bundle, version)) return bundle;
		bundles.delete(name);
		return null;
	}

	async function find(statement: SqlStatement): Promise<ResultTable | null> {
		const key = statementKey(statement);
		for (const bundle of [...bundles.values()].reverse()) {
			const table = read(await bundle, key);
			if (table) return table;
		}
		return null;
	}

	return {
		dialect: next.dialect,
		preload(name) {
			if (!bundles.has(name)) bundles.set(name, Promise.resolve(name).then(open));
		},
		async run(statement, signal) {
			signal?.throwIfAborted();
			return (await abortable(find(statement), signal)) ?? next.run(statement, signal);
		},
		close: () => next.close()
	};
}

function isBundle(bundle: ResultBundle | null, version: string): bundle is ResultBundle {
	const isOurs = bundle?.format === 1 && bundle.version === version;
	return isOurs && typeof bundle.results === 'object' && bundle.results !== null;
}

function read(bundle: ResultBundle | null, key: string): ResultTable | null {
	try {
		const encoded = bundle && Object.hasOwn(bundle.results, key) ? bundle.results[key] : undefined;
		return encoded ? decodeResult(encoded) : null;
	} catch {
		return null;
	}
}
