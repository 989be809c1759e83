import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listInputs } from './inputs.ts';

test('a file that changes between its hash and its turn is refused, with what to do', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'inputs-'));
	try {
		for (const name of ['a.csv', 'b.csv']) await writeFile(join(folder, name), name);
		const [first, second] = await listInputs(folder);
		await writeFile(join(folder, 'b.csv'), 'B.csv');
		expect(new TextDecoder().decode(await first!.read())).toBe('a.csv');
		await expect(second!.read()).rejects.toThrow(/b\.csv changed.*npm run compile/);
	} finally {
		await rm(folder, { recursive: true });
	}
});
