import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { describeProblem } from '../../src/lib/ingest/describe-problem.ts';
import { openNativeEngine } from '../../src/lib/server/native-engine.ts';
import { compileRelease } from './compile-release.ts';

const root = process.cwd();
let base: string;
let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const options = () => ({
	...{ root, data: at('data'), out: at('out'), cache: at('cache.json') },
	report: () => undefined
});
const compile = () => compileRelease(options());
const header = 'unit_code,period_start,period_end,mode,turns,people,groups';
const good = `${header}\n380,2021-01-01,2021-03-31,regular,5,6,1\n380,2021-04-01,2021-06-30,regular,hơn 300,400,\n`;

const files: Record<string, string> = {
	'release.json': '{"releasedOn":"2021-12-31","illustrative":true,"publisher":{"vi":"Minh họa","en":"Demo"}}',
	'reference/units.csv': `unit_id,gso_code,name,short_name,kind,level,division_type,parent_unit_id,territory_unit_id,valid_from,valid_to
p-38,38,Tỉnh Thanh Hóa,Thanh Hóa,government,province,tinh,,,2016-01-01,
h-380,380,Thành phố Thanh Hóa,Thanh Hóa,government,district,thanh_pho,p-38,,2016-01-01,2025-06-30
`,
	'reference/unit-changes.csv': `old_unit_id,new_unit_id,effective_date,legal_basis,change_type,pop_share,share_basis
h-380,,2025-07-01,NQ 1686,abolish,,exact
`,
	'reference/populations.csv': `unit_id,ref_date,population,area_km2,source
h-380,2019-04-01,359910,,Tổng điều tra
`,
	'reference/targets.csv': `target_id,unit_id,level,dataset,measure,dimension,member,min_value,max_value,per,valid_from,valid_to,legal_basis,verified
a,,district,receptions,sessions,mode,head,2,,month,2014-07-01,,Luật Tiếp công dân,true
`,
	'reference/events.csv': `event_id,date,end_date,dataset,unit_id,kind,label_vi,label_en,legal_basis
a,2025-07-01,,,,reorganisation,Sắp xếp,Reorganisation,
`,
	'receptions/2021.csv': good
};

beforeAll(async () => {
	base = await mkdtemp(join(tmpdir(), 'compile-'));
	for (const [name, text] of Object.entries(files)) {
		await mkdir(join(base, 'data', name, '..'), { recursive: true });
		await writeFile(join(base, 'data', name), text);
	}
});
beforeEach(async () => {
	folder = await mkdtemp(join(base, 'case-'));
	await cp(join(base, 'data'), at('data'), { recursive: true });
});
afterAll(() => rm(base, { recursive: true }));

test('exports become databases that the native engine reads', async () => {
	const { outcome, manifest, problems } = await compile();
	expect([outcome, problems]).toEqual(['compiled', []]);
	if (!manifest) throw new Error('no manifest');
	expect(manifest).toMatchObject({
		dataFrom: '2021-01-01',
		dataThrough: '2021-06-30',
		illustrative: true,
		coverage: { receptions: { reported: 2, due: 2 } }
	});
	expect((await readdir(at('out'))).sort()).toEqual(
		[...Object.values(manifest.databases).map(({ file }) => file), 'manifest.json'].sort()
	);
	const engine = await openNativeEngine(at('out'), manifest);
	const text = `select f.unit_id, f.turns, f.turns_qualifier, f.period_months, f.source_file, f.source_row, u.search_key, y.population
		from receptions.facts f join reference.units u using (unit_id)
		join reference.unit_years y on y.unit_id = f.unit_id and y.year = year(f.period_start) order by f.period_start`;
	expect((await engine.run({ text, params: [], databases: [] })).columns).toEqual({
		unit_id: ['h-380', 'h-380'],
		turns: new Float64Array([5, 300]),
		turns_qualifier: [null, 'at_least'],
		period_months: new Float64Array([3, 3]),
		source_file: ['receptions/2021.csv', 'receptions/2021.csv'],
		source_row: new Float64Array([2, 3]),
		search_key: ['thanh hoa', 'thanh hoa'],
		population: new Float64Array([359910, 359910])
	});
	await engine.close();
});

