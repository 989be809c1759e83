import type { ExportFile } from '../../src/lib/ingest/raw-table.ts';
import type { Manifest } from '../../src/lib/model/manifest.ts';
import { isIsoDate } from '../../src/lib/model/period.ts';

/** What `data/release.json` says of a release. */
export type ReleaseInfo = Pick<Manifest, 'releasedOn' | 'illustrative' | 'publisher'>;

/** A compile that cannot start, with what to do about it. */
export class CompileError extends Error {}

const example = '{ "releasedOn": "2026-10-31", "illustrative": false, "publisher": { "vi": "…", "en": "…" } }';

/** Reads `release.json`, which dates everything in a release. */
export function readReleaseInfo(files: readonly ExportFile[]): ReleaseInfo {
	const file = files.find(({ name }) => name === 'release.json');
	if (!file) throw new CompileError(`release.json is missing; write ${example}`);
	const info = parseJson(new TextDecoder().decode(file.bytes)) as Partial<ReleaseInfo> | null;
	const { releasedOn, illustrative, publisher } = info ?? {};
	const isDated = typeof releasedOn === 'string' && isIsoDate(releasedOn);
	const isNamed = typeof publisher?.vi === 'string' && typeof publisher.en === 'string';
	if (!isDated || !isNamed || typeof illustrative !== 'boolean')
		throw new CompileError(`release.json is not as expected; write ${example}`);
	return { releasedOn, illustrative, publisher: { vi: publisher.vi, en: publisher.en } };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
