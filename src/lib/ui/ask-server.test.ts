import { expect, test } from 'vitest';
import { askOf } from '../engine/ask.ts';
import { fakeEngine, tableOf } from '../engine/fake-engine.ts';
import { precomputedEngine } from '../engine/precomputed-engine.ts';
import { toBundle } from '../engine/result-bundle.ts';
import { clickhouse } from '../sql/clickhouse.ts';
import { selectResidents } from '../sql/select-residents.ts';
import { askServer, builtOnly } from './ask-server.ts';

const late = {
	dataset: 'receptions',
	units: { kind: 'level', level: 'district', within: null },
	time: { start: '2024-01-01', end: '2024-12-31', calendar: 'civil' },
	missingOnly: true
} as const;

function open(isInTab = false) {
	const [server, tab] = [{ ...fakeEngine(), dialect: clickhouse }, fakeEngine()];
	const built = precomputedEngine(builtOnly, async () => toBundle([[selectResidents(2024), tableOf(7)]], 'v'), 'v');
	built.preload('a');
	const ask = askServer({ built: askOf(built), server: askOf(server), tab: askOf(tab), isInTab: () => isInTab });
	return { ask, server, tab };
}

test('what was computed at build is not asked of the server', async () => {
	const { ask, server } = open();
	expect(await ask.residents(2024)).toEqual(tableOf(7));
	expect(server.runs).toEqual([]);
});

test('everything else is, in its own SQL', async () => {
	const { ask, server, tab } = open();
	const answer = ask.residents(2023);
	await expect.poll(() => server.runs.length).toBe(1);
	expect(server.runs[0]?.statement.text).toContain('reference__unit_years');
	server.runs[0]?.answer(tableOf(3));
	expect(await answer).toEqual(tableOf(3));
	void ask.submissions(late);
	await expect.poll(() => server.runs.length).toBe(2);
	expect(server.runs[1]?.statement.text).toContain('from receptions__submissions');
	expect(tab.runs).toEqual([]);
});

test('dropped files are asked in the tab', async () => {
	const { ask, server, tab } = open(true);
	void ask.submissions(late);
	await expect.poll(() => tab.runs.length).toBe(1);
	expect(tab.runs[0]?.statement.text).toContain('from receptions.submissions');
	expect(server.runs).toEqual([]);
});

test('a server that fails is told, and not asked twice', async () => {
	const { ask, server } = open();
	const answer = ask.residents(2023);
	await expect.poll(() => server.runs.length).toBe(1);
	server.runs[0]?.fail(new Error('down'));
	await expect(answer).rejects.toThrow('down');
	expect(server.runs.length).toBe(1);
});
