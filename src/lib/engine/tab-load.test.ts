import { expect, test } from 'vitest';
import { fill, type InTurn, type TabLoad } from './tab-load.ts';
import type { WasmSession } from './wasm-session.ts';

const statement = (text: string) => ({ text, params: [], databases: [] });
const wait = () => new Promise((resolve) => setTimeout(resolve));

/** A load of two tables, and what becomes of it; `insert` takes its time. */
function track(streams: readonly Blob[]) {
	const done: string[] = [];
	const session = {
		run: async ({ text }: { text: string }) => void done.push(text),
		insert: async (name: string, bytes: ArrayBuffer) => {
			await wait();
			await wait();
			done.push(`${name} ${new TextDecoder().decode(bytes)}`);
		}
	};
	const inTurn: InTurn = (_, work) => work(session as unknown as WasmSession);
	const load: TabLoad = {
		name: 'dropped',
		before: [statement('create')],
		tables: [
			{ name: 'units', streams: [new Blob(['u'])] },
			{ name: 'facts', streams }
		],
		after: [statement('view')],
		drop: []
	};
	return { done, load: () => fill(load, inTurn) };
}

test('tables are filled one after another, and completed when all rows are in', async () => {
	const { done, load } = track(['1', '2', '3'].map((text) => new Blob([text])));
	await load();
	expect(done).toEqual(['create', 'units u', 'facts 1', 'facts 2', 'facts 3', 'view']);
});

test('rows are read while those before them are taken in', async () => {
	const second = new Blob(['2']);
	const { done, load } = track([new Blob(['1']), second]);
	let isDone = true;
	second.arrayBuffer = function () {
		isDone = done.includes('facts 1');
		return Blob.prototype.arrayBuffer.call(this);
	};
	await load();
	expect(isDone).toBe(false);
	expect(done).toContain('facts 2');
});

test('rows that cannot be read stop the load, and nothing behind them is done', async () => {
	const broken = new Blob(['2']);
	broken.arrayBuffer = () => Promise.reject(new Error('gone'));
	const { done, load } = track([new Blob(['1']), broken, new Blob(['3'])]);
	await expect(load()).rejects.toThrow('gone');
	expect(done.at(-1)).toBe('facts 1');
});
