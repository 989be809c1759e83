import { expect, test } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import { bytesOf, header, units } from './fixture.ts';
import { ingestFiles } from './ingest-files.ts';

const options = { contracts: datasets, templates: [], units, choices: {} };
const file = (name: string, ...lines: string[]) => ({ name, bytes: bytesOf(lines.join('\n')) });

test('files are read together, each with its own report', async () => {
	const told: unknown[] = [];
	const { files, datasets, problems, unmapped } = await ingestFiles(
		[
			file('q1.csv', header, '380,2021-01-01,2021-03-31,regular,5,5,0'),
			file('again.csv', header, '380,2021-01-01,2021-03-31,regular,5,5,0'),
			file('other.csv', 'a,b', '1,2')
		],
		options,
		(...progress) => told.push(progress)
	);
	expect(datasets.map(({ contract, facts }) => [contract.id, facts.length])).toEqual([['receptions', 1]]);
	expect(files.map(({ file, dataset, rowsRead, facts }) => [file, dataset, rowsRead, facts])).toEqual([
		['q1.csv', 'receptions', 1, 1],
		['other.csv', null, 2, 0]
	]);
	expect(files[0]?.period).toEqual({ start: '2021-01-01', end: '2021-03-31' });
	expect(problems.map(({ rule, file }) => [rule, file])).toEqual([
		['same_file', 'again.csv'],
		['unknown_dataset', 'other.csv']
	]);
	expect(unmapped).toMatchObject([
		{ file: 'other.csv', sheet: null, rows: [{ cells: ['a', 'b'] }, { cells: ['1', '2'] }] }
	]);
	expect(told).toEqual([
		['q1.csv', 1, 2],
		['other.csv', 2, 2]
	]);
});
