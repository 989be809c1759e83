import { createHash } from 'node:crypto';

// Stands in every page before all other scripts, so that it also hears of those that do not come. What it keeps stays
// in the tab: the page /health/ shows it, and nothing is sent anywhere. `lib/ui/fault-log.ts` reads it.
const script = `(() => {
	const keep = (kind, cause) => {
		try {
			const kept = JSON.parse(sessionStorage.faults || '[]').slice(-29);
			const text = String((cause && cause.stack) || cause).slice(0, 1000);
			sessionStorage.faults = JSON.stringify([...kept, { at: Date.now(), kind, page: location.pathname + location.search.slice(0, 300), text }]);
		} catch {}
	};
	addEventListener('error', ({ error, message, target }) => keep('page', error || message || target.src || target.href), true);
	addEventListener('unhandledrejection', ({ reason }) => keep('page', reason));
	addEventListener('toan-canh-fault', ({ detail }) => keep('engine', detail));
})()`;

/** What a content security policy calls the script below. @type {`sha256-${string}`} */
export const faultScriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** The script that keeps what goes wrong in a tab: the last thirty faults, each with its time and page. */
export const faultScript = `<script>${script}</script>`;
