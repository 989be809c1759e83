import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import { bytesOf } from '#lib/ingest/fixture.ts';
import { makeProblem } from '#lib/ingest/make-problem.ts';
import { countText } from '../session-text.ts';
import { problemCsv, problemWorkbook } from './problem-files.ts';
import { filterProblems, groupProblems, openQuestions } from './problem-groups.ts';

const problems = [
	makeProblem('a.csv', 'negative', { line: 2, column: 'turns', value: '-4' }),
	makeProblem('a.csv', 'unknown_column', { line: 1, column: '=HYPERLINK("x")', severity: 'warning' }),
	makeProblem('b.csv', 'negative', { line: 3, column: 'turns', value: '-5' })
];
const file = { name: 'a.csv', bytes: bytesOf('unit_code,turns,=HYPERLINK("x")\n380,-4,=1+1\n') };

describe('the report as a workbook', () => {
	it('shows the rows of the file, marks the bad cell, and runs no formula', async () => {
		const parts = unzipSync(await problemWorkbook([file], problems, { contracts: datasets, locale: 'vi' }));
		const text = (path: RegExp) =>
			Object.entries(parts)
				.filter(([name]) => path.test(name))
				.map(([, bytes]) => strFromU8(bytes))
				.join('\n');
		const [list, source] = [text(/sheet1\.xml$/), text(/sheet2\.xml$/)];
		expect(list.match(/<row /g)).toHaveLength(4);
		expect(source.match(/<row /g)).toHaveLength(3);
		expect(list + source).not.toContain('<f>');
		const styled = [...source.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].filter(([, , style]) => style !== '0');
		expect(styled.map(([, cell]) => cell)).toContain('D3');
		expect(text(/workbook\.xml$/)).toContain('a.csv');
	});
	it('says how many cells are not marked', async () => {
		const more = { ...makeProblem('a.csv', 'negative'), more: 12_345 };
		const parts = unzipSync(await problemWorkbook([file], [...problems, more], { contracts: datasets, locale: 'vi' }));
		const text = Object.values(parts)
			.map((bytes) => strFromU8(bytes))
			.join('\n');
		expect(text).toContain('Còn 12.345 chỗ có vấn đề không được đánh dấu.');
		expect(text).toContain('Còn 12.345 chỗ khác như vậy');
	});
	it('lists everything as CSV, formulas as text', () => {
		const lines = problemCsv(problems, 'en').trimEnd().split('\r\n');
		expect(lines).toHaveLength(4);
		expect(lines[2]).toContain(`'=HYPERLINK`);
	});
});

describe('a hundred thousand problems', () => {
	const many = Array.from({ length: 100_000 }, (_, at) => problems[at % 3]!);
	it('are grouped by rule, errors first', () => {
		expect(groupProblems(many).map(({ rule, count }) => [rule, count])).toEqual([
			['negative', 66_667],
			['unknown_column', 33_333]
		]);
	});
	it('are counted where they are not listed', () => {
		const more = { ...makeProblem('a.csv', 'negative'), more: 5 };
		expect(groupProblems([...problems, more])).toMatchObject([
			{ rule: 'negative', count: 7, example: { line: 2 } },
			{ rule: 'unknown_column', count: 1 }
		]);
		expect(countText([...problems, more], 'vi')).toBe('7 lỗi, 1 cảnh báo');
	});
	it('are filtered by severity, file and group', () => {
		expect(filterProblems(many, { severity: 'error', file: 'b.csv', group: '' })).toHaveLength(33_333);
		expect(filterProblems(problems, { severity: '', file: '', group: 'warning unknown_column' })).toEqual([
			problems[1]
		]);
	});
	it('ask each question once', () => {
		const question = { key: 'k', asked: '?', candidates: [] };
		const asking = [1, 2].map((line) => makeProblem('a.csv', 'unknown_unit', { line, question }));
		expect(openQuestions([...asking, ...problems])).toMatchObject([{ question, example: { line: 1 }, count: 2 }]);
	});
});
