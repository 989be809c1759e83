import { expect, test } from 'vitest';
import { cachedEngine } from './cached-engine.ts';
import { eagerEngine } from './eager-engine.ts';
import { fakeEngine, statementOf, tableOf } from './fake-engine.ts';

function setup(isCheap = true) {
	const next = fakeEngine();
	const idle: (() => Promise<unknown>)[] = [];
	const engine = eagerEngine(cachedEngine(next), { isCheap: () => isCheap, whenIdle: (work) => void idle.push(work) });
	const texts = () => next.runs.map(({ statement }) => statement.text);
	/** Answers a run, and lets all that follows from it happen. */
	const answer = async (at: number) => {
		next.runs[at]?.answer(tableOf(at));
		await new Promise((resolve) => setTimeout(resolve));
	};
	const rest = () => void idle.shift()?.();
	return { engine, next, texts, answer, rest };
}

test('what is expected is asked while nobody asks, one thing after the other, and is there when it is asked for', async () => {
	const { engine, texts, answer, rest } = setup();
	engine.expect([statementOf('one'), statementOf('two')]);
	expect(texts()).toEqual([]);
	rest();
	expect(texts()).toEqual(['one']);
	rest();
	expect(texts()).toEqual(['one']);
	await answer(0);
	rest();
	await answer(1);
	rest();
	expect(await engine.run(statementOf('two'))).toEqual(tableOf(1));
	expect(texts()).toEqual(['one', 'two']);
});

test('a question goes before what is left, and shares what is under way', async () => {
	const { engine, texts, answer, rest } = setup();
	engine.expect([statementOf('one'), statementOf('two')]);
	rest();
	const questions = [engine.run(statementOf('question')), engine.run(statementOf('one'))];
	expect(texts()).toEqual(['one', 'question']);
	await answer(0);
	rest();
	expect(texts()).toEqual(['one', 'question']);
	await answer(1);
	expect(await Promise.all(questions)).toEqual([tableOf(1), tableOf(0)]);
	rest();
	expect(texts()).toEqual(['one', 'question', 'two']);
});

test('only what was expected last is asked', async () => {
	const { engine, texts, answer, rest } = setup();
	engine.expect([statementOf('one'), statementOf('two')]);
	rest();
	engine.expect([statementOf('three')]);
	await answer(0);
	rest();
	await answer(1);
	rest();
	expect(texts()).toEqual(['one', 'three']);
});

test('what would cost more than the engine’s time is not asked', () => {
	const { engine, texts, rest } = setup(false);
	engine.expect([statementOf('one'), statementOf('two')]);
	for (let round = 0; round < 3; round++) rest();
	expect(texts()).toEqual([]);
});

test('nothing is asked ahead where answers are large, until they are small again', async () => {
	const { engine, next, texts, answer, rest } = setup();
	void engine.run(statementOf('large'));
	next.runs[0]?.answer({ ...tableOf(0), numRows: 100_000 });
	await answer(0);
	engine.expect([statementOf('one')]);
	for (let round = 0; round < 3; round++) rest();
	expect(texts()).toEqual(['large']);
	void engine.run(statementOf('small'));
	await answer(1);
	engine.expect([statementOf('one')]);
	for (let round = 0; round < 3; round++) rest();
	expect(texts()).toEqual(['large', 'small', 'one']);
});

test('what fails ahead is nobody’s, and is asked again by whoever needs it', async () => {
	const { engine, next, texts, answer, rest } = setup();
	engine.expect([statementOf('one'), statementOf('two')]);
	rest();
	next.runs[0]?.fail(new Error('one'));
	await answer(0);
	rest();
	expect(texts()).toEqual(['one', 'two']);
	const question = engine.run(statementOf('one'));
	next.runs[2]?.fail(new Error('again'));
	await expect(question).rejects.toThrow('again');
});
