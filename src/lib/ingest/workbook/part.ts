import { streamEntry } from '../archive/unpack.ts';
import type { ZipEntry } from '../archive/zip-entry.ts';
import { damagedXml, XmlScanner, type XmlVisitor } from './scan-xml.ts';

/** The parts of a workbook, by path in lower case without a leading slash. */
export interface Package {
	readonly bytes: Uint8Array;
	readonly parts: ReadonlyMap<string, ZipEntry>;
}

export function toPackage(bytes: Uint8Array, entries: readonly ZipEntry[]): Package {
	return { bytes, parts: new Map(entries.map((entry) => [partKey(entry.name), entry])) };
}

/** `xl/../xl/Workbook.xml` → `xl/workbook.xml` */
export function partKey(path: string): string {
	const steps: string[] = [];
	for (const step of decodePath(path).replaceAll('\\', '/').split('/'))
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	return steps.join('/').toLowerCase();
}

function decodePath(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** Reads a part as it is unpacked; false where there is none. Throws a RefusedFile where it is damaged. */
export function readPart({ bytes, parts }: Package, key: string, visitor: XmlVisitor): boolean {
	const entry = parts.get(key);
	if (!entry) return false;
	const scanner = new XmlScanner(visitor);
	let decoder: TextDecoder | null = null;
	const decode = (part?: Uint8Array) => {
		decoder ??= new TextDecoder(encodingOf(part), { fatal: true });
		try {
			return part ? decoder.decode(part, { stream: true }) : decoder.decode();
		} catch {
			throw damagedXml();
		}
	};
	streamEntry(bytes, entry, (part) => {
		if (part.length > 0) scanner.push(decode(part));
	});
	scanner.push(decode());
	scanner.finish();
	return true;
}

function encodingOf(start: Uint8Array = new Uint8Array()): string {
	const [first, second] = start;
	if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
	return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}

export interface Relationship {
	readonly id: string;
	/** Last step of its type: `worksheet`, `sharedStrings`. */
	readonly type: string;
	/** Key of the part that it leads to. */
	readonly target: string;
}

/** Where a part leads; none where its relationships are missing. */
export function readRelationships(pack: Package, source: string): Relationship[] {
	const slash = source.lastIndexOf('/');
	const folder = slash < 0 ? '' : source.slice(0, slash);
	const found: Relationship[] = [];
	readPart(pack, partKey(`${folder}/_rels/${source.slice(slash + 1)}.rels`), {
		open(name, attributes) {
			if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
			const target = attributes.get('Target') ?? '';
			const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
			const path = target.startsWith('/') || pack.parts.has(partKey(target)) ? target : `${folder}/${target}`;
			found.push({ id: attributes.get('Id') ?? '', type, target: partKey(path) });
		},
		close() {},
		text() {}
	});
	return found;
}
