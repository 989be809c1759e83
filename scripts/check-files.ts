import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { datasets, findDataset } from '../src/lib/datasets/registry.ts';
import { templates } from '../src/lib/datasets/templates.ts';
import { ingestFiles } from '../src/lib/ingest/ingest-files.ts';
import { latestStart } from '../src/lib/ingest/latest-start.ts';
import { countProblems } from '../src/lib/model/count-problems.ts';
import { reportText } from './check/report-text.ts';
import { readFiles } from './compile/inputs.ts';
import { readReference } from './compile/ingest-data.ts';
import { readReleaseInfo } from './compile/release-info.ts';
import { readSavedAnswers } from './compile/saved-answers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Checks files as exports of a dataset and prints what was found as JSON; 1 where something must be mended. */
async function checkFiles(): Promise<number> {
	const { values, positionals } = parseArgs({
		options: { dataset: { type: 'string' }, data: { type: 'string' } },
		allowPositionals: true
	});
	const contract = findDataset(values.dataset ?? '');
	if (!contract || positionals.length === 0) {
		console.error(`usage: npm run check -- --dataset ${datasets.map(({ id }) => id).join('|')} FILE…`);
		return 2;
	}
	const known = await readFiles(values.data ?? join(root, 'data'));
	const { units } = await readReference(known, () => undefined);
	const saved = readSavedAnswers(known, datasets);
	const files = await Promise.all(positionals.map(async (name) => ({ name, bytes: await readFile(name) })));
	const hasRelease = known.some(({ name }) => name === 'release.json');
	const today = latestStart(new Date(), hasRelease ? readReleaseInfo(known).releasedOn : '');
	const options = { contracts: datasets, units, choices: saved.choices, dataset: contract.id, today };
	const found = await ingestFiles(files, { ...options, templates: [...saved.templates, ...templates] });
	const [{ facts, statuses } = { facts: [], statuses: [] }] = found.datasets;
	const problems = saved.problems.concat(found.problems);
	const { error: errors, warning: warnings, note: notes } = countProblems(problems);
	const summary = { errors, warnings, notes };
	const measures = contract.measures.filter(({ kind }) => kind === 'count').map(({ id }) => id);
	const report = { dataset: contract.id, measures, summary, files: found.files, problems, facts, statuses };
	await print({ ...report, unmapped: found.unmapped });
	return summary.errors > 0 ? 1 : 0;
}

/** A million facts are hundreds of megabytes. */
async function print(report: Readonly<Record<string, unknown>>): Promise<void> {
	for (const part of reportText(report)) if (!isClosed && !process.stdout.write(part)) await drained();
	if (!isClosed) process.stdout.write('\n');
}

/** Resolves where nobody listens any more, too. */
const drained = () => once(process.stdout, 'drain').catch(() => undefined);

/** A reader such as `head` may close the pipe before the end; whether the files are right is still told by the code. */
let isClosed = false;
process.stdout.on('error', () => (isClosed = true));

try {
	process.exitCode = await checkFiles();
} catch (error) {
	if (!(error instanceof Error && 'code' in error)) throw error;
	console.error(`check: ${error.message}`);
	process.exitCode = 2;
}
