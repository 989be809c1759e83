import { readAddress } from '#scripts/setup/address.mjs';
import { serveSite } from '#scripts/setup/serve.mjs';
import { buildSite, compileData } from '#scripts/setup/site.mjs';
import type { BenchContext } from './bench.ts';

/** Runs an action on the site to measure: the one at `--url`, or this checkout's build on a free port. */
export async function withSite<T>({ url, say }: BenchContext, action: (url: string) => Promise<T>): Promise<T> {
	if (url) return action(url.endsWith('/') ? url : `${url}/`);
	say('building the site, where something has changed');
	await compileData();
	await buildSite('');
	const server = await serveSite('build', { ...readAddress({}), port: 0 });
	try {
		return await action(server.url);
	} finally {
		await server.close();
	}
}
