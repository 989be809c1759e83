import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { escapeXml } from '../clean-text.ts';

/** A link from a part to another one, or to an address outside of the file. */
export interface Relation {
	readonly id: string;
	/** Last piece of the relationship's type: "chart", "slideLayout". A full address is kept as it is. */
	readonly type: string;
	/** Path of a part ("ppt/slides/slide1.xml"), or an address. */
	readonly target: string;
	readonly external?: true;
}

/** One file in an Office package. */
export interface Part {
	readonly path: string;
	/** Null for types that go by their extension. */
	readonly contentType: string | null;
	readonly content: string | Uint8Array;
	readonly relations?: readonly Relation[];
}

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const xmlStart = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Extensions whose type holds for all files that have them. */
const defaults: Readonly<Record<string, string>> = {
	rels: 'application/vnd.openxmlformats-package.relationships+xml',
	xml: 'application/xml',
	png: 'image/png',
	svg: 'image/svg+xml',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** Zip knows no time zones: the first day it can name, wherever it is read. */
export const madeOn = () => new Date(1980, 0, 1);

/** Parts as an Office file: the same parts make the same bytes. */
export function packParts(parts: readonly Part[], root: readonly Relation[]): Uint8Array<ArrayBuffer> {
	const files: Zippable = {
		'[Content_Types].xml': strToU8(typesXml(parts)),
		'_rels/.rels': strToU8(relationsXml('', root))
	};
	for (const { path, content, relations } of parts) {
		// Pictures and workbooks are compressed already.
		files[path] = typeof content === 'string' ? strToU8(xmlStart + content) : [content, { level: 0 }];
		if (relations && relations.length > 0) files[relationsPath(path)] = strToU8(relationsXml(path, relations));
	}
	return zipSync(files, { level: 6, mtime: madeOn() }) as Uint8Array<ArrayBuffer>;
}

/** Where the relations of a part stand. */
export function relationsPath(path: string): string {
	const at = path.lastIndexOf('/') + 1;
	return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function typesXml(parts: readonly Part[]): string {
	return `${xmlStart}<Types xmlns="${contentTypes}">${typeTags(parts, new Set())}</Types>`;
}

/** Content types of parts; extensions that are `known` already are left out. */
export function typeTags(parts: readonly Part[], known: ReadonlySet<string>): string {
	const extensions = new Set(['rels', 'xml', ...parts.map(({ path }) => path.slice(path.lastIndexOf('.') + 1))]);
	const wanted = [...extensions].filter((extension) => defaults[extension] !== undefined && !known.has(extension));
	const byExtension = wanted.map((one) => `<Default Extension="${one}" ContentType="${defaults[one]}"/>`);
	const byName = parts.flatMap(({ path, contentType }) =>
		contentType === null ? [] : [`<Override PartName="/${path}" ContentType="${contentType}"/>`]
	);
	return byExtension.join('') + byName.join('');
}

/** The relations of a part. */
export function relationsXml(path: string, relations: readonly Relation[]): string {
	const lines = relations.map(({ id, type, target, external }) => {
		const address = type.includes('://') ? type : officeRelations + type;
		const where = external ? target : relativePath(path, target);
		const mode = external ? ' TargetMode="External"' : '';
		return `<Relationship Id="${id}" Type="${address}" Target="${escapeXml(where)}"${mode}/>`;
	});
	return `${xmlStart}<Relationships xmlns="${packageRelations}">${lines.join('')}</Relationships>`;
}

/** "../charts/chart1.xml" from "ppt/slides/slide1.xml" to "ppt/charts/chart1.xml". */
function relativePath(from: string, to: string): string {
	const own = from.split('/').slice(0, -1);
	const other = to.split('/');
	let shared = 0;
	while (shared < own.length && own[shared] === other[shared]) shared++;
	return [...own.slice(shared).map(() => '..'), ...other.slice(shared)].join('/');
}
