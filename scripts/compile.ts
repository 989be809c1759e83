import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeProblem } from '../src/lib/ingest/describe-problem.ts';
import { countProblems, timesOf } from '../src/lib/model/count-problems.ts';
import type { Locale } from '../src/lib/model/locale.ts';
import type { Problem } from '../src/lib/model/problem.ts';
import { compileRelease, type CompileResult } from './compile/compile-release.ts';
import { CompileError } from './compile/release-info.ts';
import { chooseLocale } from './locale.ts';

const shown = 20;
const root = fileURLToPath(new URL('..', import.meta.url));

function printProblems(problems: readonly Problem[], severity: Problem['severity'], locale: Locale): void {
	const some = problems.filter((problem) => problem.severity === severity);
	for (const problem of some.slice(0, shown)) {
		const { what, cure } = describeProblem(problem, locale);
		const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
		console.error(`${place}: ${what} ${cure}`);
	}
	const others = some.slice(shown).reduce((sum, problem) => sum + timesOf(problem), 0);
	if (others > 0) console.error(`… and ${others} more; --report FILE lists the first of each kind`);
}

function printSummary({ outcome, problems, manifest }: CompileResult, seconds: string): void {
	const { error: errors, warning: warnings } = countProblems(problems);
	if (outcome === 'unchanged') console.log(`compile: nothing changed, release ${manifest?.version} (${seconds} s)`);
	else if (outcome === 'compiled')
		console.log(`compile: release ${manifest?.version}, ${warnings} warnings (${seconds} s)`);
	else console.error(`compile: refused, ${errors} errors, ${warnings} warnings; the last release stays as it is`);
}

async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			data: { type: 'string' },
			out: { type: 'string' },
			cache: { type: 'string' },
			report: { type: 'string' },
			lang: { type: 'string' }
		}
	});
	const started = performance.now();
	const result = await compileRelease({
		root,
		data: values.data ?? join(root, 'data'),
		out: values.out ?? join(root, 'static/data'),
		cache: values.cache ?? join(root, '.cache/compile.json'),
		report: (line) => console.log(line)
	});
	if (values.report) {
		mkdirSync(dirname(values.report), { recursive: true });
		writeFileSync(values.report, JSON.stringify(result.problems, null, '\t'));
	}
	printProblems(result.problems, result.outcome === 'refused' ? 'error' : 'warning', chooseLocale(values.lang));
	printSummary(result, ((performance.now() - started) / 1000).toFixed(1));
	return result.outcome === 'refused' ? 1 : 0;
}

try {
	process.exitCode = await main();
} catch (error) {
	if (!(error instanceof CompileError)) throw error;
	console.error(`compile: ${error.message}`);
	process.exitCode = 1;
}
