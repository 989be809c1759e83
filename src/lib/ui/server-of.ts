import type { Engine } from '../engine/engine.ts';
import type { Manifest } from '../model/manifest.ts';

/** The server that a release names, checked and loaded when it is first asked; null where the browser answers itself. */
export function serverOf({ engine }: Manifest): (() => Promise<Engine>) | null {
	return engine ? async () => (await import('./open-server.ts')).openServer(engine) : null;
}
