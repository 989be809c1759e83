import { expect, test } from 'vitest';
import { cachedEngine } from './cached-engine.ts';
import { fakeEngine, statementOf, tableOf } from './fake-engine.ts';

test('a statement runs once, and again for other values', async () => {
	const engine = fakeEngine();
	const cached = cachedEngine(engine);
	const first = cached.run(statementOf('a', 1));
	const second = cached.run(statementOf('a', 1));
	const other = cached.run(statementOf('a', '1'));
	expect(engine.runs).toHaveLength(2);
	engine.runs[0]?.answer(tableOf(1));
	engine.runs[1]?.answer(tableOf(2));
	expect(await first).toBe(await second);
	expect(await cached.run(statementOf('a', 1))).toBe(await first);
	expect(await other).toEqual(tableOf(2));
	expect(engine.runs).toHaveLength(2);
});

test('the least recently used result goes first', async () => {
	const engine = fakeEngine();
	const cached = cachedEngine(engine, { size: 2 });
	for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) {
		const before = engine.runs.length;
		const result = cached.run(statementOf(text));
		engine.runs[before]?.answer(tableOf(before));
		await result;
	}
	expect(engine.runs.map((run) => run.statement.text)).toEqual(['a', 'b', 'c', 'b']);
});

test('one caller who leaves does not take the result from the others', async () => {
	const engine = fakeEngine();
	const cached = cachedEngine(engine);
	const leaving = new AbortController();
	const left = cached.run(statementOf('a'), leaving.signal);
	const stayed = cached.run(statementOf('a'));
	leaving.abort(new Error('gone'));
	await expect(left).rejects.toThrow('gone');
	expect(engine.runs[0]?.signal?.aborted).toBe(false);
	engine.runs[0]?.answer(tableOf(1));
	expect(await stayed).toEqual(tableOf(1));
});

test('the run ends when the last caller leaves, and the next caller starts anew', async () => {
	const engine = fakeEngine();
	const cached = cachedEngine(engine);
	const leaving = new AbortController();
	const both = [cached.run(statementOf('a'), leaving.signal), cached.run(statementOf('a'), leaving.signal)];
	leaving.abort(new Error('gone'));
	await Promise.allSettled(both);
	expect(engine.runs[0]?.signal?.aborted).toBe(true);
	const again = cached.run(statementOf('a'));
	engine.runs[1]?.answer(tableOf(2));
	expect(await again).toEqual(tableOf(2));
});

test('an aborted caller asks nothing', async () => {
	const engine = fakeEngine();
	await expect(cachedEngine(engine).run(statementOf('a'), AbortSignal.abort(new Error('gone')))).rejects.toThrow(
		'gone'
	);
	expect(engine.runs).toHaveLength(0);
});

test('a failure is not remembered', async () => {
	const engine = fakeEngine();
	const cached = cachedEngine(engine);
	const failed = cached.run(statementOf('a'));
	engine.runs[0]?.fail(new Error('broken'));
	await expect(failed).rejects.toThrow('broken');
	const again = cached.run(statementOf('a'));
	engine.runs[1]?.answer(tableOf(1));
	expect(await again).toEqual(tableOf(1));
});

test('another version of the data asks again', async () => {
	const engine = fakeEngine();
	let version = 'one';
	const cached = cachedEngine(engine, { version: () => version });
	void cached.run(statementOf('a'));
	version = 'two';
	void cached.run(statementOf('a'));
	expect(engine.runs).toHaveLength(2);
});
