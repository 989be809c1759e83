import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;

const template = {
	...{
		id: 'own-a',
		label: { vi: 'Biểu của tỉnh', en: 'Own form' },
		dataset: 'receptions',
		validFrom: null,
		validTo: null
	},
	...{ act: { vi: 'Công văn', en: 'Letter' }, titles: [] },
	columns: [
		{ number: null, path: [['Nơi gửi']], target: { kind: 'unit' } },
		{ number: null, path: [['Bao nhiêu']], target: { kind: 'count', measure: 'turns', where: { mode: 'total' } } }
	]
};

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'check-'));
	cpSync(join(root, 'data/reference'), join(folder, 'data/reference'), { recursive: true });
	mkdirSync(join(folder, 'data/templates'));
	writeFileSync(join(folder, 'data/templates/own.json'), JSON.stringify(template));
	writeFileSync(join(folder, 'own.csv'), 'Nơi gửi;Bao nhiêu\nThành phố Hà Nội;12\n');
	writeFileSync(
		join(folder, 'data/choices.json'),
		JSON.stringify({ [`period:${join(folder, 'own.csv')}|`]: 'Quý I/2024' })
	);
	writeFileSync(join(folder, 'bad.csv'), 'Nơi gửi;Bao nhiêu\nThành phố Hà Nội;năm\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Report {
	readonly summary: { readonly errors: number };
	readonly files: readonly unknown[];
	readonly problems: readonly { readonly rule: string; readonly more?: number }[];
	readonly facts: readonly unknown[];
}

function check(...args: string[]) {
	const command = ['scripts/check.mjs', '--data', join(folder, 'data'), ...args];
	const { status, stdout, stderr } = spawnSync(process.execPath, command, {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 2 ** 26
	});
	return { status, stderr, report: stdout === '' ? null : (JSON.parse(stdout) as Report) };
}

test('a report of the future is told and left out', { timeout: 60_000 }, () => {
	const file = join(folder, 'future.csv');
	writeFileSync(file, 'unit_code,period_start,period_end,mode,turns\n01,2099-01-01,2099-03-31,regular,5\n');
	const { status, report } = check('--dataset', 'receptions', file);
	expect(status).toBe(1);
	expect(report?.problems.map(({ rule }) => rule)).toEqual(['future_period']);
	expect(report?.facts).toEqual([]);
});

test('files are read with the saved forms and answers', { timeout: 60_000 }, () => {
	const { status, report } = check('--dataset', 'receptions', join(folder, 'own.csv'));
	expect(status).toBe(0);
	expect(report?.files).toMatchObject([{ template: 'own-a', facts: 1 }]);
	expect(report?.facts).toMatchObject([
		{ unitId: 'p-01', start: '2024-01-01', end: '2024-03-31', dimensions: ['total'] }
	]);
});

test('an error is exit code 1', { timeout: 60_000 }, () => {
	const { status, report } = check('--dataset', 'receptions', join(folder, 'bad.csv'));
	expect(status).toBe(1);
	expect(report?.problems.map(({ rule }) => rule)).toContain('missing_period');
	expect(report?.facts).toEqual([]);
});

test('an unknown dataset is said', { timeout: 60_000 }, () => {
	const { status, stderr } = check('--dataset', 'x', join(folder, 'own.csv'));
	expect(status).toBe(2);
	expect(stderr).toContain('receptions');
});

describe('rows that are all broken', () => {
	const rows = 30_000;
	beforeAll(() => writeFileSync(join(folder, 'broken.csv'), `unit_code,turns,people\n${'1,2\n'.repeat(rows)}`));

	test('are counted, and the first of them listed', { timeout: 60_000 }, () => {
		const { status, report } = check('--dataset', 'receptions', join(folder, 'broken.csv'));
		expect([status, report?.summary.errors]).toEqual([1, rows + 3]);
		const ragged = report?.problems.filter(({ rule }) => rule === 'ragged_row') ?? [];
		expect([ragged.length, ragged.at(-1)?.more]).toEqual([10_001, rows - 10_000]);
	});

	test('are not told any more to who stops listening', { timeout: 60_000 }, async () => {
		const command = ['scripts/check.mjs', '--dataset', 'receptions', join(folder, 'broken.csv')];
		const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		let said = '';
		child.stderr.on('data', (text: Buffer) => (said += text.toString()));
		child.stdout.once('data', () => child.stdout.destroy());
		const [code] = (await once(child, 'close')) as [number];
		expect(code).toBe(1);
		expect(said).not.toContain('EPIPE');
	});
});
