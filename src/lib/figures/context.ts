import type { Manifest } from '../model/manifest.ts';
import type { FigureContext } from './figure-base.ts';

/** What figures print of a release. */
export function figureContext(manifest: Manifest): FigureContext {
	const { illustrative, releasedOn, dataThrough, publisher, version } = manifest;
	return { illustrative, releasedOn, dataThrough, publisher, version };
}
