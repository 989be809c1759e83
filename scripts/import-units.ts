import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeProblem } from '../src/lib/ingest/describe-problem.ts';
import { isIsoDate } from '../src/lib/model/period.ts';
import type { Problem } from '../src/lib/model/problem.ts';
import { importUnits, type ImportResult } from './import-units/import-units.ts';

const shown = 20;
const root = fileURLToPath(new URL('..', import.meta.url));
const usage = `npm run import-units -- FILE… [--out FOLDER] [--merge] [--since DATE] [--changed DATE] [--report FILE]
Lists of the statistics office, in any order: districts and communes before, communes after, and the conversion table.
--out      folder of units.csv and unit-changes.csv (data/reference)
--merge    keep the rows that are there, their ids, dates and estimated shares
--since    first day of the old units, as far as their list says (2025-01-01)
--changed  first day of the new units (2025-07-01)
--report   write all problems and counts as JSON`;

function printProblems(problems: readonly Problem[]): void {
	for (const problem of problems.slice(0, shown)) {
		const { what, cure } = describeProblem(problem, 'en');
		const place = [problem.file, problem.line, problem.column].filter((part) => part !== null).join(':');
		console.error(`${place}: ${what} ${cure} (${problem.rule})`);
	}
	if (problems.length > shown) console.error(`… and ${problems.length - shown} more; --report FILE writes all of them`);
}

function printCounts({ before, after, ...counts }: ImportResult['counts']): void {
	console.log(`before: ${before.province} provinces, ${before.district} districts, ${before.commune} communes`);
	console.log(`after: ${after.province} provinces, ${after.commune} communes`);
	console.log(`old communes by their shares: ${counts.exact} exact, ${counts.estimated} estimated,`);
	console.log(`  ${counts.unknown} unknown, ${counts.unconverted} not in the conversion table`);
	console.log(`codes re-used: ${counts.reusedCodes}, of them ${counts.reusedForOtherNames} under another name`);
	console.log(`names of new communes that repeat: ${counts.repeatedNames}`);
	console.log(`rows with texts not in NFC: ${counts.decomposedRows}`);
}

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			out: { type: 'string', default: join(root, 'data/reference') },
			merge: { type: 'boolean', default: false },
			since: { type: 'string', default: '2025-01-01' },
			changed: { type: 'string', default: '2025-07-01' },
			report: { type: 'string' }
		}
	});
	const { out, merge, since, changed } = values;
	const areDates = isIsoDate(since) && isIsoDate(changed) && since < changed;
	if (positionals.length === 0 || !areDates) throw new TypeError(usage);
	const files = positionals.map((path) => ({ name: path, bytes: readFileSync(path) }));
	const result = await importUnits(files, { out, merge, since, changed });
	if (values.report) writeFileSync(values.report, JSON.stringify(result, null, '\t'));
	printProblems(result.problems);
	printCounts(result.counts);
	if (result.outcome === 'written') console.log(`import-units: written to ${out}`);
	else console.error('import-units: refused; nothing was written');
	return result.outcome === 'written' ? 0 : 1;
}

try {
	process.exitCode = await main();
} catch (error) {
	// What the caller typed: unknown options, missing files.
	if (!(error instanceof TypeError || (error instanceof Error && 'code' in error))) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
