import { decodeText } from './decode-text.ts';

/** A text table, its rows, and the rules of the problems that it has. */
export type Case = [name: string, text: string, rows: (readonly string[])[], rules?: string[]];

/** Decodes a text that is UTF-8. */
export const readUtf8 = (text: string) => decodeText('a.csv', new TextEncoder().encode(text));

/** The cells of a text, by row. */
export const rowsOf = (text: string) => readUtf8(text).sheet?.rows.map(({ cells }) => cells) ?? [];

/** The rules that a text breaks. */
export const rulesOf = (text: string) => readUtf8(text).problems.map(({ rule }) => rule);

export const smallTable = [
	['a', 'b', 'c'],
	['1', '2', '3']
];
