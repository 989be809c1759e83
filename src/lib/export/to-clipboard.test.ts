import { expect, it } from 'vitest';
import campaigns from '../datasets/campaigns.contract.ts';
import receptions from '../datasets/receptions.contract.ts';
import { barFigure } from '../figures/bar-figure.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import { lineFigure } from '../figures/line-figure.ts';
import { toTable } from '../figures/to-table.ts';
import { toClipboard } from './to-clipboard.ts';

const example: Example = {
	contract: receptions,
	measure: 'turns',
	from: '2024-01-01',
	to: '2024-12-31',
	grain: 'year',
	names: ['=HYPERLINK("x")', 'Hoàn <b>Kiếm</b>', 'Tây\tHồ', 'Đống Đa'],
	illustrative: true,
	cell: (unit) => [1234, { value: 12_345.5, provisional: true }, null, 0][unit] ?? null
};
const copy = (more: Partial<Example> = {}) => {
	const figure = barFigure(exampleInput({ ...example, ...more }));
	return { figure, ...toClipboard(figure, toTable(figure)) };
};

it('gives exact numbers without groups, and why one is missing', () => {
	const { text } = copy();
	const rows = text.split('\r\n').flatMap((line) => (line.includes('\t') ? [line.split('\t')] : []));
	expect(rows.find(([name]) => name?.startsWith('Hoàn'))?.[1]).toBe('12345,5');
	expect(rows.find(([name]) => name === 'Đống Đa')?.[1]).toBe('0');
	expect(rows.find(([name]) => name === 'Tây Hồ')?.slice(-1)).toEqual(['không báo cáo']);
	expect(copy({ locale: 'en' }).text).toContain('\t12345.5\t');
});
it('carries the sentence, caption, source and coverage', () => {
	const { figure, text, html } = copy();
	expect(text.split('\r\n').slice(0, 3)).toEqual([figure.finding, figure.subtitle, 'Dữ liệu minh họa']);
	expect(text).toContain(`${figure.source}; ${figure.coverageText}`);
	expect(text.endsWith(figure.release)).toBe(true);
	expect(html).toContain(`<p>${figure.release}</p>`);
});
it('runs nothing: no formulas, no markup', () => {
	const { text, html } = copy();
	expect(text).toContain(`\r\n'=HYPERLINK("x")\t1234\t`);
	expect(html).toContain(`>'=HYPERLINK(&quot;x&quot;)</td>`);
	expect(html).toContain('Hoàn &lt;b&gt;Kiếm&lt;/b&gt;');
	expect(html).toContain('x:num="12345.5" sdval="12345.5"');
});
it('gives shares as shares, and says what is provisional in a column of its own', () => {
	const ratio = { measure: 'repeat_share', cell: () => ({ value: 0.12345, numerator: 12_345, denominator: 100_000 }) };
	expect(copy(ratio).text).toContain('\t12,345%\t');
	const line = lineFigure(
		exampleInput({ ...example, from: '2023-01-01', cell: (unit) => ({ value: 1, provisional: unit === 0 }) })
	);
	const { text } = toClipboard(line, toTable(line));
	expect(text).toContain('Ghi chú');
	expect(text).toContain('tạm tính');
});
it('gives amounts in the unit of their column, in full', () => {
	const amount = { contract: campaigns, measure: 'amount_vnd', cell: () => 113_686_400_000 };
	const { text, figure } = copy(amount);
	expect(figure.number.unit).toBe('tỷ đồng');
	expect(text).toContain('\t113,6864\t');
	expect(toTable(figure).rows[0]?.cells[1]?.text).toBe('113,6864');
});
