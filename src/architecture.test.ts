import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Allowed } from '#scripts/architecture/imports.ts';
import { bareImports, forbiddenImports, forbiddenPackages, importCycles } from '#scripts/architecture/imports.ts';
import { readSource } from '#scripts/architecture/source.ts';
import {
	defaultExports,
	foreignAddresses,
	longFiles,
	shapeOf,
	sqlTexts,
	vietnameseTexts
} from '#scripts/architecture/texts.ts';
import { briefMessagesOf } from '#lib/i18n/brief-messages.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import { dutiesMessagesOf } from '#lib/i18n/duties-messages.ts';
import { exportMessagesOf } from '#lib/i18n/export-messages.ts';
import { exploreMessagesOf } from '#lib/i18n/explore-messages.ts';
import { findingMessagesOf } from '#lib/i18n/finding-messages.ts';
import { chartMessagesOf } from '#lib/i18n/chart-messages.ts';
import { comparisonMessagesOf } from '#lib/i18n/comparison-messages.ts';
import { galleryMessagesOf } from '#lib/i18n/gallery-messages.ts';
import { healthMessagesOf } from '#lib/i18n/health-messages.ts';
import { lensMessagesOf } from '#lib/i18n/lens-messages.ts';
import { markMessagesOf } from '#lib/i18n/mark-messages.ts';
import { measureMessagesOf } from '#lib/i18n/measure-messages.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { offlineMessagesOf } from '#lib/i18n/offline-messages.ts';
import { plotMessagesOf } from '#lib/i18n/plot-messages.ts';
import { problemMessagesOf } from '#lib/i18n/problem-messages.ts';
import { sqlMessagesOf } from '#lib/i18n/sql-messages.ts';
import { transformMessagesOf } from '#lib/i18n/transform-messages.ts';
import { unitMessagesOf } from '#lib/i18n/unit-messages.ts';
import { workbenchMessagesOf } from '#lib/i18n/workbench-messages.ts';

/** Who may import whom. */
const table: Record<string, Allowed> = {
	model: { from: [] },
	datasets: { from: ['model'] },
	i18n: { from: ['model'] },
	sql: { from: ['model'], typesOf: ['datasets'] },
	ingest: { from: ['model', 'i18n', 'sql'] },
	engine: { from: ['model', 'sql'] },
	insight: { from: ['model', 'i18n'] },
	figures: { from: ['model', 'i18n', 'insight'] },
	charts: { from: ['model', 'i18n', 'figures'] },
	view: { from: ['model', 'figures'] },
	export: { from: ['model', 'i18n', 'figures', 'charts', 'view'] },
	offline: { from: ['model', 'i18n'] },
	ui: {
		from: ['model', 'sql', 'ingest', 'engine', 'insight', 'figures', 'charts', 'view', 'export', 'i18n', 'offline']
	},
	server: {
		from: ['model', 'datasets', 'sql', 'ingest', 'engine', 'insight', 'figures', 'charts', 'view', 'export', 'i18n']
	},
	routes: {
		from: [
			'model',
			'datasets',
			'sql',
			'ingest',
			'engine',
			'insight',
			'figures',
			'charts',
			'view',
			'export',
			'i18n'
		].concat(['offline', 'ui', 'server'])
	},
	scripts: {
		from: [
			'model',
			'datasets',
			'ingest',
			'sql',
			'engine',
			'figures',
			'charts',
			'view',
			'export',
			'ui',
			'server',
			'routes'
		]
	}
};

