import { readFile, stat } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { decodeFile } from '../../src/lib/ingest/decode-file.ts';
import { makeProblem } from '../../src/lib/ingest/make-problem.ts';
import type { DecodedFile } from '../../src/lib/ingest/raw-table.ts';
import type { ProblemRule } from '../../src/lib/model/problem.ts';
import type { Locale } from '../../src/lib/model/locale.ts';
import { mostBytes } from '../compile/inputs.ts';
import { fileLine } from './file-lines.ts';
import type { ReadRequest, ReadReply } from './messages.ts';

if (!parentPort) throw new Error('read-worker runs as a worker');
const port = parentPort;
const reply = (message: ReadReply) => port.postMessage(message);
let pieces: Iterator<string> = [].values();

async function decodePath(path: string): Promise<DecodedFile[]> {
	const refuse = (rule: ProblemRule) => [{ file: path, sheets: [], problems: [makeProblem(path, rule)] }];
	try {
		if ((await stat(path)).size > mostBytes) return refuse('too_big');
		return await decodeFile({ name: path, bytes: new Uint8Array(await readFile(path)) });
	} catch {
		return refuse('empty_file');
	}
}

/** Lines are made only as fast as they are taken, so that a large file is never held as text. */
function* lines(files: DecodedFile[], locale: Locale): Generator<string> {
	for (const file of files) yield* fileLine(file, locale);
}

async function answer(request: ReadRequest): Promise<void> {
	if (request.kind === 'more') {
		const { done, value } = pieces.next();
		return reply(done ? { kind: 'end' } : { kind: 'piece', text: value });
	}
	const files = await decodePath(request.path);
	pieces = lines(files, request.locale);
	const isRead = files.every(
		({ sheets, problems }) => sheets.length > 0 || problems.every(({ severity }) => severity !== 'error')
	);
	reply({ kind: 'decoded', isRead });
}

port.on('message', (request: ReadRequest) => void answer(request));
reply({ kind: 'ready' });
