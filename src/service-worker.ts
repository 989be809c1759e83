/// <reference lib="webworker" />
import { base, build, files as statics, version } from '$service-worker';
import { offlineMessagesOf } from '#lib/i18n/offline-messages.ts';
import type { FromTab, ToTab } from '#lib/offline/tab-message.ts';
import { keptFiles } from '#lib/offline/kept-files.ts';
import { offlinePage } from '#lib/offline/offline-page.ts';
import { requestKind } from '#lib/offline/request-kind.ts';
import { dropOld, siteAnswers } from '#lib/offline/site-answers.ts';
import { tabVersions } from '#lib/offline/tab-versions.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const files = keptFiles(worker.caches, `toan-canh${base}:`);
const tabs = tabVersions(files, base);

/** The version that the host serves now; null without a network. */
async function served(): Promise<string | null> {
	try {
		const response = await fetch(`${base}/_app/version.json`, { cache: 'no-store' });
		const { version } = (await response.json()) as { version?: unknown };
		return typeof version === 'string' ? version : null;
	} catch {
		return null;
	}
}

/** Between two files that are fetched only to be kept: what the reader does meanwhile has the processor and the line. */
const breathMs = 80;

async function fetchGently(request: Request | string): Promise<Response> {
	await new Promise((resolve) => setTimeout(resolve, breathMs));
	return fetch(request);
}

const answersBeside = (
	beside: (work: Promise<unknown>) => void,
	fetchOne: (request: Request | string) => Promise<Response> = (request) => fetch(request)
) =>
	siteAnswers({
		...{ version, base, files, tabs, served, beside, fetch: fetchOne },
		offlinePage: (path) => {
			const locale = path.startsWith(`${base}/en/`) ? 'en' : 'vi';
			const home = locale === 'en' ? `${base}/en/` : `${base}/`;
			return offlinePage(offlineMessagesOf(locale), locale, home);
		}
	});

const tell = (tab: Client, message: ToTab) => tab.postMessage(message);

async function clean(): Promise<void> {
	const alive = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	const shown = await tabs.keepOnly(alive.map(({ id }) => id));
	await dropOld({ version, files }, shown, new Set([...build, ...statics]));
}

async function activate(): Promise<void> {
	await worker.clients.claim();
	for (const tab of await worker.clients.matchAll({ type: 'window' }))
		tell(tab, { newest: version, own: await tabs.of(tab.id) });
	await clean();
}

/** A tab that has opened says what it shows: it is kept, and told whether there is something newer. */
async function greet(tab: Client, { version: said, pages, resources }: FromTab): Promise<void> {
	const own = (await tabs.of(tab.id)) ?? said;
	await tabs.set(tab.id, Promise.resolve(own));
	tell(tab, { newest: (await served()) ?? own, own });
	const answers = answersBeside(() => {}, fetchGently);
	for (const url of resources) {
		const kind = requestKind({ url, method: 'GET', mode: 'cors', isPart: false }, worker.location.origin, base);
		if (kind === 'named') await answers.keepNamed(new URL(url).pathname);
		if (kind === 'release') await answers.keepRelease(new URL(url).pathname, own);
	}
	for (const path of pages) await answers.keepPage(path, own);
	await clean();
}

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
	const { source, data } = event as ExtendableMessageEvent & { data: FromTab };
	if (source && 'id' in source) event.waitUntil(greet(source as Client, data));
});
worker.addEventListener('fetch', (event) => {
	const { request, clientId, resultingClientId } = event;
	const { url, method, mode, headers } = request;
	const kind = requestKind({ url, method, mode, isPart: headers.has('range') }, worker.location.origin, base);
	const answers = answersBeside((work) => event.waitUntil(work));
	switch (kind) {
		case 'page':
			return event.respondWith(answers.page(request, resultingClientId));
		case 'named':
			return event.respondWith(answers.named(request));
		case 'release':
			return event.respondWith(answers.release(request, clientId));
		case 'else':
			return;
	}
});
