import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ fallback: '404.html' }),
		paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: false },
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
