import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { hostFiles } from '../hosting/host-files.mjs';
import { usualHost } from '../hosting/host.mjs';
import { madeOn } from '#lib/export/ooxml/package.ts';

/** Why there is nothing to pack, with what to do. */
export class PackProblem extends Error {}

export interface BuiltSite {
	readonly folder: string;
	/** Of its data. */
	readonly version: string;
	/** The path that it was built for: "", or "/toan-canh". */
	readonly base: string;
	/** Below the folder, with "/"; in the order of their names. */
	readonly files: readonly string[];
}

export interface PackEffects {
	readonly write: (bytes: Uint8Array) => Promise<unknown>;
	readonly tell: (done: number, total: number) => void;
}

/** What has been built into a folder. */
export async function readBuiltSite(folder: string): Promise<BuiltSite> {
	const problem = new PackProblem(`There is no whole site in ${folder}: run "npm run build" first.`);
	const text = (file: string) => readFile(join(folder, file), 'utf8').catch(() => Promise.reject(problem));
	const [site, page] = await Promise.all([text('site.json'), text('404.html'), text('index.html')]);
	const version = /"version":"(\w+)"/.exec(site)?.[1];
	const base = /\bbase: "([^"]*)"/.exec(page)?.[1];
	if (version === undefined || base === undefined) throw problem;
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
		// What a server put beside them to save time is made anew by the next one.
		.filter((file, _, all) => !(file.endsWith('.gz') && all.includes(file.slice(0, -3))));
	return { folder, version, base, files: files.sort() };
}

const isPacked = (file: string) => /\.(png|jpe?g|webp|woff2|gz|zip|xlsx|pptx|parquet)$/.test(file);

/** Writes a site as a ZIP with a text that says how it is served: the same site, the same bytes. */
export async function packSite({ folder, version, base, files }: BuiltSite, effects: PackEffects): Promise<void> {
	const waiting: Uint8Array[] = [];
	const zip = new Zip((error, chunk) => {
		if (error) throw error;
		waiting.push(chunk);
	});
	const add = async (path: string, content: Uint8Array) => {
		const entry = isPacked(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
		entry.mtime = madeOn();
		zip.add(entry);
		entry.push(content, true);
		for (const chunk of waiting.splice(0)) await effects.write(chunk);
	};
	const readme = await readFile(new URL('readme.txt', import.meta.url), 'utf8');
	const said = readme.replaceAll('{{version}}', version).replaceAll('{{base}}', base);
	await add('README.txt', new TextEncoder().encode(`\uFEFF${said.replaceAll('\n', '\r\n')}`));
	for (const [name, text] of Object.entries(hostFiles({ ...usualHost, base })))
		await add(`hosting/${name}`, new TextEncoder().encode(text));
	for (const [index, file] of files.entries()) {
		await add(`site${base}/${file}`, await readFile(join(folder, file)));
		effects.tell(index + 1, files.length);
	}
	zip.end();
	for (const chunk of waiting) await effects.write(chunk);
}
