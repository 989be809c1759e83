import { isTest } from './imports.ts';
import type { Source } from './source.ts';

const sql =
	/\bselect\b[\s\S]+\bfrom\b|\binsert\s+into\b|\bcreate\s+(or\s+replace\s+)?(temp\w*\s+)?(table|view|schema|index|macro)\b|\bdelete\s+from\b|\bupdate\s+\S+\s+set\b|\b(attach|detach)\s+['"(?]|\bcopy\s+\S+\s+(to|from)\b|\bdrop\s+(table|view|schema)\b|\bread_(csv|parquet|json)\w*\(/i;
const address = /\b(?:https?|wss?):\/\/([a-z0-9.-]+)/gi;
const accented = /(?![×÷])[\u00c0-\u024f\u1e00-\u1eff]/;

const short = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 60);

function matching(sources: readonly Source[], allowed: RegExp, finds: (text: string) => boolean, markup: boolean) {
	return sources
		.filter((source) => !isTest(source.path) && !allowed.test(source.path))
		.flatMap((source) =>
			[...source.strings, ...(markup ? source.markup : [])]
				.filter(finds)
				.map((text) => `${source.path}: ${short(text)}`)
		);
}

/** Literals that are SQL, outside of the places for it. */
export function sqlTexts(sources: readonly Source[], allowed: RegExp): string[] {
	return matching(sources, allowed, (text) => sql.test(text), false);
}

/** Literals and markup in Vietnamese, outside of the places for texts. */
export function vietnameseTexts(sources: readonly Source[], allowed: RegExp): string[] {
	// A single letter is an alphabet's, not a reader's.
	return matching(sources, allowed, (text) => accented.test(text) && text.length > 1, true);
}

/** Addresses of other hosts; `hosts` are names in documents, never asked. */
export function foreignAddresses(
	files: readonly { readonly path: string; readonly text: string }[],
	hosts: readonly string[]
): string[] {
	return files.flatMap(({ path, text }) =>
		[...text.matchAll(address)]
			.filter(([, host = '']) => !hosts.includes(host.toLowerCase()))
			.map(([found]) => `${path}: ${found}`)
	);
}

/** Files longer than the limit. */
export function longFiles(sources: readonly Source[], limit: number): string[] {
	return sources.filter(({ lines }) => lines > limit).map(({ path, lines }) => `${path}: ${lines} lines`);
}

/** Default exports outside of the places for them. */
export function defaultExports(sources: readonly Source[], allowed: RegExp): string[] {
	return sources.filter(({ path, exportsDefault }) => exportsDefault && !allowed.test(path)).map(({ path }) => path);
}

/** The keys of a tree of messages, with the kind of each leaf. */
export function shapeOf(messages: unknown, path = ''): string[] {
	if (typeof messages !== 'object' || messages === null) return [`${path}: ${typeof messages}`];
	return Object.entries(messages)
		.flatMap(([key, value]) => shapeOf(value, path === '' ? key : `${path}.${key}`))
		.sort();
}
