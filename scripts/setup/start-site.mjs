import process from 'node:process';
import { readAddress, readEmbedOn, requireFree } from './address.mjs';
import { installPackages } from './packages.mjs';
import { endWithParent, Stop } from './run.mjs';
import { buildSite, compileData } from './site.mjs';
import { createSteps, tail } from './steps.mjs';

/** @param {() => Promise<void>} action */
async function orExplain(action) {
	try {
		await action();
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		if (error.details) console.error(`\n${tail(error.details)}\n`);
		console.error(error.message);
		process.exit(1);
	}
}

/** @type {() => Promise<void>} */
let close = async () => {};

/** @param {import('./address.mjs').Address} address */
async function serve(address) {
	// Loaded late: its packages are there only once they are installed.
	const { serveSite } = await import('./serve.mjs');
	const server = await serveSite('build', address, readEmbedOn(process.env));
	close = server.close;
	return server.url;
}

/** `npm start`: installs, compiles, builds and serves, each only where something has changed. */
export function startSite() {
	endWithParent(() => close(), 0);
	return orExplain(async () => {
		const address = readAddress(process.env);
		await requireFree(address);
		const step = createSteps(4);
		await step('Packages', installPackages, (result) => result);
		await step('Data', compileData, (result) => (result === 'done' ? 'compiled' : result));
		await step(
			'Site',
			() => buildSite(address.base),
			(result) => (result === 'done' ? 'built' : result)
		);
		const url = await step(
			'Server',
			() => serve(address),
			() => 'ready'
		);
		console.log(`\nToàn cảnh: ${url}\n\nCtrl+C ends it.`);
	});
}

/** `npm run preview`: serves what has been built. */
export function previewSite() {
	endWithParent(() => close(), 0);
	return orExplain(async () => console.log(await serve(readAddress(process.env))));
}
