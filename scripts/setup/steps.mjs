import process from 'node:process';

/**
 * Prints the progress of a fixed number of steps: "[1/4] Packages … unchanged (0.1 s)".
 * @param {number} total
 */
export function createSteps(total) {
	let number = 0;
	/**
	 * @template T
	 * @param {string} title
	 * @param {() => Promise<T>} action
	 * @param {(result: T) => string} describe what is said after the title when the step has ended
	 * @returns {Promise<T>}
	 */
	return async function step(title, action, describe) {
		const started = performance.now();
		const seconds = () => `(${((performance.now() - started) / 1000).toFixed(1)} s)`;
		process.stdout.write(`[${++number}/${total}] ${title} … `);
		try {
			const result = await action();
			process.stdout.write(`${describe(result)} ${seconds()}\n`);
			return result;
		} catch (error) {
			process.stdout.write(`failed ${seconds()}\n`);
			throw error;
		}
	};
}

/**
 * The end of a long output, where programs say what went wrong.
 * @param {string} text
 * @param {number} lines
 */
export function tail(text, lines = 60) {
	return text.trimEnd().split('\n').slice(-lines).join('\n');
}
