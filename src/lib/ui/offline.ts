import { dev, version } from '$app/environment';
import { mount, unmount } from 'svelte';
import type { Locale } from '../model/locale.ts';
import { siteHref } from './href.ts';
import type { FromTab, ToTab } from '../offline/tab-message.ts';
import UpdateNotice from './UpdateNotice.svelte';

const activationPatienceMs = 15_000;

/** Lets the site be opened again without a network, and tells the reader of a newer version; once in a tab. */
export async function openOffline(locale: () => Locale): Promise<void> {
	// None on plain http, and where the reader forbids storage.
	if (dev || !('serviceWorker' in navigator)) return;
	const { serviceWorker } = navigator;
	let isTold = false;
	serviceWorker.addEventListener('message', ({ data }: MessageEvent<ToTab>) => {
		if (isTold || data.newest === (data.own ?? version)) return;
		isTold = true;
		showNotice(locale(), () => reloadWhenNewest(registration));
	});
	const registration = await serviceWorker.register(siteHref('/service-worker.js'), { updateViaCache: 'none' });
	const { active } = await serviceWorker.ready;
	active?.postMessage(greeting());
	// A tab that was left for a day asks again when it is looked at.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') registration.update().catch(() => {});
	});
}

function greeting(): FromTab {
	const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
	// Of a file that is read by ranges the rest is not fetched only to be kept.
	const resources = fetched.filter(({ responseStatus }) => responseStatus !== 206).map(({ name }) => name);
	const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData: boolean } };
	const links = connection?.saveData ? [] : [...document.querySelectorAll<HTMLAnchorElement>('header nav > a')];
	return { version, pages: [...new Set([location.pathname, ...links.map(({ pathname }) => pathname)])], resources };
}

function showNotice(locale: Locale, reload: () => Promise<void>): void {
	const notice = mount(UpdateNotice, {
		target: document.body,
		props: { locale, reload, close: () => void unmount(notice) }
	});
}

/** The worker that was there would show the version that it keeps: the new one has to be at work first. */
async function reloadWhenNewest(registration: ServiceWorkerRegistration): Promise<void> {
	await registration.update().catch(() => {});
	const next = registration.installing ?? registration.waiting;
	if (next) {
		await new Promise<void>((done) => {
			setTimeout(done, activationPatienceMs);
			next.addEventListener('statechange', () => next.state === 'activated' && done());
		});
	}
	location.reload();
}
