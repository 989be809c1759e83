import { parse as parseSvelte } from 'svelte/compiler';
import tseslint from 'typescript-eslint';

/** An import, an export from elsewhere, or the URL of a neighbouring module. */
export interface Import {
	readonly specifier: string;
	readonly typeOnly: boolean;
}

/** What the rules of the house need to know of a file. */
export interface Source {
	readonly path: string;
	readonly lines: number;
	readonly imports: readonly Import[];
	/** String and template literals; `?` stands for what is put into a template. */
	readonly strings: readonly string[];
	/** Texts and attributes of Svelte markup. */
	readonly markup: readonly string[];
	readonly exportsDefault: boolean;
}

interface Node {
	readonly type: string;
	readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const skipped = new Set(['parent', 'loc', 'range', 'tokens', 'comments', 'css', 'leadingComments', 'trailingComments']);

function nodesOf(node: Node): Node[] {
	const children = Object.entries(node)
		.filter(([key]) => !skipped.has(key))
		.flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
		.filter(isNode);
	return [node, ...children.flatMap(nodesOf)];
}

function parse(path: string, text: string): Node {
	if (path.endsWith('.svelte')) {
		const { fragment, instance, module } = parseSvelte(text, { modern: true, filename: path });
		return { type: 'File', fragment, instance: instance?.content, module: module?.content };
	}
	return tseslint.parser.parseForESLint(text).ast as unknown as Node;
}

const textOf = (value: unknown): string | null =>
	isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string' ? value['value'] : null;

/** `new URL('./worker.ts', import.meta.url)` names a module too. */
function urlOf(node: Node): string | null {
	const [target, base] = (node['arguments'] as readonly Node[] | undefined) ?? [];
	const callee = node['callee'] as Node | undefined;
	const relative = callee?.['name'] === 'URL' && base?.type === 'MemberExpression';
	const specifier = relative ? textOf(target) : null;
	return specifier !== null && /\.(js|ts)$/.test(specifier) ? specifier : null;
}

function importOf(node: Node): Import | null {
	const typeOnly = node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType';
	const isUrl = node.type === 'NewExpression';
	const importing = /^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/.test(node.type);
	const specifier = isUrl ? urlOf(node) : importing ? textOf(node['source']) : null;
	return specifier === null ? null : { specifier, typeOnly };
}

function stringOf(node: Node): string | null {
	if (node.type !== 'TemplateLiteral') return textOf(node);
	const quasis = node['quasis'] as readonly { readonly value: { readonly raw: string } }[];
	return quasis.map((quasi) => quasi.value.raw).join('?');
}

/** Reads a TypeScript, JavaScript or Svelte file. */
export function readSource(path: string, text: string): Source {
	const nodes = nodesOf(parse(path, text));
	const present = <T>(value: T | null): value is T => value !== null;
	return {
		path,
		lines: text.trimEnd().split('\n').length,
		imports: nodes.map(importOf).filter(present),
		strings: nodes.map(stringOf).filter(present),
		markup: nodes.filter((node) => node.type === 'Text').map((node) => String(node['data'])),
		exportsDefault: nodes.some((node) => node.type === 'ExportDefaultDeclaration')
	};
}
