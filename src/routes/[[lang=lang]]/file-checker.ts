import type { Problem } from '#lib/model/problem.ts';
import type { CheckedDataset, CheckReply, CheckRequest, CheckResult, FoundDataset } from './check-protocol.ts';
import type { ReadProgress, RowsTable } from './check-protocol.ts';
import { PartList } from './part-list.ts';

type Reply<Kind> = Extract<CheckReply, { readonly kind: Kind }>;

/** A worker that reads and checks files, and keeps them for what is asked afterwards. */
export class FileChecker {
	readonly #worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
	#stop: (reason: unknown) => void = () => {};
	readonly #stopped = new Promise<never>((_, reject) => (this.#stop = reject));

	constructor() {
		this.#stopped.catch(() => {});
		this.#worker.addEventListener('error', (event) => this.#stop(event));
	}

	/** Checks files; rejects when the worker breaks or is stopped. The rows come afterwards. */
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
		return { ...found, rows: { units: rowsOf('units'), facts: rowsOf('facts'), submissions: rowsOf('submissions') } };
	}

	#rowsOf({ dataset }: FoundDataset, table: RowsTable): PartList<Blob> {
		const rows = new PartList<Blob>();
		const listen = ({ data }: MessageEvent<CheckReply>) => {
			if (data.kind !== 'rows' || data.dataset !== dataset || data.table !== table) return;
			if (data.stream) rows.add(data.stream);
			else rows.end();
		};
		this.#worker.addEventListener('message', listen);
		this.#stopped.catch((reason: unknown) => rows.fail(reason));
		return rows;
	}

	/** A file made of what was checked. */
	async file(request: Exclude<CheckRequest, { readonly kind: 'check' }>): Promise<Uint8Array<ArrayBuffer>> {
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
