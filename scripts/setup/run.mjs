import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

/** A failure that one line explains; everything else is a bug and keeps its stack. */
export class Stop extends Error {
	/**
	 * @param {string} message
	 * @param {string} [details] what the failed program printed
	 */
	constructor(message, details = '') {
		super(message);
		this.details = details;
	}
}

const quiet = {
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
	DO_NOT_TRACK: '1',
	npm_config_update_notifier: 'false',
	FORCE_COLOR: '0'
};

const colours = /\u001b\[[0-9;]*m/g;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
const groups = process.platform !== 'win32';

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
	if (child.pid === undefined || child.exitCode !== null) return;
	try {
		if (groups) process.kill(-child.pid, 'SIGKILL');
		else child.kill('SIGKILL');
	} catch {
		// It ended by itself in the meantime.
	}
}

/** Ends every program that is still running, with all that they started. */
export function endAll() {
	for (const child of running) end(child);
}

/**
 * Ends with what started it: on Ctrl+C, on SIGTERM, and when npm's shell is gone, which passes no signal on.
 * @param {() => Promise<void>} close
 * @param {number} code
 */
export function endWithParent(close, code) {
	const parent = process.ppid;
	const leave = () => {
		endAll();
		close().finally(() => process.exit(code));
	};
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, leave);
	setInterval(() => process.ppid !== parent && leave(), 1000).unref();
}

/**
 * Runs a program to its end and collects what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeout?: number }} [options] timeout in milliseconds
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export async function run(command, args, { env = {}, timeout = 0 } = {}) {
	const child = spawn(command, args, {
		env: { ...process.env, ...quiet, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: groups,
		shell: !groups && command === 'npm'
	});
	running.add(child);
	/** @type {string[]} */
	const output = [];
	child.stdout.on('data', (chunk) => output.push(String(chunk)));
	child.stderr.on('data', (chunk) => output.push(String(chunk)));
	let timedOut = false;
	const timer = timeout > 0 ? setTimeout(() => ((timedOut = true), end(child)), timeout) : undefined;
	const [code] = await once(child, 'close').catch((error) => [(output.push(error.message), 127)]);
	clearTimeout(timer);
	running.delete(child);
	return { code: typeof code === 'number' ? code : 1, output: output.join('').replace(colours, ''), timedOut };
}

/**
 * Runs npm, the one that started this program where there is one.
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeout?: number }} [options]
 */
export function npm(args, options) {
	const cli = process.env.npm_execpath;
	if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...args], options);
	return run('npm', args, options);
}
