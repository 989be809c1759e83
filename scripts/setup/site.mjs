import { npm, Stop } from './run.mjs';
import { onceFor, stampOf } from './stamp.mjs';

const manifest = 'static/data/manifest.json';
const dataInputs = ['package-lock.json', 'data', 'src/lib', 'scripts/compile.ts', 'scripts/compile'];
const siteInputs = [
	...['package-lock.json', 'package.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'],
	'scripts/site',
	...['data', 'src', 'static', manifest]
];

/**
 * @param {readonly string[]} args of npm
 * @param {string} problem the line that explains a failure
 * @param {Record<string, string>} env
 */
async function runOrStop(args, problem, env = {}) {
	const { code, output } = await npm(args, { env });
	if (code !== 0) throw new Stop(problem, output);
}

/** Compiles the exports in `data/` into databases, where anything has changed. */
export async function compileData() {
	const stamp = await stampOf(dataInputs, []);
	return onceFor({ name: 'data', stamp, output: manifest }, () =>
		runOrStop(['run', '--silent', 'compile'], 'The exports in data/ could not be compiled: the report above says why.')
	);
}

/**
 * Builds the site into `build/`, where anything has changed.
 * @param {string} base the path it will be served under, empty or like "/toan-canh"
 */
export async function buildSite(base) {
	const told = ['SITE_ORIGIN', 'CLICKHOUSE_URL', 'CLICKHOUSE_USER'].map((name) => process.env[name] ?? '');
	const stamp = await stampOf(siteInputs, [base, ...told]);
	return onceFor({ name: 'site', stamp, output: 'build/index.html' }, () =>
		runOrStop(['run', '--silent', 'build:site'], 'The site could not be built: the output above says why.', {
			BASE_PATH: base
		})
	);
}
