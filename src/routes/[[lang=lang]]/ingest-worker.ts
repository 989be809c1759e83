import { datasets } from '#lib/datasets/registry.ts';
import { readDropped } from '#lib/ingest/choose-dataset.ts';
import { tabRows } from '#lib/ingest/tab-rows.ts';
import type { TabRows } from '#lib/ingest/tab-rows.ts';
import { indexUnits } from '#lib/ingest/unit-index.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { Unit } from '#lib/model/unit.ts';

export interface IngestRequest {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly units: readonly Unit[];
}

/** What the check of a dropped file found. */
export interface IngestReply {
	readonly dataset: string | null;
	readonly problems: readonly Problem[];
	readonly rowsRead: number;
	/** Facts that can be used. */
	readonly facts: number;
	readonly through: string;
	readonly rows: TabRows | null;
}

// Files are read off the page's thread: the page stays alive, and a file that breaks the reader breaks only this worker.
self.addEventListener('message', async ({ data }: MessageEvent<IngestRequest>) => {
	const units = indexUnits(data.units);
	const { contract, ...ingested } = await readDropped({ name: data.name, bytes: data.bytes }, datasets, units);
	const { facts, problems, rowsRead } = ingested;
	const usable = contract !== null && (facts.length > 0 || ingested.statuses.length > 0);
	const reply: IngestReply = {
		dataset: contract?.id ?? null,
		problems,
		rowsRead,
		facts: facts.length,
		through: facts.reduce((last, fact) => (fact.end > last ? fact.end : last), ''),
		rows: usable ? tabRows(contract, ingested, units) : null
	};
	self.postMessage(reply);
});
