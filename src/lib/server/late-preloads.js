import { createHash } from 'node:crypto';

// The same on every page, so that one hash allows it.
const script = `{
	const { modules } = document.currentScript.dataset;
	requestAnimationFrame(() => setTimeout(() => {
		for (const href of modules.split(' ')) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
	}));
}`;

/** What a content security policy calls the script below. @type {`sha256-${string}`} */
export const lateScriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`;

/**
 * A script that fetches modules once a first frame is on its way: in the head, they take line and processor from the
 * chart, which needs none of them. Empty where there are none.
 * @param {readonly string[]} paths
 */
export function afterFirstFrame(paths) {
	if (paths.length === 0) return '';
	const modules = paths.map(escaped).join(' ');
	return `<script data-modules="${modules}">${script}</script>`;
}

/** @param {string} path */
function escaped(path) {
	return path.replaceAll(' ', '%20').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
