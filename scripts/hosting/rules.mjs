/**
 * What a host has to say with the site's files: the only source of the files for nginx, IIS and Caddy, and what
 * `npm start` says too. The pages' own policies stand in the pages; here is what only a host can say.
 */

/** @typedef {Readonly<Record<string, string>>} Headers */
/**
 * @typedef {object} Rule
 * @property {string} folder below the site's base path, with a slash at its end; "" is the whole site
 * @property {Headers} headers in the place of those of the rules before it
 */

const forEver = 'public, max-age=31536000, immutable';
const everything = {
	'Cache-Control': 'no-cache',
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=()'
};
const page = "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
// A worker's policy comes with its own file.
const program = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";
const embedded = "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors";

/**
 * The headers of the site's folders, the whole site first.
 * @param {readonly string[]} embedOn origins whose pages may show embedded charts
 * @returns {readonly [Rule, ...Rule[]]}
 */
export function rulesOf(embedOn) {
	const frames = ["'self'", ...embedOn].join(' ');
	return [
		{ folder: '', headers: { ...everything, 'Content-Security-Policy': page } },
		{ folder: 'embed/', headers: { 'Content-Security-Policy': `${embedded} ${frames}` } },
		{ folder: '_app/immutable/', headers: { 'Cache-Control': forEver, 'Content-Security-Policy': program } }
	];
}

/**
 * The headers of a file.
 * @param {readonly Rule[]} rules
 * @param {string} path below the site's base path, beginning with a slash
 * @returns {Headers}
 */
export function headersOf(rules, path) {
	const fitting = rules.filter(({ folder }) => path.startsWith(`/${folder}`));
	return Object.assign({}, ...fitting.map(({ headers }) => headers));
}

/** The types of files, by the ends of their names. */
export const types = {
	html: 'text/html',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	webmanifest: 'application/manifest+json',
	svg: 'image/svg+xml',
	png: 'image/png',
	csv: 'text/csv',
	txt: 'text/plain',
	wasm: 'application/wasm',
	woff2: 'font/woff2',
	parquet: 'application/vnd.apache.parquet',
	duckdb: 'application/octet-stream'
};

/** Of these, what gains from compression; databases and Parquet are read in ranges of their plain bytes. */
export const compressed = /** @type {const} */ ([
	'html',
	'js',
	'css',
	'json',
	'webmanifest',
	'svg',
	'csv',
	'txt',
	'wasm'
]);

/** Of these, what is text in UTF-8. */
export const texts = /** @type {const} */ (['html', 'js', 'css', 'json', 'webmanifest', 'svg', 'csv', 'txt']);

/**
 * The type of a file as a host says it; undefined where the end of its name is none of these.
 * @param {string} path
 */
export function contentType(path) {
	const end = path.slice(path.lastIndexOf('.') + 1);
	const type = Object.entries(types).find(([kind]) => kind === end)?.[1];
	return type && texts.some((kind) => kind === end) ? `${type}; charset=utf-8` : type;
}

/**
 * @param {readonly (keyof typeof types)[]} kinds
 * @returns {string[]}
 */
export const typesOf = (kinds) => kinds.map((kind) => types[kind]);

/**
 * An origin as a policy writes it, with a port and a first "*." where there are some; null where the text is none.
 * Nothing else gets into a header.
 * @param {string} text
 */
export function originOf(text) {
	return /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:(\d{1,5}|\*))?$/i.test(text) ? text.toLowerCase() : null;
}
