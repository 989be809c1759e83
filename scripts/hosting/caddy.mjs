import { note } from './host.mjs';
import { compressed, contentType, rulesOf, types, typesOf } from './rules.mjs';

/**
 * A Caddyfile.
 * @param {import('./host.mjs').Host} host
 */
export function caddyfile({ base, embedOn, listen, root }) {
	const rules = rulesOf(embedOn);
	const [address, port] = listen.includes(':') ? listen.split(':') : ['', listen];
	const typed = Object.keys(types).flatMap((end) => [
		`@${end} path *.${end}${end === 'html' ? ' */' : ''}`,
		`header @${end} Content-Type "${contentType(`.${end}`)}"`
	]);
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
		`\t\theader Content-Type "${contentType('.html')}"`,
		'\t\tfile_server {',
		'\t\t\tstatus {http.error.status_code}',
		'\t\t}',
		'\t}',
		'}',
		''
	].join('\n');
}