/** Packages with one door; the first that matches decides. */
const doors = [
	[/^echarts/, /^src\/lib\/charts\/echarts\.ts$/],
	[/^apache-arrow/, /^src\/lib\/(engine\/(from|to)-arrow|ingest\/arrow\/(decode-arrow|list-messages))\.ts$/],
	[/^@duckdb\/duckdb-wasm/, /^src\/lib\/engine\/|^scripts\//],
	[/^@duckdb\/node/, /^src\/lib\/server\/|^scripts\//],
	[
		/^node:/,
		/^src\/lib\/(server\/|datasets\/read-contracts\.ts)|^src\/routes\/.*\.server\.ts$|^scripts\/|\.config\.ts$/
	]
] as const;

const places = {
	sql: /^src\/lib\/(sql|i18n)\//,
	texts: /^src\/lib\/(i18n|datasets|model)\/|-fixture\.ts$/,
	defaultExports: /\.(contract|template)\.ts$|\.config\.(ts|js)$|\.svelte$/,
	hosts: [
		'127.0.0.1',
		'localhost',
		'www.w3.org',
		'nodejs.org',
		'schemas.openxmlformats.org',
		'schemas.microsoft.com',
		'purl.org'
	]
};

const walk = (path: string): string[] =>
	statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => walk(`${path}/${name}`)) : [path];
const texts = ['src', 'scripts']
	.flatMap(walk)
	.filter((path) => /\.(ts|mjs|js|svelte|css|html)$/.test(path))
	.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const sources = texts
	.filter(({ path }) => /\.(ts|mjs|js|svelte)$/.test(path))
	.map((file) => readSource(file.path, file.text));
const inSrc = sources.filter(({ path }) => path.startsWith('src/'));
const serverOnly = /\.server\.ts$|\/\+server\.ts$/;

describe('the house', () => {
	it('imports only along the arrows of the table', () => {
		expect(forbiddenImports(sources, table)).toEqual([]);
	});
	it('keeps Node and SQL out of pages', () => {
		const pages = sources.filter(({ path }) => path.startsWith('src/routes/') && !serverOnly.test(path));
		const allowed = table['routes']?.from.filter((folder) => folder !== 'server') ?? [];
		expect(forbiddenImports(pages, { routes: { from: allowed } })).toEqual([]);
		const components = pages.filter(({ path }) => path.endsWith('.svelte'));
		expect(forbiddenImports(components, { routes: { from: allowed.filter((folder) => folder !== 'sql') } })).toEqual(
			[]
		);
	});
	it('has one door for each heavy package', () => expect(forbiddenPackages(sources, doors)).toEqual([]));
	it('has no import cycle', () => expect(importCycles(sources)).toEqual([]));
	it('names imported files in full', () => expect(bareImports(sources)).toEqual([]));
	it('has no file above 300 lines', () => expect(longFiles(sources, 300)).toEqual([]));
	it('has no contract above 200 lines', () =>
		expect(
			longFiles(
				sources.filter(({ path }) => path.endsWith('.contract.ts')),
				200
			)
		).toEqual([]));
	it('keeps SQL in sql/', () => expect(sqlTexts(inSrc, places.sql)).toEqual([]));
	it('keeps texts in i18n/', () => expect(vietnameseTexts(inSrc, places.texts)).toEqual([]));
	it('asks no other host', () => {
		const shipped = texts.filter(({ path }) => !/\.(test|e2e)\.ts$|-fixture\.ts$/.test(path));
		expect(foreignAddresses(shipped, places.hosts)).toEqual([]);
	});
	it('exports by name', () => expect(defaultExports(inSrc, places.defaultExports)).toEqual([]));
	it('has four rooms', () => {
		const made = ['node_modules', 'build', 'test-results', 'playwright-report'];
		const folders = readdirSync('.', { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !made.includes(entry.name))
			.map(({ name }) => name);
		expect(folders.sort()).toEqual(['data', 'scripts', 'src', 'static']);
	});
	it('says everything in both languages', () => {
		for (const textsOf of [
			messagesOf,
			chartMessagesOf,
			comparisonMessagesOf,
			lensMessagesOf,
			transformMessagesOf,
			dutiesMessagesOf,
			exportMessagesOf,
			findingMessagesOf,
			measureMessagesOf,
			offlineMessagesOf,
			problemMessagesOf,
			dataMessagesOf,
			plotMessagesOf,
			markMessagesOf,
			unitMessagesOf,
			briefMessagesOf,
			galleryMessagesOf,
			healthMessagesOf,
			exploreMessagesOf,
			sqlMessagesOf,
			workbenchMessagesOf
		])
			expect(shapeOf(textsOf('en'))).toEqual(shapeOf(textsOf('vi')));
	});
});

type Files = Record<string, string>;
const read = (files: Files) => Object.entries(files).map(([path, text]) => readSource(path, text));
const svelte = (script: string, markup = '') => `<script lang="ts">${script}</script>${markup}`;

describe('each rule can fail', () => {
	it.each<[string, Files, string[]]>([
		['a value', { 'src/lib/sql/a.ts': "import { x } from '../datasets/x.ts';" }, ['sql may not import datasets']],
		['an alias', { 'src/lib/model/a.ts': "export { x } from '#lib/i18n/x.ts';" }, ['model may not import i18n']],
		['a type', { 'src/lib/charts/a.ts': "type X = import('../view/x.ts').X;" }, ['charts may not import view']],
		['a dynamic import', { 'src/lib/ui/a.ts': "await import('#lib/server/x.ts');" }, ['ui may not import server']],
		[
			'a worker',
			{ 'src/lib/view/a.ts': "new URL('../engine/w.ts', import.meta.url);" },
			['view may not import engine']
		],
		[
			'a component',
			{ 'src/lib/ui/A.svelte': svelte("import x from '../datasets/x.ts';") },
			['ui may not import datasets']
		],
		['a new folder', { 'src/lib/misc/a.ts': '' }, ['misc is not in the table']],
		['nothing in a test', { 'src/lib/model/a.test.ts': "import '../server/x.ts';" }, []],
		['nothing in types of datasets', { 'src/lib/sql/a.ts': "import type { X } from '../datasets/x.ts';" }, []]
	])('arrows: %s', (_, files, expected) => {
		const found = forbiddenImports(read(files), table);
		expect(found).toHaveLength(expected.length);
		expected.forEach((text, index) => expect(found[index]).toContain(text));
	});

	const arrow = { 'src/lib/figures/a.ts': "import { Table } from 'apache-arrow';" };
	const circle = {
		'src/a.ts': "import './b.ts';",
		'src/b.ts': "import './c.ts';",
		'src/c.ts': "await import('./a.ts');"
	};
	it.each<[string, (files: Files) => string[], Files]>([
		['doors', (files) => forbiddenPackages(read(files), doors), arrow],
		['cycles', (files) => importCycles(read(files)), circle],
		['extensions', (files) => bareImports(read(files)), { 'src/a.ts': "import './b';" }],
		['lines', (files) => longFiles(read(files), 300), { 'src/a.ts': ';\n'.repeat(301) }],
		['SQL', (files) => sqlTexts(read(files), places.sql), { 'src/a.ts': 'const a = `SELECT ${b}\n FROM ${c}`;' }],
		['SQL in a string', (files) => sqlTexts(read(files), places.sql), { 'src/a.ts': "a('create table x (y int)');" }],
		['text', (files) => vietnameseTexts(read(files), places.texts), { 'src/a.ts': "const a = 'đơn vị';" }],
		['markup', (files) => vietnameseTexts(read(files), places.texts), { 'src/A.svelte': '<p title="Số">x</p>' }],
		[
			'default export',
			(files) => defaultExports(read(files), places.defaultExports),
			{ 'src/a.ts': 'export default 1;' }
		]
	])('%s', (_, rule, files) => expect(rule(files)).toHaveLength(1));

	it('hosts', () => {
		const files = [{ path: 'src/app.css', text: '@import "https://cdn.example.org/a.css"; /* http://www.w3.org/ */' }];
		expect(foreignAddresses(files, places.hosts)).toEqual(['src/app.css: https://cdn.example.org']);
	});
	it('messages', () => {
		expect(shapeOf({ a: { b: 'x', c: () => 'y' } })).toEqual(['a.b: string', 'a.c: function']);
		expect(shapeOf({ a: { b: 'x' } })).not.toEqual(shapeOf({ a: { b: () => 'x' } }));
	});
});
