/// <reference lib="webworker" />
import { openSheet } from '#lib/export/open-sheet.ts';
import type { SheetCell, SheetWriter } from '#lib/export/sheet.ts';
import type { ExportOrder, ExportReply, TablePart } from './export-protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

let writer: SheetWriter | null = null;
const reply = (message: ExportReply) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ExportOrder>) => {
	try {
		switch (data.kind) {
			case 'open':
				writer = openSheet(data.format, data.columns, data.names);
				return;
			case 'part':
				writer?.add(rowsOf(data.part));
				return reply({ kind: 'added' });
			case 'finish':
				if (writer) reply({ kind: 'file', file: writer.finish(data.about) });
				return;
		}
	} catch (error) {
		reply({ kind: 'failed', message: String(error) });
	}
};

const rowsOf = ({ rows, columns }: TablePart) =>
	Array.from({ length: rows }, (_, row) => columns.map((column): SheetCell => column[row] ?? null));
