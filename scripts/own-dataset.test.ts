import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const limit = 120_000;
let copy: string;

/** A block of the worked example in README, as it stands in a file. */
function example(language: string): string {
	const readme = readFileSync(join(root, 'README.md'), 'utf8');
	const part = readme.slice(readme.indexOf('## A dataset of your own'));
	const block = new RegExp(`^   \`\`\`${language}\\n(.*?)^   \`\`\``, 'ms').exec(part)?.[1] ?? '';
	return block.replaceAll(/^ {3}/gm, '');
}

/** What a reader of the copy meets: menus, the page of the headline in both languages, its table and its file. */
const reader = `
import { datasets, findDataset } from '#lib/datasets/registry.ts';
import { askOf } from '#lib/engine/ask.ts';
import { toCsv } from '#lib/export/to-csv.ts';
import { figureContext } from '#lib/figures/context.ts';
import { toTable } from '#lib/figures/to-table.ts';
import { openRelease } from '#lib/server/release.ts';
import { defaultView } from '#lib/view/measure-url.ts';
import { measureContent } from '../src/routes/[[lang=lang]]/[dataset=dataset]/[measure]/measure-content.ts';

const { engine, facts, manifest } = await openRelease();
const contract = findDataset('voter_meetings');
const measure = contract.measures[0];
const view = defaultView(contract, measure, facts);
const input = { view: { ...view, query: { ...view.query, grain: 'quarter' } }, contract, measure, facts, context: figureContext(manifest) };
const { figure } = await measureContent({ ...input, locale: 'vi' }, askOf(engine));
const english = await measureContent({ ...input, locale: 'en' }, askOf(engine));
const rows = toTable(figure).rows.map(({ cells }) => cells.map(({ value, text }) => value ?? text));
console.log(JSON.stringify({
	menu: datasets.map(({ label }) => label.vi),
	finding: [figure.finding, english.figure.finding],
	table: toCsv(rows)
}));
process.exit(0);
`;

function run(...command: string[]) {
	const [file = '', ...args] = command;
	const tsx = join(root, 'node_modules/.bin/tsx');
	return spawnSync(tsx, [join('scripts', file), ...args], { cwd: copy, encoding: 'utf8', timeout: limit });
}

beforeAll(() => {
	copy = mkdtempSync(join(tmpdir(), 'own-dataset-'));
	for (const part of ['src', 'scripts', 'package.json', 'tsconfig.json', 'data/reference', 'data/release.json'])
		cpSync(join(root, part), join(copy, part), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
	mkdirSync(join(copy, 'data/voter_meetings'));
	writeFileSync(join(copy, 'src/lib/datasets/voter-meetings.contract.ts'), example('ts'));
	writeFileSync(join(copy, 'data/voter_meetings/2025.csv'), example('csv'));
	writeFileSync(join(copy, 'scripts/reader.ts'), reader);
});
afterAll(() => rmSync(copy, { recursive: true }));

test('a contract and a file are all that a dataset needs', { timeout: limit }, () => {
	const compiled = run('compile.ts');
	expect(compiled.stderr).not.toContain('voter_meetings');
	expect(compiled.status, compiled.stderr).toBe(0);
	const read = run('reader.ts');
	expect(read.status, read.stderr).toBe(0);
	const met = JSON.parse(read.stdout) as { menu: string[]; finding: string[]; table: string };
	expect(met.menu).toContain('Tiếp xúc cử tri');
	expect(met.finding[0]).toMatch(/hội nghị tiếp xúc cử tri/);
	expect(met.finding[1]).toMatch(/meetings with voters/);
	expect(met.table).toContain('340');
});

test('its checks hold for the next export', { timeout: limit }, () => {
	const path = join(copy, 'wrong.csv');
	writeFileSync(path, example('csv').replace('297,24880', '297,12'));
	const checked = run('check-files.ts', '--dataset', 'voter_meetings', path);
	expect(checked.status).toBe(1);
	const report = JSON.parse(checked.stdout) as { problems: { line: number | null; rule: string }[] };
	expect(report.problems).toContainEqual(expect.objectContaining({ line: 5 }));
});
