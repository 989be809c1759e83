import type { Problem } from '#lib/model/problem.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { PackedColumn } from '#lib/sql/packed-column.ts';
import type { CheckedDataset, CheckReply, CheckRequest, CheckResult, FoundDataset } from './check-protocol.ts';
import type { ReadProgress, RowsTable } from './check-protocol.ts';
import { PartList } from './part-list.ts';

/** Asks for a file made of what was checked. */
export type FileRequest = Extract<CheckRequest, { readonly kind: 'save' | 'report' }>;

type Reply<Kind> = Extract<CheckReply, { readonly kind: Kind }>;

/** A worker that reads and checks files, and keeps them for what is asked afterwards. */
export class FileChecker {
	readonly #worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
	#units: readonly Unit[] | null = null;
	#isStopped = false;
	#stop: (reason: unknown) => void = () => {};
	readonly #stopped = new Promise<never>((_, reject) => (this.#stop = reject));

	constructor() {
		this.#stopped.catch(() => (this.#isStopped = true));
		this.#worker.addEventListener('error', (event) => this.#stop(event));
	}

	/** False once the worker broke or was stopped. */
	get isAlive(): boolean {
		return !this.#isStopped;
	}

	/** Tells the units that files may name. */
	know(units: readonly Unit[]): void {
		if (this.#units === units) return;
		this.#units = units;
		this.#worker.postMessage({ kind: 'units', units } satisfies CheckRequest);
	}

	/** Checks files, its units known; rejects when the worker breaks or is stopped. The rows come afterwards. */
	async check(
		request: Extract<CheckRequest, { readonly kind: 'check' }>,
		show: (progress: ReadProgress) => void
	): Promise<CheckResult> {
		const problems: Problem[] = [];
		const { result } = await this.#ask<Reply<'checked'>>(request, 'checked', (reply) => {
			if (reply.kind === 'progress') show(reply.progress);
			if (reply.kind === 'problems') for (const problem of reply.problems) problems.push(problem);
		});
		return { ...result, problems, datasets: result.datasets.map((one) => this.#withRows(one)) };
	}

	#withRows(found: FoundDataset): CheckedDataset {
		const rowsOf = (table: RowsTable) => this.#rowsOf(found, table);
		const rows = { units: rowsOf('units'), facts: rowsOf('facts'), submissions: rowsOf('submissions') };
		return { ...found, rows, reportColumns: this.#reportColumns(found) };
	}

	#reportColumns({ dataset }: FoundDataset): CheckedDataset['reportColumns'] {
		const columns = new Promise<readonly PackedColumn[]>((resolve) =>
			this.#worker.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => {
				if (data.kind === 'reports' && data.dataset === dataset) resolve(data.columns);
			})
		);
		const soon = Promise.race([columns, this.#stopped]);
		// Nobody may ask for them before the worker stops.
		soon.catch(() => {});
		return soon;
	}

	#rowsOf({ dataset }: FoundDataset, table: RowsTable): PartList<Blob> {
		const rows = new PartList<Blob>();
		this.#worker.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => {
			if (data.kind !== 'rows' || data.dataset !== dataset || data.table !== table) return;
			if (data.stream) rows.add(data.stream);
			else rows.end();
		});
		this.#stopped.catch((reason: unknown) => rows.fail(reason));
		return rows;
	}

	/** A file made of what was checked. */
	async file(request: FileRequest): Promise<Uint8Array<ArrayBuffer>> {
		return (await this.#ask<Reply<'file'>>(request, 'file', () => {})).bytes;
	}

	/** Ends the worker at once, whatever it is doing. */
	stop(): void {
		this.#worker.terminate();
		this.#stop(new DOMException('stopped', 'AbortError'));
	}

	async #ask<R extends CheckReply>(
		request: CheckRequest,
		wanted: R['kind'],
		besides: (reply: CheckReply) => void
	): Promise<R> {
		const heard = new AbortController();
		const answer = new Promise<R>((resolve) => {
			const listen = ({ data }: MessageEvent<CheckReply>) =>
				data.kind === wanted ? resolve(data as R) : besides(data);
			this.#worker.addEventListener('message', listen, { signal: heard.signal });
		});
		this.#worker.postMessage(request);
		return Promise.race([answer, this.#stopped]).finally(() => heard.abort());
	}
}
