import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));
const lists = ['quan-huyen.csv', 'xa-cu.csv', 'xa-moi.csv', 'chuyen-doi.csv'].map((name) => join(fixtures, name));

let folder = '';
const at = (path: string) => join(folder, path);
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'import-units-'))));
afterEach(() => rm(folder, { recursive: true }));

const run = (...options: string[]) =>
	promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/import-units.ts', ...options], { cwd: root });
const rowsOf = async (path: string) => (await readFile(at(path), 'utf8')).trim().split('\n');

test('the lists become units and changes, the same in any order', async () => {
	const { stdout } = await run(...lists, '--out', at('a'), '--report', at('report.json'));
	expect(stdout).toContain('before: 3 provinces, 5 districts, 17 communes');
	expect(stdout).toContain('after: 2 provinces, 8 communes');
	const { counts, problems } = JSON.parse(await readFile(at('report.json'), 'utf8'));
	expect(counts).toMatchObject({ exact: 14, estimated: 0, unknown: 3, unconverted: 0, decomposedRows: 1 });
	expect(counts).toMatchObject({ reusedCodes: 6, reusedForOtherNames: 5, repeatedNames: 0 });
	expect(problems).toMatchObject([
		{ rule: 'not_a_member', severity: 'warning', line: 22, column: 'note', value: 'Xem phụ lục' }
	]);
	await run(...lists.toReversed(), '--out', at('b'));
	for (const name of ['units.csv', 'unit-changes.csv'])
		expect(await readFile(at(`b/${name}`), 'utf8')).toBe(await readFile(at(`a/${name}`), 'utf8'));

	const units = await rowsOf('a/units.csv');
	expect(units).toContain('p-01,01,Thành phố Hà Nội,Hà Nội,government,province,thanh_pho_tw,,,2025-01-01,');
	expect(units).toContain('p-10,10,Tỉnh Lào Cai,Lào Cai,government,province,tinh,,,2025-01-01,2025-06-30');
	expect(units).toContain('p-15@2025-07-01,15,Tỉnh Lào Cai,Lào Cai,government,province,tinh,,,2025-07-01,');
	expect(units).toContain(
		'x-00235@2025-07-01,00235,Phường Đống Đa,Đống Đa,government,commune,phuong,p-01,,2025-07-01,'
	);
	expect(units).toContain(
		'h-318,318,Huyện Bạch Long Vĩ,Bạch Long Vĩ,government,district,huyen,p-01,,2025-01-01,2025-06-30'
	);
	const changes = await rowsOf('a/unit-changes.csv');
	const of = (id: string) =>
		changes
			.filter((line) => line.startsWith(`${id},`))
			.map((line) => line.replace(/,2025.*Thống kê,|,2025.*huyện,|,2025.*QH15,/, ' '));
	expect(of('x-00235')).toEqual(['x-00235,x-00235@2025-07-01 merge_whole,1,exact']);
	expect(of('x-00208')).toEqual([
		'x-00208,x-00229@2025-07-01 split_part,,unknown',
		'x-00208,x-00235@2025-07-01 split_part,,unknown'
	]);
	expect(of('x-00316')).toEqual([
		'x-00316,x-00316@2025-07-01 split_part,1,exact',
		'x-00316,x-00331@2025-07-01 split_part,0,exact'
	]);
	expect(of('x-00337')).toEqual([
		'x-00337,x-00316@2025-07-01 split_part,0,exact',
		'x-00337,x-00331@2025-07-01 split_part,1,exact'
	]);
	expect(of('h-318')).toEqual(['h-318,x-11948 retype,1,exact']);
	expect(of('h-006')).toEqual(['h-006, abolish,,unknown']);
	expect(of('p-10')).toEqual(['p-10,p-15@2025-07-01 merge_whole,1,exact']);
});

test('merging keeps what is there: districts, dates, populations and estimates', async () => {
	await cp(join(root, 'data/reference'), at('kept'), { recursive: true });
	const before = await rowsOf('kept/units.csv');
	const estimates = (await rowsOf('kept/unit-changes.csv')).filter((line) => line.endsWith('estimated_pop'));
	const populations = await readFile(at('kept/populations.csv'), 'utf8');
	await run(...lists, '--out', at('kept'), '--merge');
	const units = await rowsOf('kept/units.csv');
	expect(before.filter((line) => !units.includes(line))).toEqual([]);
	expect(units.length).toBeGreaterThan(before.length);
	expect(await readFile(at('kept/populations.csv'), 'utf8')).toBe(populations);
	const changes = await rowsOf('kept/unit-changes.csv');
	const lost = estimates.filter((line) => !changes.includes(line)).map((line) => line.split(',')[0]);
	// Of these the lists say for certain that they went over whole.
	expect([...new Set(lost)]).toEqual(['x-00190', 'x-00301', 'x-00304']);
	const once = units.join('\n');
	await run(...lists, '--out', at('kept'), '--merge');
	expect((await rowsOf('kept/units.csv')).join('\n')).toBe(once);
});

test('what cannot be read stops with exit 1, says where, and writes nothing', async () => {
	const table = await readFile(join(fixtures, 'chuyen-doi.csv'), 'utf8');
	await writeFile(at('bad.csv'), table.replace(',208,', ',9o208,').replace(',00301,', ',99999,'));
	const bad = run(...lists.slice(0, 3), at('bad.csv'), '--out', at('out'));
	await expect(bad).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/bad\.csv:\d+:oldCode: .*9o208/) });
	await expect(bad).rejects.toMatchObject({ stderr: expect.stringMatching(/bad\.csv:\d+:oldCode: .*99999/) });
	await writeFile(at('other.csv'), 'a,b\n1,2\n');
	await expect(run(at('other.csv'), '--out', at('out'))).rejects.toMatchObject({ code: 1 });
	await expect(run(at('missing.csv'))).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringContaining('missing.csv')
	});
	await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--merge') });
	expect(await readdir(folder)).not.toContain('out');
});
