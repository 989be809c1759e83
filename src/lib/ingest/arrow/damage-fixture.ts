import fc from 'fast-check';
import { expect } from 'vitest';
import { decodeFile } from '../decode-file.ts';

/** Processor time that a small file may take, in microseconds. */
const patience = 1_000_000;

/** Whatever byte of an Arrow file is another one: it gives rows as wide as its header or an error, and soon. */
export async function expectDamageTold(bytes: Uint8Array, numRuns: number): Promise<void> {
	const anywhere = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
	await fc.assert(
		fc.asyncProperty(anywhere, async ([at, mask]) => {
			const damaged = bytes.map((byte, index) => (index === at ? byte ^ mask : byte));
			const start = process.cpuUsage();
			const [file] = await decodeFile({ name: 'a.arrow', bytes: damaged });
			const { user, system } = process.cpuUsage(start);
			expect(user + system).toBeLessThan(patience);
			const rows = file?.sheets[0]?.rows ?? [];
			const isError = file?.problems.some(({ severity }) => severity === 'error') ?? false;
			expect(isError || rows.length > 0).toBe(true);
			for (const { cells } of rows) expect(cells).toHaveLength(rows[0]?.cells.length ?? 0);
		}),
		{ numRuns }
	);
}
