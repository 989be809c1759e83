import { note } from './host.mjs';
import { contentType, rulesOf, types } from './rules.mjs';

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
 * @param {import('./host.mjs').Host} host
 */
export function webConfig({ base, embedOn }) {
	const [whole, ...folders] = rulesOf(embedOn);
	const typed = Object.keys(types).flatMap((end) => [
		`\t<remove fileExtension=".${end}" />`,
		`\t<mimeMap fileExtension=".${end}" mimeType="${contentType(`.${end}`)}" />`
	]);
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
