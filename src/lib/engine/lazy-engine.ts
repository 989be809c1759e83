import type { Dialect } from '../sql/dialect.ts';
import { abortable } from './abortable.ts';
import type { Engine } from './engine.ts';

/** An engine that is loaded by its first statement, so that a page which never asks never pays for it. */
export function lazyEngine(dialect: Dialect, load: () => Promise<Engine>): Engine {
	let loaded: Promise<Engine> | null = null;

	function get(): Promise<Engine> {
		loaded ??= load().catch((error: unknown) => {
			loaded = null;
			throw error;
		});
		return loaded;
	}

	return {
		dialect,
		async run(statement, signal) {
			const engine = await abortable(get(), signal);
			return engine.run(statement, signal);
		},
		async close() {
			await (await loaded)?.close();
		}
	};
}
