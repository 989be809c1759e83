import type { SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { abortable } from './abortable.ts';
import type { Engine } from './engine.ts';

interface Entry {
	readonly result: Promise<ResultTable>;
	readonly controller: AbortController;
	waiting: number;
}

export interface CacheOptions {
	/** How many results are kept; the least recently used goes first. */
	readonly size?: number;
	/** Results are reused only while this stays the same: release, and what the tab has loaded itself. */
	readonly version?: () => string;
}

/** Remembers the results of an engine. Callers of one statement share one run, which ends when the last of them leaves. */
export function cachedEngine(engine: Engine, { size = 200, version = () => '' }: CacheOptions = {}): Engine {
	const entries = new Map<string, Entry>();

	function start(key: string, statement: SqlStatement): Entry {
		const controller = new AbortController();
		const entry: Entry = { result: engine.run(statement, controller.signal), controller, waiting: 0 };
		entry.result.catch(() => forget(key, entry));
		return entry;
	}

	function keep(key: string, entry: Entry): void {
		entries.delete(key);
		entries.set(key, entry);
		for (const oldest of entries.keys()) if (entries.size > size) entries.delete(oldest);
	}

	function forget(key: string, entry: Entry): void {
		if (entries.get(key) === entry) entries.delete(key);
	}

	async function wait(key: string, entry: Entry, signal?: AbortSignal): Promise<ResultTable> {
		entry.waiting++;
		let settled = false;
		const settle = () => (settled = true);
		try {
			return await abortable(entry.result.finally(settle), signal);
		} finally {
			entry.waiting--;
			if (!settled && entry.waiting === 0) {
				forget(key, entry);
				entry.controller.abort(signal?.reason);
			}
		}
	}

	return {
		dialect: engine.dialect,
		async run(statement, signal) {
			signal?.throwIfAborted();
			const key = JSON.stringify([version(), statement.text, statement.params]);
			const entry = entries.get(key) ?? start(key, statement);
			keep(key, entry);
			return wait(key, entry, signal);
		},
		async close() {
			entries.clear();
			await engine.close();
		}
	};
}
