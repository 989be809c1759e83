import type { SqlStatement } from '../model/query.ts';

/** Why a reader's SQL is not run; the wording for readers is in i18n. */
export const queryRules = [
	'empty',
	'too_long',
	'not_a_select',
	'several_statements',
	'unclosed_quote',
	'unbalanced_brackets',
	'file_function'
] as const;
export type QueryRule = (typeof queryRules)[number];

export interface QueryProblem {
	readonly rule: QueryRule;
	/** The word or sign that the rule is about. */
	readonly detail: string;
}

export type GuardedQuery =
	{ readonly ok: true; readonly statement: SqlStatement } | { readonly ok: false; readonly problem: QueryProblem };

/** Rows of a reader's own query that are shown at most; one more is asked for, to know whether there are more. */
export const mostQueryRows = 10_000;
const longestQuery = 20_000;

// Escaped texts, texts, names, dollar texts, comments as the engine ends them, words, and every other sign by itself.
const tokens =
	/[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n\r]*|\/\*[\s\S]*?\*\/|[\p{L}_][\p{L}\p{N}_]*|[\s\S]/gu;
const openers = /^(select|with|from|values|describe|summarize|show|pivot|unpivot|table)$/i;
const fileFunctions =
	/^(read_\w+|\w+_scan|glob|sniff_csv|getenv|query|query_table|pragma_\w+|duckdb_\w+|which_secret|checkpoint|force_checkpoint|copy_database)$/i;

interface Token {
	readonly text: string;
	readonly at: number;
}

/**
 * A reader's query as a statement that only reads: it stands inside of another query, where nothing but a query can
 * stand, and gives at most `mostQueryRows` + 1 rows. The engine itself is locked to the files of the release.
 */
export function guardQuery(text: string, databases: readonly string[]): GuardedQuery {
	const refuse = (rule: QueryRule, detail = ''): GuardedQuery => ({ ok: false, problem: { rule, detail } });
	if (text.length > longestQuery) return refuse('too_long', String(text.length));
	const parts = tokensOf(text);
	const open = parts.find(({ text: part }) => part === "'" || part === '"' || part === '$$');
	if (open) return refuse('unclosed_quote', open.text);
	if (text.includes('/*') && parts.some(({ text: part, at }) => part === '/' && text[at + 1] === '*'))
		return refuse('unclosed_quote', '/*');
	const words = parts.filter(({ text: part }) => !/^(\s|--|\/\*)/.test(part));
	while (words.at(-1)?.text === ';') words.pop();
	const first = words.find(({ text: part }) => part !== '(');
	if (!first) return refuse('empty');
	if (words.some(({ text: part }) => part === ';')) return refuse('several_statements', ';');
	if (!openers.test(first.text)) return refuse('not_a_select', first.text);
	if (!isBalanced(words)) return refuse('unbalanced_brackets', ')');
	const called = words.find(({ text: word }, index) => isFileFunction(word) && words[index + 1]?.text === '(');
	if (called) return refuse('file_function', called.text);
	return { ok: true, statement: limited(text.slice(0, endOf(words.at(-1)!)), words, databases) };
}

const tokensOf = (text: string): Token[] =>
	[...text.matchAll(tokens)].map((match) => ({ text: match[0], at: match.index }));

const endOf = ({ text, at }: Token) => at + text.length;

const isFileFunction = (word: string) => !canCall(word.replaceAll('"', ''));

/** Whether a reader's query may call a function: none that reads files, settings or other texts as queries. */
export const canCall = (name: string): boolean => !fileFunctions.test(name);

/** A bracket that closes more than was opened would end the query around it. */
function isBalanced(words: readonly Token[]): boolean {
	let depth = 0;
	for (const { text } of words) {
		if (text === '(') depth++;
		if (text === ')' && --depth < 0) return false;
	}
	return depth === 0;
}

function limited(query: string, words: readonly Token[], databases: readonly string[]): SqlStatement {
	const named = new Set(words.map(({ text }) => text.replaceAll('"', '').toLowerCase()));
	return {
		text: `select * from (\n${query}\n) as answer limit ${mostQueryRows + 1}`,
		params: [],
		databases: databases.filter((name) => named.has(name))
	};
}
