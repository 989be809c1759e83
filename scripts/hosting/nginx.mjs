import { note } from './host.mjs';
import { compressed, rulesOf, texts, types, typesOf } from './rules.mjs';

/** @param {string} text */
const pattern = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/**
 * For the http block of nginx: a file in conf.d, or an include.
 * @param {import('./host.mjs').Host} host
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
