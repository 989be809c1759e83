import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { makeProblem } from '../src/lib/ingest/make-problem.ts';
import type { DecodedFile } from '../src/lib/ingest/raw-table.ts';
import type { ProblemRule } from '../src/lib/model/problem.ts';
import { chooseLocale } from './locale.ts';
import { fileLine } from './read/file-lines.ts';
import { Reader } from './read/reader.ts';

/** Below the ten seconds promised, so that starting and writing fit in. */
const seconds = 9;

async function write(text: string): Promise<void> {
	if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

const stopped = (file: string, rule: ProblemRule): DecodedFile => ({
	file,
	sheets: [],
	problems: [makeProblem(file, rule, { detail: rule === 'too_slow' ? String(seconds) : null })]
});

async function main(): Promise<number> {
	const { values, positionals: paths } = parseArgs({ options: { lang: { type: 'string' } }, allowPositionals: true });
	const locale = chooseLocale(values.lang);
	if (paths.length === 0) {
		console.error('usage: npm run --silent read -- [--lang vi|en] FILE…');
		return 1;
	}
	const reader = new Reader(seconds * 1000);
	let code = 0;
	for (const path of paths) {
		const outcome = await reader.decode(path, locale);
		if (outcome !== true) code = 1;
		if (typeof outcome === 'string') for (const piece of fileLine(stopped(path, outcome), locale)) await write(piece);
		else for await (const piece of reader.pieces()) await write(piece);
	}
	await reader.close();
	return code;
}

/** A reader such as `head` may close the pipe before the end. */
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main();
