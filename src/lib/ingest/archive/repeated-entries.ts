import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { ZipEntry } from './zip-entry.ts';

/** The files of an archive that are not read because of others in it, each with what is said of it. */
export function findRepeated(archive: string, entries: readonly ZipEntry[]): Map<ZipEntry, Problem[]> {
	const found = new Map<ZipEntry, Problem[]>();
	const byName = namesakesOf(entries);
	const firsts = new Map<string, ZipEntry>();
	for (const entry of entries) {
		const file = `${archive}/${entry.name}`;
		const namesakes = byName.get(entry.name) ?? [];
		const first = firsts.get(contentOf(entry));
		if (areDifferent(namesakes)) {
			const told = entry === namesakes[0] ? [makeProblem(file, 'repeated_entry', { value: namesakes.length })] : [];
			found.set(entry, told);
		} else if (first) {
			const place = { detail: `${archive}/${first.name}`, severity: 'warning' } as const;
			found.set(entry, [makeProblem(file, 'same_file', place)]);
		} else if (entry.size > 0) firsts.set(contentOf(entry), entry);
	}
	return found;
}

function namesakesOf(entries: readonly ZipEntry[]): Map<string, ZipEntry[]> {
	const byName = new Map<string, ZipEntry[]>();
	for (const entry of entries) {
		const known = byName.get(entry.name);
		if (known) known.push(entry);
		else byName.set(entry.name, [entry]);
	}
	return byName;
}

const contentOf = ({ crc, size }: ZipEntry) => `${crc} ${size}`;
const areDifferent = (entries: readonly ZipEntry[]) => new Set(entries.map(contentOf)).size > 1;
