import adapter from '@sveltejs/adapter-static';
import { clickhouseOrigins } from './src/lib/server/clickhouse-source.js';
import { faultScriptHash } from './src/lib/server/fault-script.js';
import { basePath } from './scripts/site/base-path.mjs';
import { keepPinned } from './scripts/site/keep-pinned.mjs';
import { leaveWhole } from './scripts/site/leave-whole.mjs';
import { lateScriptHash } from './src/lib/server/late-preloads.js';

const files = adapter({ fallback: '404.html' });

/** @param {Parameters<typeof files.adapt>[0]} builder */
async function build(builder) {
	await files.adapt(builder);
	await leaveWhole('build');
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: { ...files, adapt: (builder) => keepPinned('build', () => build(builder)) },
		paths: { base: basePath(process.env), relative: false },
		// In every page, whoever serves it. Charts and the SQL editor set styles of their own; scripts in the page are known
		// by their hashes. Who may frame it only a host can say: scripts/hosting/.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', 'wasm-unsafe-eval', faultScriptHash, lateScriptHash],
				'worker-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self', ...clickhouseOrigins(process.env)],
				'frame-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		},
		// A page registers it itself, when it has nothing better to do.
		serviceWorker: { register: false },
		// Styles in the page itself: on a slow line the first chart does not wait for another round trip.
		inlineStyleThreshold: 65_536,
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../scripts/**/*.ts', '../scripts/**/*.mjs', '../*.config.ts', '../*.config.js']
			})
		}
	}
};
