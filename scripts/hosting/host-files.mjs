import { compressed, rulesOf, texts, types } from './rules.mjs';

/**
 * @typedef {object} Host
 * @property {string} base the path that the site was built for: "", or "/toan-canh"
 * @property {readonly string[]} embedOn origins whose pages may show embedded charts
 * @property {string} listen what the server listens on: "8080", "127.0.0.1:8080"
 * @property {string} root the folder of the server's root; the site's files are below it at the base path
 */

/** @type {Host} */
export const usualHost = { base: '', embedOn: [], listen: '8080', root: '/srv/toan-canh' };

const note = 'Written by "npm run hosting", from scripts/hosting/rules.mjs: change nothing here.';

/** @param {string} text */
const pattern = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** @param {readonly (keyof typeof types)[]} kinds */
const typesOf = (kinds) => kinds.map((kind) => types[kind]);

/**
 * For the http block of nginx: a file in conf.d, or an include.
 * @param {Host} host
 */
export function nginxConf({ base, embedOn, listen, root }) {
	const [whole, ...folders] = rulesOf(embedOn);
	const headers = Object.entries(whole.headers).map(([name, value], index) => {
		const own = folders.flatMap(({ folder, headers }) =>
			headers[name] ? [`\t"~^${pattern(`${base}/${folder}`)}" "${headers[name]}";`] : []
		);
		if (own.length === 0) return { name, value: `"${value}"`, map: [] };
		const variable = `$toan_canh_${index}`;
		return { name, value: variable, map: [`map $uri ${variable} {`, `\tdefault "${value}";`, ...own, '}'] };
	});
	return [
		`# ${note}`,
		...headers.flatMap(({ map }) => map),
		'server {',
		`\tlisten ${listen};`,
		`\troot ${root};`,
		'\tindex index.html;',
		'\tabsolute_redirect off;',
		`\terror_page 404 ${base}/404.html;`,
		...(base === '' ? [] : [`\tlocation = ${base} {`, `\t\treturn 308 ${base}/;`, '\t}']),
		'\ttypes {',
		...Object.entries(types).map(([end, type]) => `\t\t${type} ${end};`),
		'\t}',
		'\tdefault_type application/octet-stream;',
		'\tcharset utf-8;',
		`\tcharset_types ${typesOf(texts)
			.filter((type) => type !== types.html)
			.join(' ')};`,
		'\tgzip on;',
		'\tgzip_vary on;',
		'\tgzip_comp_level 5;',
		`\tgzip_types ${typesOf(compressed)
			.filter((type) => type !== types.html)
			.join(' ')};`,
		...headers.map(({ name, value }) => `\tadd_header ${name} ${value} always;`),
		'\t# What "npm start" has compressed; these names change with their content.',
		`\tlocation ^~ ${base}/_app/immutable/ {`,
		'\t\tgzip_static on;',
		'\t}',
		'}',
		''
	].join('\n');
}

/**
 * A Caddyfile.
 * @param {Host} host
 */
export function caddyfile({ base, embedOn, listen, root }) {
	const rules = rulesOf(embedOn);
	const [address, port] = listen.includes(':') ? listen.split(':') : ['', listen];
	const typed = Object.entries(types).flatMap(([end, type]) => {
		const isText = texts.some((kind) => kind === end);
		return [
			`@${end} path *.${end}${end === 'html' ? ' */' : ''}`,
			`header @${end} Content-Type "${type}${isText ? '; charset=utf-8' : ''}"`
		];
	});
	/** @param {string} paths @param {import('./rules.mjs').Headers} headers */
	const said = (paths, headers) => Object.entries(headers).map(([name, value]) => `header ${paths} ${name} "${value}"`);
	return [
		`# ${note}`,
		`http://:${port} {`,
		...(address === '' ? [] : [`\tbind ${address}`]),
		`\troot * ${root}`,
		'\tencode {',
		'\t\tgzip',
		'\t\tmatch {',
		...typesOf(compressed).map((type) => `\t\t\theader Content-Type ${type}*`),
		'\t\t}',
		'\t}',
		...(base === '' ? [] : [`\tredir ${base} ${base}/ 308`]),
		// In this order: what is said of a folder comes after what is said of the whole.
		'\troute {',
		...rules.flatMap(({ folder, headers }) => said(`${base}/${folder}*`, headers)).map((line) => `\t\t${line}`),
		...typed.map((line) => `\t\t${line}`),
		'\t\tfile_server',
		'\t}',
		'\thandle_errors {',
		'\t\t@missing expression {http.error.status_code} == 404',
		`\t\trewrite @missing ${base}/404.html`,
		...said('*', rules[0].headers).map((line) => `\t\t${line}`),
		`\t\theader Content-Type "${types.html}; charset=utf-8"`,
		'\t\tfile_server {',
		'\t\t\tstatus {http.error.status_code}',
		'\t\t}',
		'\t}',
		'}',
		''
	].join('\n');
}

/** @param {string} text */
const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param {import('./rules.mjs').Headers} headers */
const iisHeaders = (headers) => [
	'<httpProtocol><customHeaders>',
	...Object.entries(headers).flatMap(([name, value]) => [
		`\t<remove name="${name}" />`,
		`\t<add name="${name}" value="${xml(value)}" />`
	]),
	'</customHeaders></httpProtocol>'
];

/**
 * A web.config of IIS 8 or newer, for the folder of the site itself.
 * @param {Host} host
 */
export function webConfig({ base, embedOn }) {
	const [whole, ...folders] = rulesOf(embedOn);
	const typed = Object.entries(types).flatMap(([end, type]) => {
		const isText = texts.some((kind) => kind === end);
		return [
			`\t<remove fileExtension=".${end}" />`,
			`\t<mimeMap fileExtension=".${end}" mimeType="${type}${isText ? '; charset=utf-8' : ''}" />`
		];
	});
	const inside = [
		...['<staticContent>', ...typed, '</staticContent>'],
		'<urlCompression doStaticCompression="true" doDynamicCompression="false" />',
		'<httpErrors errorMode="Custom" existingResponse="Replace">',
		'\t<remove statusCode="404" />',
		`\t<error statusCode="404" path="${xml(base)}/404.html" responseMode="ExecuteURL" />`,
		'</httpErrors>',
		...iisHeaders(whole.headers)
	];
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<!-- ${note} -->`,
		'<configuration>',
		...['\t<system.webServer>', ...inside.map((line) => `\t\t${line}`), '\t</system.webServer>'],
		...folders.flatMap(({ folder, headers }) => [
			`\t<location path="${folder.slice(0, -1)}">`,
			...['\t\t<system.webServer>', ...iisHeaders(headers).map((line) => `\t\t\t${line}`), '\t\t</system.webServer>'],
			'\t</location>'
		]),
		'</configuration>',
		''
	].join('\n');
}

/**
 * The files for each server, by their names.
 * @param {Host} host
 * @returns {Readonly<Record<string, string>>}
 */
export function hostFiles(host) {
	return { 'nginx.conf': nginxConf(host), Caddyfile: caddyfile(host), 'web.config': webConfig(host) };
}
