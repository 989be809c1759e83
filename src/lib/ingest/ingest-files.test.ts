import { expect, test } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import { countProblems } from '../model/count-problems.ts';
import { addDays } from '../model/period.ts';
import { columnsOf } from './columns/fact-columns.ts';
import { bytesOf, header, units } from './fixture.ts';
import { ingestFiles, ingestSources, type FileSource } from './ingest-files.ts';

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
		{ ...options, found: (dataset) => told.push(dataset) },
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
	expect(told).toEqual(['receptions', ['q1.csv', 1], ['other.csv', 2]]);
});

/** As many rows of one unit, day by day, as are read column by column. */
const daysOf = (code: string, count: number) =>
	file(
		`${code}.csv`,
		header,
		...Array.from({ length: count }, (_, at) => {
			const day = addDays('2016-01-01', at);
			return `${code},${day},${day},regular,${at % 90},${100 + (at % 90)},0`;
		})
	);

test('what a large table holds is told before its units are looked up', async () => {
	const told: string[] = [];
	const asked = {
		...units,
		get byCode() {
			told.push('units');
			return units.byCode;
		}
	};
	await ingestFiles([daysOf('380', 2500)], { ...options, units: asked, found: (dataset) => told.push(dataset) });
	expect(told[0]).toBe('receptions');
	expect(told).toContain('units');
});

test('large files are columns together, and each says how many facts it gave', async () => {
	const files = [daysOf('380', 2500), daysOf('381', 2600)];
	const { datasets, files: reports, problems } = await ingestFiles(files, options);
	expect(problems).toEqual([]);
	expect(reports.map(({ facts }) => facts)).toEqual([2500, 2600]);
	const [{ columns, facts } = { columns: null, facts: [] }] = datasets;
	expect(columns?.rows).toBe(5100);
	expect(columns?.unit.values).toEqual(['h-380', 'h-381']);
	expect(columnsOf(facts).line.toSorted()).toEqual(columns?.line.toSorted());
	const again = [...files, file('more.csv', header, '380,2016-01-01,2016-01-31,head,1,1,0')];
	const mixed = await ingestFiles(again, options);
	expect([mixed.datasets[0]?.columns, mixed.datasets[0]?.facts.length]).toEqual([undefined, 5101]);
	const twice = await ingestFiles([daysOf('380', 2500), daysOf('380', 2400)], options);
	expect(twice.problems.map(({ rule }) => rule).slice(0, 1)).toEqual(['duplicate_key']);
});

test('no file is asked for before the one before has been read', async () => {
	const asked: string[] = [];
	const read: string[] = [];
	const sources = ['380', '381'].map((code): FileSource => {
		const { name, bytes } = daysOf(code, 2500 + Number(code));
		return { name, size: bytes.length, read: () => Promise.resolve(bytes).finally(() => asked.push(name)) };
	});
	await ingestSources(sources, options, (name) => read.push(`${name} of ${asked.length}`));
	expect(read).toEqual(['380.csv of 1', '381.csv of 2']);
});

test.each([10, 2500])('a row that lacks a cell is told among %d others, and not read', async (count) => {
	const { name, bytes } = daysOf('380', count);
	const lines = new TextDecoder().decode(bytes).split('\n');
	lines[5] = lines[5]?.replace(/,0$/, '') ?? '';
	const { problems, datasets } = await ingestFiles([file(name, ...lines)], options);
	expect(problems).toMatchObject([{ rule: 'ragged_row', severity: 'error', line: 6, value: '6', detail: '7' }]);
	expect(datasets[0]?.facts).toHaveLength(count - 1);
});

test('of rows without end that are wrong the first are named, and all are counted', async () => {
	const lines = Array.from({ length: 12_000 }, (_, at) => `380,2021-01-01,2021-03-31,regular,${at},x,0`);
	const { problems, faultyRows } = await ingestFiles([file('bad.csv', header, ...lines)], options);
	expect(countProblems(problems).error).toBe(12_000);
	expect(problems).toHaveLength(10_001);
	expect(problems.at(-1)).toMatchObject({ rule: 'unclear_mark', line: null, more: 2_000 });
	expect(faultyRows).toBe(12_000);
});
