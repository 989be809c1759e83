import { spawnSync } from 'node:child_process';

/** Without arguments the code is checked, with `--dataset` files are. */
const asked = process.argv.slice(2);
const commands =
	asked.length > 0
		? [{ name: 'npx', args: ['--no-install', 'tsx', 'scripts/check-files.ts', ...asked] }]
		: ['check:format', 'check:lint', 'check:types'].map((script) => ({ name: 'npm', args: ['run', '-s', script] }));

for (const { name, args } of commands) {
	const { status } = spawnSync(name, args, { stdio: 'inherit' });
	process.exitCode = status ?? 1;
	if (status !== 0) break;
}
