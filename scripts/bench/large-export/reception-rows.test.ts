import { expect, test } from 'vitest';
import contract from '#lib/datasets/receptions.contract.ts';
import { ingestFiles } from '#lib/ingest/ingest-files.ts';
import { indexUnits } from '#lib/ingest/unit-index.ts';
import { communeList } from './commune-list.ts';
import { receptionColumns, receptionRows } from './reception-rows.ts';

const communes = communeList([], 20);
const rows = [...receptionRows(communes, 900)];

test('every row is a fact of its own, without a problem', async () => {
	const text = [receptionColumns, ...rows].map((row) => row.join(',')).join('\n');
	const options = { contracts: [contract], templates: [], units: indexUnits(communes), choices: {} };
	const { datasets, problems } = await ingestFiles(
		[{ name: 'large.csv', bytes: new TextEncoder().encode(text) }],
		options
	);
	expect(problems).toEqual([]);
	expect(datasets[0]?.facts).toHaveLength(rows.length);
});

test('the same rows come on every run', () => {
	expect([...receptionRows(communeList([], 20), 900)]).toEqual(rows);
});