test('a database that hosts would not take is also there in parts, which go with it', async () => {
	const { manifest } = await compileRelease({ ...options(), largestFile: 100_000 });
	const { file, bytes, parts = [] } = manifest!.databases.receptions!;
	expect(parts.length).toBe(Math.ceil(bytes / 100_000));
	const whole = await readFile(at('out', file));
	expect(Buffer.concat(await Promise.all(parts.map((part) => readFile(at('out', part)))))).toEqual(whole);
	expect(parts.every((part) => /^receptions-\d+-[0-9a-f]{16}\.duckdb$/.test(part))).toBe(true);
	await rm(at('out', parts[0]!));
	const again = await compileRelease({ ...options(), largestFile: 100_000 });
	expect(await readdir(at('out'))).toContain(again.manifest!.databases.receptions!.parts![0]);
	await writeFile(at('data', 'receptions/2021.csv'), `${good}380,2021-07-01,2021-09-30,regular,5,6,1\n`);
	const other = await compile();
	const files = (await readdir(at('out'))).filter((name) => name.startsWith('receptions'));
	expect(files).toEqual([other.manifest!.databases.receptions!.file]);
});

test('the same exports again change nothing, other exports replace only what they touch', async () => {
	const first = await compile();
	expect(await compile()).toMatchObject({ outcome: 'unchanged', manifest: first.manifest });
	await writeFile(at('data/receptions/2021.csv'), good.replace(',5,6,1', ',7,8,1'));
	const second = await compile();
	expect(second.outcome).toBe('compiled');
	expect(second.manifest?.version).not.toBe(first.manifest?.version);
	expect(second.manifest?.databases.reference).toEqual(first.manifest?.databases.reference);
	expect(await readdir(at('out'))).not.toContain(first.manifest?.databases.receptions?.file);
});

test('a release that lost a file is made again', async () => {
	const first = await compile();
	await rm(at('out', first.manifest?.databases.dialogues?.file ?? ''));
	expect((await compile()).outcome).toBe('compiled');
});

test('the same exports give the same version anywhere', async () => {
	const first = await compile();
	await rm(at('cache.json'));
	await rm(at('out'), { recursive: true });
	expect((await compile()).manifest?.version).toBe(first.manifest?.version);
});

test('an error stops with exit 1, says where, and leaves the last release', async () => {
	await compile();
	const before = await readFile(at('out/manifest.json'), 'utf8');
	const names = await readdir(at('out'));
	await writeFile(at('data/receptions/2022.csv'), `${header}\n380,2022-01-01,2022-03-31,regular,-5,6,1\n`);
	const options = [
		'--data',
		at('data'),
		'--out',
		at('out'),
		'--cache',
		at('cache.json'),
		'--report',
		at('report.json')
	];
	const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/compile.ts', ...options], {
		cwd: root
	});
	await expect(run).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringMatching(/^receptions\/2022\.csv:2:turns: /m)
	});
	expect(JSON.parse(await readFile(at('report.json'), 'utf8'))).toMatchObject([{ rule: 'negative', line: 2 }]);
	expect(await readFile(at('out/manifest.json'), 'utf8')).toBe(before);
	expect(await readdir(at('out'))).toEqual(names);
});

test('an error in one dataset leaves nothing of another that was written before', async () => {
	await compile();
	const names = await readdir(at('out'));
	await writeFile(at('data/receptions/2021.csv'), good.replace(',5,6,1', ',7,8,1'));
	await mkdir(at('data/dialogues'));
	await writeFile(at('data/dialogues/2021.csv'), 'unit_code,period_start,period_end,events\n380,2021-01-01,x,1\n');
	expect((await compile()).outcome).toBe('refused');
	expect(await readdir(at('out'))).toEqual(names);
	await rm(at('data/dialogues'), { recursive: true });
	expect((await compile()).outcome).toBe('compiled');
});

test('warnings are counted and do not stop', async () => {
	await writeFile(at('data/receptions/2021.csv'), good.replace(',5,6,1', ',9,6,1'));
	const { outcome, manifest } = await compile();
	expect([outcome, manifest?.warnings]).toEqual(['compiled', 1]);
});

test('a folder that is no dataset, and a missing reference table, are errors', async () => {
	await mkdir(at('data/receptoins'));
	await writeFile(at('data/receptoins/2021.csv'), good);
	await rm(at('data/reference/events.csv'));
	const { outcome, problems } = await compile();
	expect(outcome).toBe('refused');
	expect(problems).toMatchObject([
		{ rule: 'empty_file', file: 'reference/events.csv' },
		{ rule: 'unknown_dataset', file: 'receptoins/2021.csv' }
	]);
});

