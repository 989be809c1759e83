import { open, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PackProblem, packSite, readBuiltSite } from './pack/pack-site.ts';

const usage = `npm run pack -- [--site FOLDER] [--out FILE.zip]`;

function stop(message: string): never {
	console.error(message);
	process.exit(1);
}

function readOptions() {
	try {
		return parseArgs({ options: { site: { type: 'string', default: 'build' }, out: { type: 'string' } } }).values;
	} catch (error) {
		return stop(`${(error as Error).message}\n${usage}`);
	}
}

/** Says how far it is, a tenth at a time. */
function progress(done: number, total: number): void {
	const tenth = (count: number) => Math.floor((count / total) * 10);
	if (tenth(done) > tenth(done - 1)) console.error(`${tenth(done) * 10} % (${done}/${total} files)`);
}

async function pack(folder: string, out: string | undefined): Promise<string> {
	const site = await readBuiltSite(folder);
	const path = out ?? `toan-canh-${site.version}.zip`;
	const part = `${path}.part`;
	const file = await open(part, 'w').catch((error: Error) => stop(`${part} cannot be written: ${error.message}`));
	try {
		await packSite(site, { write: (bytes) => file.write(bytes), tell: progress });
		await file.close();
		await rename(part, path);
	} catch (error) {
		await file.close();
		await rm(part, { force: true });
		throw error;
	}
	return path;
}

const { site, out } = readOptions();
const path = await pack(site, out).catch((error: unknown) => {
	if (error instanceof PackProblem) return stop(error.message);
	throw error;
});
console.log(path);
