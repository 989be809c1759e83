import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { buildSite, compileData } from '../setup/site.mjs';
import { hasServer } from './run-server.mjs';

/** Of what stands alone: only its own loopback, which must be set up first. */
const alone = 'ip link set lo up && exec npx --no-install playwright test "$@"';

/** What is missing here; null where nothing is. */
function missing() {
	if (process.platform !== 'linux') return 'Network namespaces are Linux’s: run this on Linux.';
	if (!hasServer('nginx')) return 'nginx is missing: apt-get install nginx';
	for (const [name, source] of [
		['unshare', 'util-linux'],
		['ip', 'iproute2']
	])
		if (spawnSync(String(name), ['-V'], { stdio: 'ignore' }).error)
			return `${name} is missing: apt-get install ${source}`;
	return null;
}

/**
 * `npm run test:nginx`: the browser tests over nginx with the shipped file, in a network that reaches nothing else.
 * @param {readonly string[]} args of Playwright
 * @returns {Promise<number>} exit code
 */
export async function testNginx(args) {
	const lack = missing();
	if (lack) {
		console.error(lack);
		return 1;
	}
	await compileData();
	await buildSite('');
	const mapped = process.getuid?.() === 0 ? [] : ['--map-root-user'];
	const { status } = spawnSync('unshare', ['--net', ...mapped, 'sh', '-c', alone, 'sh', ...args], {
		stdio: 'inherit',
		env: { ...process.env, E2E_SERVER: 'node scripts/hosting/serve-nginx.mjs' }
	});
	return status ?? 1;
}