test('forms and answers that were saved are read with the exports', async () => {
	const form = {
		...{ id: 'own-x', label: { vi: 'x', en: 'x' }, act: { vi: 'x', en: 'x' }, dataset: 'receptions' },
		...{ validFrom: null, validTo: null, titles: [] },
		columns: [
			{ number: null, path: [['Nơi gửi']], target: { kind: 'unit' } },
			{ number: null, path: [['Lúc nào']], target: { kind: 'period' } },
			{ number: null, path: [['Bao nhiêu']], target: { kind: 'count', measure: 'turns', where: { mode: 'head' } } }
		]
	};
	await writeFile(at('data/receptions/2022.csv'), 'Nơi gửi;Lúc nào;Bao nhiêu\n380;Quý III/2021;x\n380;Quý IV/2021;7\n');
	expect((await compile()).problems).toMatchObject([{ rule: 'unknown_dataset', file: 'receptions/2022.csv' }]);
	await mkdir(at('data/templates'));
	await writeFile(at('data/templates/own.json'), JSON.stringify(form));
	const { problems } = await compile();
	expect(problems).toMatchObject([{ rule: 'unclear_mark', file: 'receptions/2022.csv', line: 2 }]);
	const key = problems[0]?.question?.key ?? '';
	await writeFile(at('data/choices.json'), JSON.stringify({ [key]: 'missing' }));
	const { outcome, manifest } = await compile();
	expect([outcome, manifest?.dataThrough]).toEqual(['compiled', '2021-12-31']);
	await writeFile(at('data/choices.json'), '[]');
	await writeFile(at('data/templates/own.json'), '{}');
	expect((await compile()).problems).toMatchObject([
		{ rule: 'unreadable', file: 'templates/own.json' },
		{ rule: 'unreadable', file: 'choices.json' },
		{ rule: 'unknown_dataset', file: 'receptions/2022.csv' }
	]);
});

test('a file beyond all exports is refused before it is read', async () => {
	await truncate(at('data/receptions/2021.csv'), 5 * 2 ** 30);
	await expect(compile()).rejects.toThrow(/2021\.csv: .*(quá lớn|too big|too large)/);
});

test('a release without a date cannot be made', async () => {
	await writeFile(at('data/release.json'), '{"releasedOn":"31/12/2021"}');
	await expect(compile()).rejects.toThrow(/release\.json/);
});

test('outlines become files that a manifest names, and go when they are taken away', async () => {
	const ring = [105.7, 19.8, 105.9, 19.8, 105.8, 19.9, 105.7, 19.8];
	const coordinates = [[0, 2, 4, 6].map((at) => ring.slice(at, at + 2))];
	const features = [{ type: 'Feature', id: 380, geometry: { type: 'Polygon', coordinates } }];
	await mkdir(at('data/geo'));
	await writeFile(at('data/geo/district-2021-12-31.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
	const { problems, manifest } = await compile();
	expect([problems, manifest?.geometry]).toMatchObject([[], [{ level: 'district', within: 'p-38', units: 1 }]]);
	const file = manifest?.geometry?.[0]?.file ?? '';
	const outlines = JSON.parse(await readFile(at('out', file), 'utf8')) as unknown;
	expect(outlines).toMatchObject({ outlines: [{ unit: 'h-380', rings: [expect.any(Array)] }] });
	await rm(at('data/geo'), { recursive: true });
	expect((await compile()).manifest?.geometry).toBeUndefined();
	expect(await readdir(at('out'))).not.toContain(file);
});

test('views that get a frame of their own are listed; a bad line is refused with its number, value and cure', async () => {
	const first = await compile();
	expect(first.manifest?.embeds).toBeUndefined();
	const list = (...lines: string[]) =>
		writeFile(at('data/embeds.txt'), `\ufeff# Trang chủ\r\n${lines.join('\r\n')}\r\n`);
	await list('https://example.vn/en/receptions/turns/?units=h-380&grain=quarter', '', 'receptions/people');
	const { manifest } = await compile();
	expect(manifest?.embeds).toEqual(['receptions/turns?units=h-380&grain=quarter', 'receptions/people']);
	expect(manifest?.version).toBe(first.manifest?.version);

	await list(
		'receptions/turns?grain=quarter&units=h-380',
		'receptions/turns?units=h-380&grain=quarter',
		'receptions/turns?units=h-381',
		'x'
	);
	const refused = await compile();
	expect(refused.outcome).toBe('refused');
	expect(refused.problems).toMatchObject([
		{ rule: 'repeated_view', file: 'embeds.txt', line: 3, detail: '2' },
		{ rule: 'view_part', file: 'embeds.txt', line: 4, value: 'units=h-381', detail: 'unknown_unit' },
		{ rule: 'not_a_view', file: 'embeds.txt', line: 5, value: 'x' }
	]);
	expect(refused.problems.map((problem) => describeProblem(problem, 'vi').what)).toEqual([
		'“receptions/turns?units=h-380&grain=quarter” là cùng một góc nhìn với dòng 2.',
		'Liên kết có phần không dùng được: “units=h-381” (không có đơn vị nào mang mã này).',
		'“x” không phải là liên kết đến trang của một chỉ tiêu.'
	]);
	expect(JSON.parse(await readFile(at('out/manifest.json'), 'utf8'))).toEqual(manifest);
});
