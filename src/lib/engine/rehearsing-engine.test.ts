import { beforeAll, describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { datasets } from '../datasets/registry.ts';
import { openRelease } from '../server/release.ts';
import type { Release } from '../server/release.ts';
import { rehearsals } from '../sql/rehearsals.ts';
import { defaultView } from '../view/measure-url.ts';
import { fakeEngine, statementOf, tableOf } from './fake-engine.ts';
import { rehearsingEngine } from './rehearsing-engine.ts';

const reading = (text: string, ...databases: string[]) => ({ ...statementOf(text), databases });

function setup() {
	const next = fakeEngine();
	const idle: (() => Promise<unknown>)[] = [];
	const engine = rehearsingEngine(next, (work) => void idle.push(work));
	const texts = () => next.runs.map(({ statement }) => statement.text);
	/** Answers a run, and lets all that follows from it happen. */
	const answer = async (at: number) => {
		next.runs[at]?.answer(tableOf(at));
		await new Promise((resolve) => setTimeout(resolve));
	};
	return { engine, next, texts, answer, rest: () => idle.shift()?.() };
}

test('nothing is rehearsed before the engine has answered, then one statement after the other, three times', async () => {
	const { engine, texts, answer, rest } = setup();
	engine.prepare(() => [reading('one', 'r'), reading('two', 'r')]);
	void engine.run(reading('asked', 'r'));
	void rest();
	expect(texts()).toEqual(['asked']);
	await answer(0);
	void rest();
	expect(texts()).toEqual(['asked', 'one']);
	for (let round = 1; round <= 6; round++) {
		await answer(round);
		void rest();
	}
	void engine.run(reading('again', 'r'));
	await answer(7);
	void rest();
	expect(texts()).toEqual(['asked', 'one', 'two', 'one', 'two', 'one', 'two', 'again']);
});

test('a question goes before what is left', async () => {
	const { engine, texts, answer, rest } = setup();
	engine.prepare(() => [statementOf('one'), statementOf('two')]);
	void engine.run(statementOf('asked'));
	await answer(0);
	void rest();
	const question = engine.run(statementOf('question'));
	await answer(1);
	void rest();
	expect(texts()).toEqual(['asked', 'one', 'question']);
	await answer(2);
	expect(await question).toEqual(tableOf(2));
	void rest();
	expect(texts()).toEqual(['asked', 'one', 'question', 'two']);
});

test('databases that nobody has asked for are not fetched', async () => {
	const { engine, texts, answer, rest } = setup();
	engine.prepare(() => [reading('other', 'r', 'other')]);
	void engine.run(reading('asked', 'r'));
	await answer(0);
	void rest();
	expect(texts()).toEqual(['asked']);
});

test('a statement that fails is nobody’s, and a question that fails is still its asker’s', async () => {
	const { engine, next, texts, answer, rest } = setup();
	engine.prepare(() => [statementOf('one'), statementOf('two')]);
	void engine.run(statementOf('asked'));
	await answer(0);
	void rest();
	next.runs[1]?.fail(new Error('one'));
	await new Promise((resolve) => setTimeout(resolve));
	void rest();
	expect(texts()).toEqual(['asked', 'one', 'two']);
	const question = engine.run(statementOf('question'));
	next.runs[3]?.fail(new Error('question'));
	await expect(question).rejects.toThrow('question');
});

describe('what is rehearsed', () => {
	let release: Release;
	beforeAll(async () => void (release = await openRelease(join(process.cwd(), 'static', 'data'))), 60_000);
	test.each(datasets.map((contract) => [contract.id, contract] as const))('of %s is answered', async (_, contract) => {
		const measure = contract.measures.find(({ id }) => id === contract.headline)!;
		const statements = rehearsals(defaultView(contract, measure, release.facts).query, contract);
		expect(new Set(statements.map(({ text, params }) => JSON.stringify([text, params]))).size).toBe(statements.length);
		for (const statement of statements) {
			const { columns } = await release.engine.run(statement);
			expect(columns.unit_id ?? []).toEqual([]);
		}
	});
});
