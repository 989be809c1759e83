import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Common hosts take no file above 25 MiB. */
export const largestFile = 24 * 2 ** 20;

/** The bytes of a database in files of at most so many, beside the whole one; none where it is not larger than that. */
export async function writeParts(
	out: string,
	file: string,
	bytes: Uint8Array,
	most = largestFile
): Promise<readonly string[]> {
	if (bytes.length <= most) return [];
	const parts = Array.from({ length: Math.ceil(bytes.length / most) }, (_, part) => partName(file, part));
	for (const [part, name] of parts.entries())
		await writeFile(join(out, name), bytes.subarray(part * most, (part + 1) * most));
	return parts;
}

/** "receptions-2-0123456789abcdef.duckdb": hosts and service workers know it by its end. */
const partName = (file: string, part: number) => file.replace(/-(?=[0-9a-f]+\.\w+$)/, `-${part}-`);
