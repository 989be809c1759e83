import { mkdir, readFile, rm } from 'node:fs/promises';
import process from 'node:process';
import { requireChromium } from './chromium.mjs';
import { countBrowserTests, countUnitTests } from './count-tests.mjs';
import { installPackages } from './packages.mjs';
import { endWithParent, npm, Stop } from './run.mjs';
import { buildSite, compileData } from './site.mjs';
import { createSteps, tail } from './steps.mjs';

/** @typedef {import('./count-tests.mjs').Count} Count */

const minutes = 60_000;
/** Slow machines take half of it. */
const hangsAfter = 20 * minutes;
const step = createSteps(9);
/** @type {Count} */
const total = { passed: 0, failed: 0, failures: [] };

/** @param {Count} count */
function add(count) {
	total.passed += count.passed;
	total.failed += count.failed;
	total.failures.push(...count.failures);
}

/** @param {Count} count */
const described = (count) => `${count.passed} passed, ${count.failed} failed`;

/**
 * A step that passes or fails as a whole.
 * @param {string} title
 * @param {() => Promise<unknown>} action
 * @returns {Promise<boolean>} whether it passed
 */
async function check(title, action) {
	const count = await step(
		title,
		() => countOf(title, action),
		({ failed }) => (failed ? 'failed' : 'passed')
	);
	add(count);
	return count.failed === 0;
}

/**
 * @param {string} title
 * @param {() => Promise<unknown>} action
 * @returns {Promise<Count>}
 */
async function countOf(title, action) {
	try {
		await action();
		return { passed: 1, failed: 0, failures: [] };
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		const text = [`✗ ${title}: ${error.message}`, tail(error.details)].join('\n').trimEnd();
		return { passed: 0, failed: 1, failures: [text] };
	}
}

/**
 * Work that has begun; its failure waits until somebody asks for it.
 * @template T
 * @param {Promise<T>} work
 * @returns {() => Promise<T>}
 */
function settled(work) {
	work.catch(() => {});
	return () => work;
}

/**
 * Work that begins once other work has ended, well or not.
 * @template T
 * @param {() => Promise<unknown>} before
 * @param {() => Promise<T>} work
 * @returns {() => Promise<T>}
 */
const after = (before, work) => settled(before().then(work, work));

/** @param {string} name of a script in package.json */
async function runScript(name) {
	const { code, output } = await npm(['run', '--silent', name], { timeout: 5 * minutes });
	if (code !== 0) throw new Stop(`npm run ${name} found something.`, output);
}

/**
 * Runs a test program that leaves a report in JSON; a hang, a crash or a report without tests is a failure.
 * @template Report
 * @param {string} title
 * @param {readonly string[]} args of npm
 * @param {(report: Report) => Count} count
 * @param {Record<string, string>} env
 * @returns {Promise<Count>}
 */
async function runTestProgram(title, args, count, env) {
	const reportPath = `.cache/${title.split(' ', 1)[0]?.toLowerCase()}.json`;
	await mkdir('.cache', { recursive: true });
	await rm(reportPath, { force: true });
	const settings = { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath }, timeout: hangsAfter };
	const { code, output, timedOut } = await npm(['exec', '--no', '--', ...args], settings);
	const report = await readFile(reportPath, 'utf8').then(JSON.parse, () => null);
	const result = report ? count(report) : { passed: 0, failed: 0, failures: [] };
	const nothing = result.passed + result.failed === 0;
	if (!timedOut && !nothing && (code === 0 || result.failed > 0)) return result;
	const reason = timedOut
		? `did not end within ${hangsAfter / minutes} minutes`
		: nothing
			? 'ran no test'
			: `ended with code ${code}`;
	const failures = [...result.failures, `✗ ${title} ${reason}\n${tail(output)}`];
	return { ...result, failed: result.failed + 1, failures };
}

/**
 * @param {string} title
 * @param {() => Promise<Count>} tests
 */
async function countTests(title, tests) {
	add(await step(title, tests, described));
}

function report() {
	for (const text of total.failures) console.log(`\n${text}`);
	console.log(`\n${total.passed} passed, ${total.failed} failed`);
	process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** `npm test`: checks, unit tests, the build and browser tests, from a fresh clone on. */
export async function runTests() {
	endWithParent(async () => {}, 1);
	if (!(await check('Packages', installPackages))) return report();
	/** @type {string | null} */
	let chromium = null;
	await check('Browser', async () => (chromium = await requireChromium()));
	/** @type {Record<string, string>} */
	const env = chromium ? { CHROMIUM_PATH: chromium } : {};
	const unitArgs = ['vitest', 'run', '--reporter=verbose', '--reporter=json', '--outputFile=.cache/unit.json'];
	const browserArgs = ['playwright', 'test', '--reporter=json'];
	// Each of them keeps one core busy: they run in two rows side by side, and are told one after another.
	const data = settled(compileData());
	const types = after(data, () => runScript('check:types'));
	const site = after(types, () => buildSite(''));
	const lint = settled(runScript('check:lint'));
	const format = after(lint, () => runScript('check:format'));
	const checked = after(format, data);
	const unit = after(checked, () => runTestProgram('Unit tests', unitArgs, countUnitTests, env));
	await check('Data', data);
	await check('Lint', lint);
	await check('Format', format);
	await check('Types', types);
	await countTests('Unit tests', unit);
	const built = await check('Site', site);
	if (chromium && built)
		await countTests('Browser tests', () => runTestProgram('Browser tests', browserArgs, countBrowserTests, env));
	report();
}
