import type { Manifest } from './manifest.ts';

/** The format that this program reads. */
const format = 1;

/**
 * Why what was read is no manifest to work with: `newer` of a format that came after this program, `broken` cut, of
 * another thing, or with files elsewhere than beside it. Null where nothing is wrong.
 */
export function manifestFault(read: unknown): 'newer' | 'broken' | null {
	if (!isRecord(read)) return 'broken';
	const manifest: Partial<Record<keyof Manifest, unknown>> = read;
	if (typeof manifest.format === 'number' && manifest.format > format) return 'newer';
	const { version, databases, geometry = [], sources, coverage } = manifest;
	const isWhole = manifest.format === format && isRecord(databases) && isRecord(coverage) && Array.isArray(sources);
	if (!isWhole || typeof version !== 'string' || !Array.isArray(geometry)) return 'broken';
	return [...Object.values(databases), ...(geometry as readonly unknown[])].every(isFile) ? null : 'broken';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

function isFile(entry: unknown): boolean {
	if (!isRecord(entry) || typeof entry.bytes !== 'number') return false;
	const { file, parts = [] } = entry;
	return Array.isArray(parts) && [file, ...(parts as readonly unknown[])].every(isName);
}

/** Of a file in the manifest's own folder. */
const isName = (name: unknown) => typeof name === 'string' && /^\w[\w.-]*$/.test(name);
