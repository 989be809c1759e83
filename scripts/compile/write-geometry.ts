import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeometryPart } from '../../src/lib/ingest/geometry/compile-geometry.ts';
import type { GeometryFile } from '../../src/lib/model/geometry.ts';
import { sha256 } from './inputs.ts';

/** Writes outlines as files named by their hash. */
export function writeGeometry(out: string, parts: readonly GeometryPart[]): Promise<GeometryFile[]> {
	return Promise.all(
		parts.map(async ({ level, within, geometry }) => {
			const text = JSON.stringify(geometry);
			const hash = sha256(text);
			const file = `${['geo', level, ...(within === null ? [] : [within.replace('@', '-')])].join('-')}-${hash.slice(0, 16)}.json`;
			await mkdir(out, { recursive: true });
			await writeFile(join(out, file), text);
			return { level, within, file, bytes: Buffer.byteLength(text), sha256: hash, units: geometry.outlines.length };
		})
	);
}
