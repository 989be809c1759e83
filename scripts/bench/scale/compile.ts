import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '#lib/model/manifest.ts';
import { nationalExports, tenYears } from '../national-exports/write-national-exports.ts';
import type { BenchContext, Figures } from '../measure/bench.ts';
import { round } from '../measure/quantile.ts';

/** Where the release of the whole country is compiled to. */
export const nationalRelease = join('.cache', 'national-release');

/** What compiling ten years of the whole country's exports takes, in a process of its own and with nothing made before. */
export async function measureCompile({ say }: BenchContext): Promise<Figures> {
	const data = await nationalExports(tenYears, say);
	const [out, cache] = [nationalRelease, `${nationalRelease}.json`];
	for (const path of [out, cache]) await rm(path, { recursive: true, force: true });
	const { seconds, peakGb } = await runCompile(['--data', data, '--out', out, '--cache', cache]);
	const { databases } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest;
	const facts = Object.values(databases).reduce((sum, { tables }) => sum + (tables['facts'] ?? 0), 0);
	const bytes = Object.values(databases).reduce((sum, file) => sum + file.bytes, 0);
	say(`compiled ${facts} facts in ${round(seconds)} s, ${round(peakGb, 2)} GB`);
	return {
		compileS: round(seconds),
		compilePeakGb: round(peakGb, 2),
		factRows: facts,
		releaseMb: round(bytes / 2 ** 20, 0)
	};
}

const pollMs = 50;

/** `npm run compile` itself; the peak is all memory that the process ever held. */
function runCompile(options: readonly string[]): Promise<{ seconds: number; peakGb: number }> {
	const started = performance.now();
	const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/compile.ts', ...options], { stdio: 'ignore' });
	let peakGb = Number.NaN;
	const poll = async () => {
		const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
		const [, peak] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
		if (peak) peakGb = Number(peak) / 2 ** 20;
	};
	const timer = setInterval(() => void poll(), pollMs);
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('exit', (code) => {
			clearInterval(timer);
			if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, peakGb });
			else reject(new Error(`the compile ended with ${code}`));
		});
	});
}
