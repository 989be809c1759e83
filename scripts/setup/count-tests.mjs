/** @typedef {{ passed: number, failed: number, failures: string[] }} Count */

// Colours of the terminal, as printed inside messages.
const colours = /\u001b\[[0-9;]*m/g;

/**
 * @param {string} title
 * @param {string | undefined} message
 */
function failure(title, message) {
	const lines = (message ?? '').replace(colours, '').trim().split('\n').slice(0, 24);
	return [`✗ ${title}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

/**
 * @typedef {{ name: string, status: string, message?: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }} UnitFile
 * @param {{ testResults: UnitFile[] }} report of vitest, as JSON
 * @returns {Count}
 */
export function countUnitTests(report) {
	const tests = report.testResults.flatMap((file) =>
		file.assertionResults.map((test) => ({ ...test, title: `${file.name}: ${test.fullName}` }))
	);
	const broken = report.testResults.filter((file) => file.status === 'failed' && noneFailed(file));
	const failed = tests.filter((test) => test.status === 'failed');
	return {
		passed: tests.filter((test) => test.status === 'passed').length,
		failed: failed.length + broken.length,
		failures: [
			...broken.map((file) => failure(file.name, file.message)),
			...failed.map((test) => failure(test.title, test.failureMessages?.[0]))
		]
	};
}

/** @param {UnitFile} file */
function noneFailed(file) {
	return file.assertionResults.every((test) => test.status !== 'failed');
}

/**
 * @typedef {{ ok: boolean, title: string, tests: { status: string, results: { error?: { message?: string } }[] }[] }} Spec
 * @typedef {{ title: string, specs: Spec[], suites?: Suite[] }} Suite
 * @param {{ suites: Suite[], errors: { message?: string }[] }} report of playwright, as JSON
 * @returns {Count}
 */
export function countBrowserTests(report) {
	const specs = report.suites.flatMap((suite) => specsOf(suite, ''));
	const run = specs.filter((spec) => spec.tests.some((test) => test.status !== 'skipped'));
	const failed = run.filter((spec) => !spec.ok);
	return {
		passed: run.length - failed.length,
		failed: failed.length + report.errors.length,
		failures: [
			...report.errors.map((error) => failure('browser tests', error.message)),
			...failed.map((spec) => failure(spec.title, messageOf(spec)))
		]
	};
}

/**
 * @param {Suite} suite
 * @param {string} path
 * @returns {Spec[]}
 */
function specsOf(suite, path) {
	const here = path === '' ? suite.title : `${path} › ${suite.title}`;
	const own = suite.specs.map((spec) => ({ ...spec, title: `${here} › ${spec.title}` }));
	return [...own, ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, here))];
}

/** @param {Spec} spec */
function messageOf(spec) {
	return spec.tests.flatMap((test) => test.results).find((result) => result.error)?.error?.message;
}
