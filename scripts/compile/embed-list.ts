import { datasets } from '../../src/lib/datasets/registry.ts';
import { makeProblem } from '../../src/lib/ingest/make-problem.ts';
import type { ExportFile } from '../../src/lib/ingest/raw-table.ts';
import type { Manifest } from '../../src/lib/model/manifest.ts';
import type { Problem } from '../../src/lib/model/problem.ts';
import { openNativeEngine } from '../../src/lib/server/native-engine.ts';
import { readFacts } from '../../src/lib/server/read-facts.ts';
import { embedPlace } from '../../src/lib/view/embed-place.ts';
import { readEmbedLink } from '../../src/lib/view/read-embed-link.ts';
import type { SiteFacts } from '../../src/lib/view/site-facts.ts';

/** Links to views that get a page for frames, one on a line; a line with # before it says why. */
export const embedsFile = 'embeds.txt';

/** Views as their links say them ("receptions/turns?grain=quarter"), and what is wrong with the list. */
export interface EmbedList {
	readonly views: readonly string[];
	readonly problems: readonly Problem[];
}

/** Reads the publisher's list of embedded views against the release that is being made in a folder. */
export async function readEmbedList(files: readonly ExportFile[], out: string, manifest: Manifest): Promise<EmbedList> {
	const file = files.find(({ name }) => name === embedsFile);
	if (!file) return { views: [], problems: [] };
	const engine = await openNativeEngine(out, manifest);
	try {
		return checkList(new TextDecoder().decode(file.bytes), (await readFacts(engine, manifest)).facts);
	} finally {
		await engine.close();
	}
}

function checkList(text: string, facts: SiteFacts): EmbedList {
	const views: string[] = [];
	const problems: Problem[] = [];
	const lines = new Map<string, number>();
	for (const [at, raw] of text.split(/\r\n|\r|\n/).entries()) {
		const [line, value] = [at + 1, raw.trim()];
		if (value === '' || value.startsWith('#')) continue;
		const link = readEmbedLink(value, datasets, facts);
		const before = link.kind === 'view' ? lines.get(embedPlace(link.key)) : undefined;
		if (link.kind === 'page') problems.push(makeProblem(embedsFile, 'not_a_view', { line, value }));
		else if (link.kind === 'parts')
			for (const { parameter, raw: part, reason } of link.notices)
				problems.push(makeProblem(embedsFile, 'view_part', { line, value: `${parameter}=${part}`, detail: reason }));
		else if (before !== undefined)
			problems.push(makeProblem(embedsFile, 'repeated_view', { line, value, detail: String(before) }));
		else {
			lines.set(embedPlace(link.key), line);
			views.push(link.key);
		}
	}
	return { views, problems };
}
