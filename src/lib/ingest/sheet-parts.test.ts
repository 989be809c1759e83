import { describe, expect, test } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import type { DatasetId } from '../model/contract.ts';
import { describeProblem } from './describe-problem.ts';
import { bytesOf, units } from './fixture.ts';
import { ingestFiles } from './ingest-files.ts';

const receptions = [
	'unit_code,period_start,period_end,mode,turns,people',
	'38,2021-01-01,2021-03-31,regular,5,6',
	'380,2021-01-01,2021-03-31,regular,7,8'
];
const dialogues = [
	'unit_code,period_start,period_end,kind,chair,events,participants',
	'38,2021-01-01,2021-03-31,periodic,joint,2,100',
	'380,2021-01-01,2021-03-31,periodic,joint,3,200'
];
const both = [
	'dataset,unit_code,period_start,period_end,mode,turns,people,kind,chair,events,participants',
	'receptions,38,2021-01-01,2021-03-31,regular,5,6,,,,',
	'dialogues,38,2021-01-01,2021-03-31,,,,periodic,joint,2,100',
	'Tiếp công dân,380,2021-01-01,2021-03-31,regular,7,8,,,,',
	'dialogues,380,2021-01-01,2021-03-31,,,,periodic,joint,3,200'
];

async function read(lines: readonly string[], dataset?: DatasetId) {
	const options = { contracts: datasets, templates: [], units, choices: {} };
	const file = { name: 'a.csv', bytes: bytesOf(lines.join('\n')) };
	const found = await ingestFiles([file], dataset ? { ...options, dataset } : options);
	return {
		facts: found.datasets.flatMap(({ contract, facts }) =>
			facts.map(({ unitId, values }) => [contract.id, unitId, ...values.slice(0, 2)].join(' '))
		),
		files: found.files.map(({ dataset: id, facts }) => `${id} ${facts}`),
		told: found.problems.map(({ severity, rule, line, value }) => [severity, rule, line, value]),
		problems: found.problems
	};
}

const facts = ['receptions p-38 5 6', 'receptions h-380 7 8', 'dialogues p-38 2 100', 'dialogues h-380 3 200'];
const namesOf = (header: string | undefined) => header?.replaceAll(',', ' ');

describe('two tables in one file are both read', () => {
	test.each([
		['below a blank line', [...receptions, '', ...dialogues], 5],
		['without a blank line', [...receptions, ...dialogues], 4],
		['with titles', ['Tiếp công dân', ...receptions, '', 'Đối thoại', ...dialogues], 7]
	])('%s', async (_, lines, line) => {
		const found = await read(lines);
		expect(found.facts).toEqual(facts);
		expect(found.files).toEqual(['receptions 2', 'dialogues 2']);
		expect(found.told).toEqual([['warning', 'second_table', line, namesOf(dialogues[0])]]);
	});
	test('the other one first', async () => {
		const found = await read([...dialogues, '', ...receptions]);
		expect(found.facts).toEqual(facts);
		expect(found.told).toEqual([['warning', 'second_table', 5, namesOf(receptions[0])]]);
	});
	test('of one dataset with other columns', async () => {
		const more = ['unit_code,period_start,period_end,mode,sessions', '38,2021-04-01,2021-06-30,head,9'];
		const found = await read([...receptions, '', ...more]);
		expect(found.facts).toHaveLength(3);
		expect(found.files).toEqual(['receptions 2', 'receptions 1']);
	});
	test('by a column that says it', async () => {
		const found = await read(both);
		expect(found.facts).toEqual(facts);
		expect(found.told).toEqual([]);
	});
});

describe('a table of another dataset than the folder’s is told, and not mixed in', () => {
	test.each([
		['below', [...receptions, '', ...dialogues], 5],
		['above', [...dialogues, '', ...receptions], 1],
		['by a column', both, 3]
	])('%s', async (_, lines, line) => {
		const found = await read(lines, 'receptions');
		expect(found.facts).toEqual(facts.slice(0, 2));
		expect(found.told[0]).toEqual(['error', 'other_dataset', line, 'dialogues']);
	});
	test('in words', async () => {
		const { problems } = await read([...receptions, '', ...dialogues], 'receptions');
		const [told] = problems;
		expect(told && describeProblem(told, 'vi')).toMatchObject({
			what: 'Từ dòng này là số liệu của bộ khác (“Đối thoại”), không được đọc ở đây.',
			cure: 'Tách các dòng này thành một tệp riêng, rồi đặt tệp vào thư mục của bộ số liệu đó (dialogues).'
		});
	});
});

describe('one table stays one', () => {
	test('whose header comes again, as where files were joined', async () => {
		const [header = '', first = '', second = ''] = receptions;
		const found = await read([header, first, `\ufeff${header}`, second]);
		expect(found.facts).toEqual(facts.slice(0, 2));
		expect(found.told).toEqual([['warning', 'repeated_header', 3, null]]);
	});
	test('whose header stands in two languages', async () => {
		const [header = '', ...rows] = receptions;
		const found = await read([
			'Mã đơn vị hành chính,Từ ngày,Đến ngày,Hình thức tiếp,Lượt tiếp,Người được tiếp',
			header,
			...rows
		]);
		expect(found.facts).toEqual(facts.slice(0, 2));
		expect(found.told.filter(([, rule]) => rule === 'second_table')).toEqual([]);
	});
	test('of which a column names one dataset only', async () => {
		const found = await read(
			both.filter((line) => !line.startsWith('dialogues')),
			'receptions'
		);
		expect(found.facts).toEqual(facts.slice(0, 2));
	});
});
