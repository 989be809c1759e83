import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResultBundle } from '../engine/result-bundle.ts';
import type { SqlStatement } from '../model/query.ts';

/** Folders whose code decides what a statement's result looks like. */
const answering = ['model', 'sql', 'engine', 'server'];

/** Bundles of earlier builds: the same statements on the same release, answered by the same code, are not run again. */
export class ResultCache {
	readonly #folder: string;

	private constructor(folder: string) {
		this.#folder = folder;
	}

	/** Opens the cache of a release below `root`; what was kept for other releases or by other code is dropped. */
	static async open(root: string, version: string): Promise<ResultCache> {
		const parent = join(root, '.cache', 'results');
		const name = `${version}-${(await codeHash(root)).slice(0, 12)}`;
		await mkdir(join(parent, name), { recursive: true });
		for (const other of await readdir(parent))
			if (other !== name) await rm(join(parent, other), { recursive: true, force: true });
		return new ResultCache(join(parent, name));
	}

	/** The bundle of these statements: from an earlier build, else made and kept. */
	async bundle(statements: readonly SqlStatement[], make: () => Promise<ResultBundle>): Promise<ResultBundle> {
		const path = join(this.#folder, `${hash(JSON.stringify(statements))}.json`);
		const kept = await readFile(path, 'utf8').catch(() => null);
		if (kept !== null) return JSON.parse(kept) as ResultBundle;
		const made = await make();
		// Other code that was run meanwhile may have dropped the folder.
		await mkdir(this.#folder, { recursive: true });
		await writeFile(`${path}.${process.pid}`, JSON.stringify(made));
		await rename(`${path}.${process.pid}`, path);
		return made;
	}
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

async function codeHash(root: string): Promise<string> {
	const digest = createHash('sha256');
	for (const folder of answering)
		for (const name of (await readdir(join(root, 'src/lib', folder))).sort())
			if (!name.includes('.test.') && !name.includes('.e2e.'))
				digest.update(await readFile(join(root, 'src/lib', folder, name)));
	return digest.digest('hex');
}
