import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** An engine of chdb that answers like a server. */
export interface Bridge {
	readonly url: string;
	stop(): Promise<void>;
}

/** Starts `bridge.mjs` with what is installed in a folder; tables in `data` outlive it. */
export async function startBridge(folder: string, data?: string): Promise<Bridge> {
	const script = fileURLToPath(new URL('bridge.mjs', import.meta.url));
	const child = spawn(process.execPath, [script, folder, ...(data ? [data] : [])], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const ended = once(child, 'exit').then(() => {
		throw new Error('the bridge to chdb has ended');
	});
	ended.catch(() => {});
	const [port] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
	return {
		url: `http://127.0.0.1:${Number(port)}`,
		async stop() {
			child.stdin.end();
			await ended.catch(() => {});
		}
	};
}
