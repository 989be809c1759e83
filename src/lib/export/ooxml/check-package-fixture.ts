import { strFromU8, unzipSync } from 'fflate';
import { xmlFaults } from '../check-xml-fixture.ts';
import { relationsPath } from './package.ts';

/** Texts of the parts of an Office file by their paths; pictures and workbooks are left out. */
export function partTexts(bytes: Uint8Array): Map<string, string> {
	const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels|svg)$/.test(path));
	return new Map(parts.map(([path, content]) => [path, strFromU8(content)]));
}

/** What is wrong with an Office file: parts without a type, links to nothing, ids used twice, broken XML; in workbooks inside too. */
export function packageFaults(bytes: Uint8Array): string[] {
	const files = unzipSync(bytes);
	const paths = Object.keys(files);
	const texts = partTexts(bytes);
	const types = texts.get('[Content_Types].xml') ?? '';
	const faults = [...texts].flatMap(([path, text]) => xmlFaults(text).map((fault) => `${path}: ${fault}`));
	const targets = new Set<string>();
	for (const path of paths.filter((one) => one !== '[Content_Types].xml')) {
		const isTyped =
			types.includes(`PartName="/${path}"`) || types.includes(`Default Extension="${path.split('.').at(-1)}"`);
		if (!isTyped) faults.push(`${path}: no content type`);
		if (path.endsWith('.rels')) continue;
		const relations = relationsOf(texts.get(relationsPath(path)) ?? '');
		const used = new Set([...(texts.get(path) ?? '').matchAll(/r:(?:id|embed|link)="([^"]+)"/g)].map(([, id]) => id));
		for (const id of used) if (!relations.some((one) => one.id === id)) faults.push(`${path}: no relation ${id}`);
		for (const { external, target } of relations) {
			if (external) continue;
			const found = new URL(target, `file:///${path}`).pathname.slice(1);
			targets.add(found);
			if (!files[found]) faults.push(`${path}: ${target} is not there`);
		}
		faults.push(...doubledIds(path, texts.get(path) ?? ''));
		if (path.endsWith('.xlsx')) faults.push(...packageFaults(files[path]!).map((fault) => `${path}: ${fault}`));
	}
	for (const { target } of relationsOf(texts.get('_rels/.rels') ?? '')) targets.add(target);
	const orphans = paths.filter((path) => !/\.rels$|^\[Content/.test(path) && !targets.has(path));
	return [...faults, ...orphans.map((path) => `${path}: nothing leads to it`)];
}

function relationsOf(text: string) {
	return [...text.matchAll(/<Relationship Id="([^"]+)" Type="[^"]+" Target="([^"]+)"([^>]*)\/>/g)].map(
		([, id = '', target = '', rest = '']) => ({ id, target, external: rest.includes('External') })
	);
}

function doubledIds(path: string, text: string): string[] {
	const ids = [...text.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
	return new Set(ids).size === ids.length ? [] : [`${path}: shape ids used twice`];
}
