import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A program on this machine; null where it is not installed. */
export async function findProgram(name: string): Promise<string | null> {
	const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
	for (const place of places) {
		const found = await access(place).then(
			() => true,
			() => false
		);
		if (found) return place;
	}
	return null;
}
