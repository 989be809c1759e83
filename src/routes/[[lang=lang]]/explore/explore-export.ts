import type { XlsxNames } from '#lib/export/xlsx-sheet.ts';
import type { SheetAbout, SheetColumn, SheetFormat } from '#lib/export/sheet.ts';
import type { ExportOrder, ExportReply, TablePart } from './export-protocol.ts';

/** A file to write: its table comes in parts, so that neither the page nor its memory is filled at once. */
export interface ExportTask {
	readonly format: SheetFormat;
	readonly columns: readonly SheetColumn[];
	readonly names: XlsxNames;
	readonly about: SheetAbout;
	readonly parts: AsyncIterable<TablePart>;
	readonly ondone: (rows: number) => void;
}

/** Writes a file in a worker, which ends with it or with the signal. Rejects where it cannot be written. */
export async function writeSheet(task: ExportTask, signal: AbortSignal): Promise<Blob> {
	const worker = new Worker(new URL('./explore-export-worker.ts', import.meta.url), { type: 'module' });
	const tell = (order: ExportOrder) => worker.postMessage(order);
	const replyOf = (order: ExportOrder) =>
		new Promise<ExportReply>((resolve, reject) => {
			worker.onmessage = ({ data }: MessageEvent<ExportReply>) => resolve(data);
			worker.onerror = (event) => reject(new Error(event.message));
			signal.addEventListener('abort', () => reject(signal.reason), { once: true });
			tell(order);
		});
	try {
		const { format, columns, names, about } = task;
		tell({ kind: 'open', format, columns, names });
		let done = 0;
		for await (const part of task.parts) {
			signal.throwIfAborted();
			check(await replyOf({ kind: 'part', part }));
			task.ondone((done += part.rows));
		}
		const reply = check(await replyOf({ kind: 'finish', about }));
		if (reply.kind !== 'file') throw new Error('the worker gave no file');
		return reply.file;
	} finally {
		worker.terminate();
	}
}

function check(reply: ExportReply): ExportReply {
	if (reply.kind === 'failed') throw new Error(reply.message);
	return reply;
}
