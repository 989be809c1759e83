/** The tables a dataset is read from: the release's, or the tab's own where files were dropped. */
export interface FactTables {
	readonly facts: string;
	readonly submissions: string;
	readonly databases: readonly string[];
}

/** The tables of a dataset in the release. */
export function releaseTables(dataset: string): FactTables {
	return { facts: `${dataset}.facts`, submissions: `${dataset}.submissions`, databases: ['reference', dataset] };
}
