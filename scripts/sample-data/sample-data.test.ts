import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import { readExports } from './read-exports.ts';
import type { Row } from './row.ts';
import { writeSampleData } from './write-sample-data.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));

function filesBelow(folder: string): string[] {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
	return names.filter((name) => statSync(join(folder, name)).isFile() && !/^(reference|embeds\.txt$)/.test(name));
}

test('the generator writes the exports of data/ again, byte by byte', { timeout: 120_000 }, async () => {
	const folder = mkdtempSync(join(tmpdir(), 'sample-data-'));
	try {
		await writeSampleData(folder, join(data, 'reference'));
		expect(filesBelow(folder)).toEqual(filesBelow(data));
		const changed = filesBelow(data).filter(
			(name) => !readFileSync(join(data, name)).equals(readFileSync(join(folder, name)))
		);
		expect(changed).toEqual([]);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('data/ stays small', () => {
	const bytes = filesBelow(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0);
	expect(bytes).toBeLessThan(15e6);
});

const numberAt = (row: Row, column: string): number | null => {
	const value = row[column];
	return typeof value === 'number' ? value : null;
};

test.each(datasets)('$id: every row keeps the rules of the contract, gaps and zeros are there', async (contract) => {
	const rows = await readExports(data, contract.id);
	const broken = rows.filter((row) =>
		contract.checks.some((check) => {
			if (check.kind !== 'sum') return false;
			const parts = check.parts.map((part) => numberAt(row, part));
			const total = numberAt(row, check.total);
			return (
				total !== null && !parts.includes(null) && parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) > total
			);
		})
	);
	expect(broken).toEqual([]);
	const statuses = new Set(rows.map((row) => row['status']));
	// A schedule is due whatever happens: no report on it is all zeros.
	const zeros = contract.id === 'reception_schedule' ? [] : ['reported_zero'];
	expect([...statuses].sort()).toEqual(['not_reported', 'reported', ...zeros]);
});

test('the exports hold what an import must cope with', async () => {
	const rows = await readExports(data, 'receptions');
	expect(rows.some((row) => /^(hơn|trên) \d+$/.test(String(row['turns'])))).toBe(true);
	expect(rows.filter((row) => row['revision_no'] === 2).length).toBeGreaterThan(3);
	expect(rows.filter((row) => row['is_cumulative'] === 'true').every((row) => row['scope'] === 'body')).toBe(true);
	const last = rows.filter((row) => row['period_end'] === '2026-09-30');
	expect(last.every((row) => row['is_provisional'] === 'true' || row['status'] === 'not_reported')).toBe(true);
});
