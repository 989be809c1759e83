import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import { bytesOf } from '#lib/ingest/fixture.ts';
import { makeProblem } from '#lib/ingest/make-problem.ts';
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
