import { findDataset } from '#lib/datasets/registry.ts';
import type { Problem } from '#lib/model/problem.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import type { FactTables } from '#lib/sql/fact-tables.ts';
import { tabLayer } from '#lib/sql/tab-tables.ts';
import type { App } from '#lib/ui/app.svelte.ts';
import type { IngestReply, IngestRequest } from './ingest-worker.ts';

/** A file larger than this is refused before it is read. */
export const largestFileMb = 50;

/** A file that was dropped on the page: `checked` ones have errors and wait for the reader's word. */
export interface DroppedFile {
	readonly id: number;
	readonly name: string;
	readonly state: 'reading' | 'too_large' | 'refused' | 'checked' | 'used' | 'failed';
	readonly reply: IngestReply | null;
}

/** Files dropped on the page, newest last; those in use are laid over the release's tables for this tab. */
export class DroppedFiles {
	list = $state.raw<readonly DroppedFile[]>([]);
	readonly #app: () => App;
	#lastId = 0;
	#lastLayer = 0;

	constructor(app: () => App) {
		this.#app = app;
	}

	async add(file: File): Promise<void> {
		const id = ++this.#lastId;
		const tooLarge = file.size > largestFileMb * 1024 * 1024;
		this.list = [...this.list, { id, name: file.name, state: tooLarge ? 'too_large' : 'reading', reply: null }];
		if (tooLarge) return;
		try {
			const reply = await this.#check(file);
			const faulty = reply.problems.some((problem) => problem.severity === 'error');
			this.#set(id, { reply, state: reply.rows === null ? 'refused' : 'checked' });
			if (reply.rows !== null && !faulty) await this.use(id);
		} catch {
			this.#set(id, { state: 'failed' });
		}
	}

	/** Charts the file's clean rows with the rest. */
	async use(id: number): Promise<void> {
		this.#set(id, { state: 'used' });
		try {
			await this.#layOver();
		} catch {
			this.#set(id, { state: 'failed' });
			await this.#layOver();
		}
	}

	async remove(id: number): Promise<void> {
		this.list = this.list.filter((file) => file.id !== id);
		await this.#layOver();
	}

	async #layOver(): Promise<void> {
		const used = this.list.filter((file) => file.state === 'used');
		const tables = new Map<string, FactTables>();
		for (const { reply } of used) {
			const contract = findDataset(reply?.dataset ?? '');
			if (!reply?.rows || !contract) continue;
			const layer = tabLayer(contract, ++this.#lastLayer, tables.get(contract.id) ?? releaseTables(contract.id));
			const engine = await this.#app().wasm();
			await engine.load({
				name: layer.tables.facts,
				tables: [
					{ name: layer.rows.facts, columns: reply.rows.facts },
					{ name: layer.rows.submissions, columns: reply.rows.submissions }
				],
				statements: layer.statements
			});
			tables.set(contract.id, layer.tables);
		}
		const through = used.reduce((last, { reply }) => (reply && reply.through > last ? reply.through : last), '');
		this.#app().showTab(tables, through);
	}

	async #check(file: File): Promise<IngestReply> {
		const { units } = await this.#app().site();
		const worker = new Worker(new URL('./ingest-worker.ts', import.meta.url), { type: 'module' });
		const request: IngestRequest = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), units };
		try {
			return await new Promise<IngestReply>((resolve, reject) => {
				worker.addEventListener('message', ({ data }: MessageEvent<IngestReply>) => resolve(data), { once: true });
				worker.addEventListener('error', reject, { once: true });
				worker.postMessage(request, [request.bytes.buffer as ArrayBuffer]);
			});
		} finally {
			worker.terminate();
		}
	}

	#set(id: number, change: Partial<DroppedFile>): void {
		this.list = this.list.map((file) => (file.id === id ? { ...file, ...change } : file));
	}
}

/** Problems by severity, for the heading of a report. */
export function countProblems(problems: readonly Problem[]): { readonly errors: number; readonly warnings: number } {
	const errors = problems.filter((problem) => problem.severity === 'error').length;
	return { errors, warnings: problems.length - errors };
}
