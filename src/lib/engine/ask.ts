import type { DatasetContract, DatasetId } from '../model/contract.ts';
import type { Query, SubmissionsQuery } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { changesOf } from '../model/unit-change.ts';
import type { UnitChange } from '../model/unit-change.ts';
import type { UnitGroup } from '../model/unit-group.ts';
import { compileQuery } from '../sql/compile-query.ts';
import { compileSubmissions } from '../sql/compile-submissions.ts';
import { releaseTables } from '../sql/fact-tables.ts';
import type { FactTables } from '../sql/fact-tables.ts';
import { selectResidents } from '../sql/select-residents.ts';
import { selectChanges } from '../sql/select-reference.ts';
import type { Engine } from './engine.ts';

/** Puts questions to an engine: what pages need of one, in the browser and at build. */
export interface Ask {
	query(query: Query, contract: DatasetContract, signal?: AbortSignal): Promise<ResultTable>;
	submissions(query: SubmissionsQuery, signal?: AbortSignal): Promise<ResultTable>;
	/** `unit_id` and `residents` of every unit in a year. */
	residents(year: number, signal?: AbortSignal): Promise<ResultTable>;
	/** What the units of a group came from and became. */
	changes(group: UnitGroup, signal?: AbortSignal): Promise<readonly UnitChange[]>;
	/** Told what may be asked next, the likely things first; absent where nothing is asked ahead. */
	expect?(queries: Iterable<Query>, contract: DatasetContract): void;
}

/** `tablesOf` names the tables of a dataset: the release's unless the tab has its own. */
export function askOf(
	engine: Engine,
	tablesOf = (dataset: DatasetId): FactTables => releaseTables(dataset, engine.dialect)
): Ask {
	const { dialect } = engine;
	return {
		query: async (query, contract, signal) =>
			engine.run(compileQuery(query, contract, tablesOf(query.dataset)), signal),
		submissions: async (query, signal) => engine.run(compileSubmissions(query, tablesOf(query.dataset)), signal),
		residents: async (year, signal) => engine.run(selectResidents(year, dialect), signal),
		changes: async (group, signal) => changesOf(await engine.run(selectChanges(group, dialect), signal))
	};
}
