const named = 10;

/** Lines as a reader wants them: the first ten, and how many more. */
export function listLines(lines: readonly number[]): string {
	const first = lines.slice(0, named).join(', ');
	return lines.length > named ? `${first}, … (+${lines.length - named})` : first;
}

/** The line of a place in a text, from 1. */
export function lineOf(text: string, at: number): number {
	return (text.slice(0, at).match(/\r\n?|\n/g)?.length ?? 0) + 1;
}
