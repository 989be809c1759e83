import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptFiles } from './kept-files.ts';
import { dropOld, siteAnswers } from './site-answers.ts';
import type { SiteAnswers } from './site-answers.ts';
import { tabVersions } from './tab-versions.ts';

/** Files in memory; a browser without room or right for any keeps nothing. */
function memoryFiles(keepsNothing = false): KeptFiles {
	const all = new Map<string, Map<string, Response>>();
	return {
		match: async (name, path) => all.get(name)?.get(path)?.clone(),
		put: async (name, path, response) => {
			if (keepsNothing) return;
			if (!all.has(name)) all.set(name, new Map());
			all.get(name)?.set(path, response);
		},
		paths: async (name) => [...(all.get(name)?.keys() ?? [])],
		names: async () => [...all.keys()],
		drop: async (name, path) => void (path === undefined ? all.delete(name) : all.get(name)?.delete(path))
	};
}

/** A host that serves one version, or is out of reach. */
let host: { version: string | null };
let files: KeptFiles;
let besides: Promise<unknown>[];

function fetchFromHost(request: Request | string): Promise<Response> {
	if (host.version === null) return Promise.reject(new TypeError('Failed to fetch'));
	const path = new URL(typeof request === 'string' ? `http://a${request}` : request.url).pathname;
	if (path.includes('gone')) return Promise.resolve(new Response('', { status: 404 }));
	return Promise.resolve(
		new Response(
			`${path} of ${host.version} <script data-modules="/_app/immutable/p.js /x.js"><link href="/_app/immutable/assets/p.css" disabled>`
		)
	);
}

function answersOf(version: string): SiteAnswers {
	return siteAnswers({
		version,
		base: '',
		files,
		tabs: tabVersions(files, ''),
		fetch: fetchFromHost,
		served: async () => host.version,
		offlinePage: (path) => new Response(`offline ${path}`, { status: 503 }),
		beside: (work) => void besides.push(work)
	});
}

const asked = (path: string) => new Request(`http://a${path}`);
const textOf = async (response: Promise<Response>) => {
	const answer = await response;
	const text = answer.type === 'error' ? 'error' : (await answer.text()).replace(/ <.*/, '');
	await Promise.all(besides.splice(0));
	return text;
};

beforeEach(() => {
	host = { version: 'v1' };
	files = memoryFiles();
	besides = [];
});

describe('a site with a service worker', () => {
	it('is there without a network, once it was seen', async () => {
		const answers = answersOf('v1');
		await textOf(answers.page(asked('/a/?x=1'), 't1'));
		await textOf(answers.release(asked('/site.json'), 't1'));
		await textOf(answers.named(asked('/_app/immutable/a.js')));
		host.version = null;
		const later = answersOf('v1');
		expect(await textOf(later.page(asked('/a/?y=2'), 't2'))).toBe('/a/ of v1');
		expect(await textOf(later.release(asked('/site.json'), 't2'))).toBe('/site.json of v1');
		expect(await textOf(later.named(asked('/_app/immutable/a.js')))).toBe('/_app/immutable/a.js of v1');
		expect(await textOf(later.page(asked('/b/'), 't3'))).toBe('offline /b/');
	});
	it('never mixes versions: a tab gets data of its own one, or none', async () => {
		const old = answersOf('v1');
		await textOf(old.page(asked('/a/'), 'old'));
		await textOf(old.release(asked('/site.json'), 'old'));
		host.version = 'v2';
		expect(await textOf(old.release(asked('/site.json'), 'old'))).toBe('/site.json of v1');
		expect(await textOf(old.release(asked('/results/b.json'), 'old'))).toBe('error');
		// A page that the old worker has not kept is one of the new version, and so are its data.
		expect(await textOf(old.page(asked('/b/'), 'new'))).toBe('/b/ of v2');
		expect(await textOf(old.release(asked('/site.json'), 'new'))).toBe('/site.json of v2');
		// The new worker takes over, and the old tab goes on as it was.
		const next = answersOf('v2');
		expect(await textOf(next.release(asked('/site.json'), 'old'))).toBe('/site.json of v1');
		expect(await textOf(next.page(asked('/a/'), 'third'))).toBe('/a/ of v2');
	});
	it('leaves a tab that it knows nothing of to the network', async () => {
		await textOf(answersOf('v1').page(asked('/a/'), 'old'));
		host.version = 'v2';
		expect(await textOf(answersOf('v1').release(asked('/site.json'), 'stranger'))).toBe('/site.json of v2');
	});
	it('keeps no answer that is an error', async () => {
		const answers = answersOf('v1');
		await textOf(answers.page(asked('/gone/'), 't'));
		await textOf(answers.named(asked('/_app/immutable/gone.js')));
		await textOf(answers.release(asked('/results/gone.json'), 't'));
		expect(await files.names()).toEqual(['tabs']);
	});
	it('is as without it where nothing can be kept', async () => {
		files = memoryFiles(true);
		const answers = answersOf('v1');
		for (let visit = 0; visit < 2; visit++) {
			expect(await textOf(answers.page(asked('/a/'), 't'))).toBe('/a/ of v1');
			expect(await textOf(answers.release(asked('/site.json'), 't'))).toBe('/site.json of v1');
			expect(await textOf(answers.named(asked('/_app/immutable/a.js')))).toBe('/_app/immutable/a.js of v1');
		}
	});
	it('keeps a page ahead with its data, programs and styles, of its own version only', async () => {
		await answersOf('v1').keepPage('/a/', 'v1');
		expect(await files.paths('files')).toEqual(['/_app/immutable/p.js', '/_app/immutable/assets/p.css']);
		expect(await files.paths('site-v1')).toEqual(['/a/__data.json', '/a/']);
		await answersOf('v1').keepPage('/b/', 'v0');
		expect(await files.names()).not.toContain('site-v0');
	});
	it('does not forget a tab that the browser does not list yet', async () => {
		let now = 0;
		const tabs = tabVersions(files, '', () => now);
		await tabs.set('opening', Promise.resolve('v1'));
		expect([...(await tabs.keepOnly([]))]).toEqual(['v1']);
		expect(await tabs.of('opening')).toBe('v1');
		expect([...(await tabs.keepOnly(['opening']))]).toEqual(['v1']);
		expect([...(await tabs.keepOnly([]))]).toEqual([]);
		await tabs.set('lost', Promise.resolve('v1'));
		now = 61_000;
		expect([...(await tabs.keepOnly([]))]).toEqual([]);
		expect(await tabs.of('lost')).toBeNull();
	});
	it('drops a version when its last tab has gone, and files that nobody names', async () => {
		const answers = answersOf('v1');
		await textOf(answers.page(asked('/a/'), 'old'));
		await textOf(answers.named(asked('/_app/immutable/old.js')));
		await textOf(answers.named(asked('/_app/immutable/engine.wasm')));
		const current = new Set(['/_app/immutable/engine.wasm']);
		await dropOld({ version: 'v2', files }, new Set(['v1', 'v2']), current);
		expect(await files.names()).toContain('site-v1');
		expect(await files.paths('files')).toHaveLength(2);
		expect([...(await tabVersions(files, '').keepOnly([]))]).toEqual([]);
		await dropOld({ version: 'v2', files }, new Set(), current);
		expect(await files.names()).not.toContain('site-v1');
		expect(await files.paths('files')).toEqual(['/_app/immutable/engine.wasm']);
	});
});
