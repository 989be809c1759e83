import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Locale } from '../../src/lib/model/locale.ts';
import type { ProblemRule } from '../../src/lib/model/problem.ts';
import type { ReadReply, ReadRequest } from './messages.ts';

const memory = { maxOldGenerationSizeMb: 3072 };

/** Decodes files in a thread of its own, which is given up where a file takes too long or too much memory. */
export class Reader {
	#worker: Worker | null = null;
	readonly #limit: number;

	/** `limit`: milliseconds for one file. */
	constructor(limit: number) {
		this.#limit = limit;
	}

	/** True once the file is decoded, false where it could not be read, or the rule that stopped it. */
	async decode(path: string, locale: Locale): Promise<boolean | ProblemRule> {
		this.#worker ??= await startWorker();
		try {
			const reply = await this.#ask({ kind: 'decode', path, locale });
			return reply.kind === 'decoded' && reply.isRead;
		} catch (error) {
			await this.close();
			return error instanceof Late ? 'too_slow' : 'too_big';
		}
	}

	/** The lines of the file decoded last, in pieces; the next one is made while the last one is written. */
	async *pieces(): AsyncGenerator<string> {
		for (let next = this.#more(); ;) {
			const reply = await next;
			if (reply.kind !== 'piece') return;
			next = this.#more();
			yield reply.text;
		}
	}

	async close(): Promise<void> {
		await this.#worker?.terminate();
		this.#worker = null;
	}

	#more(): Promise<ReadReply> {
		const reply = this.#ask({ kind: 'more' });
		// Who waits for it is told; until then nobody may be waiting.
		reply.catch(() => {});
		return reply;
	}

	#ask(request: ReadRequest): Promise<ReadReply> {
		const worker = this.#worker;
		if (!worker) throw new Error('no worker');
		const { promise, stop } = nextReply(worker, this.#limit);
		worker.postMessage(request);
		return promise.finally(stop);
	}
}

/** The next message of a worker; rejected where it ends, or after `limit` milliseconds. */
function nextReply(worker: Worker, limit: number): { promise: Promise<ReadReply>; stop: () => void } {
	const aborter = new AbortController();
	const timer = setTimeout(() => aborter.abort(), limit);
	const promise = once(worker, 'message', { signal: aborter.signal }).then(
		([reply]) => reply as ReadReply,
		(error: unknown) => {
			throw aborter.signal.aborted ? new Late() : error;
		}
	);
	return { promise, stop: () => clearTimeout(timer) };
}

class Late extends Error {}

async function startWorker(): Promise<Worker> {
	const worker = new Worker(new URL('./worker.mjs', import.meta.url), { resourceLimits: memory });
	await once(worker, 'message');
	return worker;
}
