import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** A package in the site, under its own terms. */
export interface Licence {
	readonly name: string;
	readonly version: string;
	/** As SPDX writes it; "" where the package does not say. */
	readonly licence: string;
	/** What the package says of it, in full; "" where nothing. */
	readonly text: string;
}

/** In the site although development asks for them. */
const alsoShipped = ['svelte', '@sveltejs/kit'];
/** They build, draw and serve; none of them gets into a page. */
const notShipped = new Set(['@duckdb/node-api', '@resvg/resvg-js', 'sirv']);

/** Terms under which a package may be passed on with the site. */
const permissive =
	/^(MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|Zlib|OFL-1\.1|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)$/;

/** Whether all terms of an SPDX expression, or those that may be chosen, are known and permissive. */
export function isPermissive(expression: string): boolean {
	const bare = expression.replace(/[()]/g, ' ').trim();
	return bare.split(/ OR /).some((choice) => choice.split(/ AND /).every((term) => permissive.test(term.trim())));
}

interface PackageFile {
	readonly name: string;
	readonly version: string;
	readonly license?: string;
	/** The old way to say it. */
	readonly licenses?: readonly { readonly type: string }[];
	readonly dependencies?: Readonly<Record<string, string>>;
}

const readPackage = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;

/** The folder that Node takes a package from. */
function folderOf(name: string, from: string): string {
	for (let folder = from; ; folder = dirname(folder)) {
		const found = join(folder, 'node_modules', name);
		if (existsSync(join(found, 'package.json'))) return found;
		if (folder === dirname(folder)) throw new Error(`${name} is not installed: run "npm install"`);
	}
}

function textOf(folder: string): string {
	const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying|ofl)/i.test(name));
	return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

function licenceOf({ license, licenses }: Pick<PackageFile, 'license' | 'licenses'>, text: string): string {
	const said = license ?? licenses?.map(({ type }) => type).join(' AND ');
	return said ?? (text.startsWith('MIT License\n') ? 'MIT' : '');
}

/** Every package whose code, module or typeface may be in the site, by name; what they need themselves included. */
export function shippedLicences(root = process.cwd()): Licence[] {
	const names = [...Object.keys(readPackage(root).dependencies ?? {}), ...alsoShipped];
	const waiting = names.filter((name) => !notShipped.has(name)).map((name) => folderOf(name, root));
	const found = new Map<string, Licence>();
	for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
		const { name, version, dependencies = {}, ...said } = readPackage(folder);
		const key = `${name}@${version}`;
		if (found.has(key)) continue;
		const text = textOf(folder);
		found.set(key, { name, version, licence: licenceOf(said, text), text });
		// Types alone are nothing that is passed on.
		const needed = Object.keys(dependencies).filter((one) => !one.startsWith('@types/'));
		for (const one of needed) waiting.push(folderOf(one, folder));
	}
	return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, licence]) => licence);
}

/** All of them as one text: first who is under which terms, then each text once. */
export function licencesText(licences: readonly Licence[]): string {
	const line = '-'.repeat(80);
	const list = licences.map(({ name, version, licence }) => `${name} ${version}: ${licence || 'unknown'}`);
	const texts = [...new Set(licences.map(({ text }) => text).filter(Boolean))];
	const parts = texts.map((text) => {
		const names = licences.filter((one) => one.text === text).map(({ name }) => name);
		return `${line}\n${names.join(', ')}\n\n${text}\n`;
	});
	return `${list.join('\n')}\n\n${parts.join('\n')}`;
}

/** Puts `licences.txt` into the site; the build fails at a package that is not in it, or whose terms are not known. */
export function licencesPlugin(): Plugin {
	return {
		name: 'licences',
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			const licences = shippedLicences();
			const listed = new Set(licences.map(({ name }) => name));
			const unknown = licences.filter(({ licence }) => !isPermissive(licence));
			if (unknown.length > 0) this.error(`Unknown terms: ${unknown.map(({ name }) => name).join(', ')}`);
			const modules = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
			const missing = [...new Set(modules.map(packageOf))].filter((name) => name !== null && !listed.has(name));
			if (missing.length > 0) this.error(`Not in the list of licences: ${missing.join(', ')}`);
			this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesText(licences) });
		}
	};
}

/** The package that a module is of; null for the site's own. */
function packageOf(id: string): string | null {
	return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(resolve(id))?.[1]?.replaceAll('\\', '/') ?? null;
}
