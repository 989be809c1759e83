import type { Ask } from '../engine/ask.ts';
import type { Engine } from '../engine/engine.ts';
import type { DatasetId } from '../model/contract.ts';
import { duckdb } from '../sql/dialect.ts';

/** An engine that stands where answers computed at build are looked up, and knows no others. */
export const builtOnly: Engine = {
	dialect: duckdb,
	run: () => Promise.reject(notBuilt),
	close: async () => {}
};
const notBuilt = new Error('not computed at build');

/** Who answers on a site that asks a server. */
export interface Askable {
	/** Over `builtOnly`. */
	readonly built: Ask;
	readonly server: Ask;
	/** The browser's own engine, for the tables of dropped files. */
	readonly tab: Ask;
	readonly isInTab: (dataset: DatasetId) => boolean;
}

/** Answers computed at build, then the server's; where files were dropped, those of the tab. */
export function askServer({ built, server, tab, isInTab }: Askable): Ask {
	const first = <T>(question: (ask: Ask) => Promise<T>): Promise<T> =>
		question(built).catch((error: unknown) => {
			if (error !== notBuilt) throw error;
			return question(server);
		});
	const of = <T>(dataset: DatasetId, question: (ask: Ask) => Promise<T>) =>
		isInTab(dataset) ? question(tab) : first(question);
	return {
		query: (query, contract, signal) => of(query.dataset, (ask) => ask.query(query, contract, signal)),
		submissions: (query, signal) => of(query.dataset, (ask) => ask.submissions(query, signal)),
		residents: (year, signal) => first((ask) => ask.residents(year, signal)),
		changes: (group, signal) => first((ask) => ask.changes(group, signal))
	};
}
