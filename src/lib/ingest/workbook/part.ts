import { streamEntry } from '../archive/unpack.ts';
import type { ZipEntry } from '../archive/zip-entry.ts';
import { RefusedFile } from '../refused-file.ts';
import { damagedXml } from './damaged-xml.ts';
import { XmlScanner, type XmlVisitor } from './scan-xml.ts';

/** The parts of a workbook, by path in lower case without a leading slash. */
export interface Package {
	readonly bytes: Uint8Array;
	readonly parts: ReadonlyMap<string, ZipEntry>;
	/** Parts that stand there twice, and not alike: programs differ in which of them they read. */
	readonly repeated: ReadonlySet<string>;
}

export function toPackage(bytes: Uint8Array, entries: readonly ZipEntry[]): Package {
	const parts = new Map<string, ZipEntry>();
	const repeated = new Set<string>();
	for (const entry of entries) {
		const key = partKey(entry.name);
		const other = parts.get(key);
		if (other && (other.crc !== entry.crc || other.size !== entry.size)) repeated.add(key);
		parts.set(key, entry);
	}
	return { bytes, parts, repeated };
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

/** Reads a part as it is unpacked; false where there is none. Throws a RefusedFile where it is damaged or there are two. */
export function readPart({ bytes, parts, repeated }: Package, key: string, visitor: XmlVisitor): boolean {
	const entry = parts.get(key);
	if (!entry) return false;
	if (repeated.has(key)) throw new RefusedFile('repeated_part', key);
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
	/** Key of the part that it leads to; null where it leads out of the file. */
	readonly target: string | null;
}

/** Where a part leads; none where its relationships are missing. */
export function readRelationships(pack: Package, source: string): Relationship[] {
	const slash = source.lastIndexOf('/');
	const folder = slash < 0 ? '' : source.slice(0, slash);
	const found: Relationship[] = [];
	readPart(pack, partKey(`${folder}/_rels/${source.slice(slash + 1)}.rels`), {
		open(name, attributes) {
			if (name !== 'Relationship') return;
			const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
			const isOutside = attributes.get('TargetMode')?.toLowerCase() === 'external';
			const target = isOutside ? null : targetKey(pack, folder, attributes.get('Target') ?? '');
			found.push({ id: attributes.get('Id') ?? '', type, target });
		},
		close() {},
		text() {}
	});
	return found;
}

/** Some programs write paths from the root without the slash that says so. */
function targetKey({ parts }: Package, folder: string, target: string): string {
	const own = partKey(target.startsWith('/') ? target : `${folder}/${target}`);
	const fromRoot = partKey(target);
	return parts.has(own) || !parts.has(fromRoot) ? own : fromRoot;
}
