import { expect, test } from 'vitest';
import { bytesOf, header, readLines, readWith, summary } from '../fixture.ts';
import { readUnits } from '../unit-index.ts';
import { resolveUnit } from './resolve-unit.ts';

const unit = (id: string, name: string, division_type: string, parent_unit_id: string | null) => ({
	...{ unit_id: id, gso_code: id.slice(2), name, short_name: name, kind: 'government', division_type, parent_unit_id },
	level: { p: 'province', h: 'district', x: 'commune' }[id[0] ?? ''] ?? '',
	valid_from: '2016-01-01',
	valid_to: null
});
const index = readUnits([
	unit('p-01', 'Thành phố Hà Nội', 'thanh_pho_tw', null),
	unit('p-04', 'Tỉnh Cao Bằng', 'tinh', null),
	unit('h-001', 'Quận Ba Đình', 'quan', 'p-01'),
	unit('h-235', 'Huyện Hạ Lang', 'huyen', 'p-04'),
	unit('x-00001', 'Phường Phúc Xá', 'phuong', 'h-001'),
	unit('x-00235', 'Phường Thịnh Quang', 'phuong', 'p-01'),
	unit('x-14797', 'Phường Đông Hải', 'phuong', 'p-01')
]);

const rest = '2021-01-01,2021-03-31,regular,5,5,0';
const read = (...codes: string[]) => {
	const lines = [header, ...codes.map((code) => `${code},${rest}`)];
	return readWith(index, { name: 'a.csv', bytes: bytesOf(lines.join('\n')) });
};

test('codes that stand as they should are not touched', async () => {
	const { facts, problems } = await read('01', '001', '235', '00235');
	expect(problems).toEqual([]);
	expect(facts.map(({ unitId }) => unitId)).toEqual(['p-01', 'h-001', 'h-235', 'x-00235']);
});

test('zeros come back where the column shows its level, with one note', async () => {
	const { facts, problems } = await read('1', '235', '14797');
	expect(facts.map(({ unitId }) => unitId)).toEqual(['x-00001', 'x-00235', 'x-14797']);
	expect(problems).toMatchObject([{ rule: 'zeros_restored', severity: 'note', line: 2, value: '1', detail: '00001' }]);
});

test('a stripped code of several levels is asked, not guessed', async () => {
	const { facts, problems } = await read('1', '4.0', '235');
	expect(facts.map(({ unitId }) => unitId)).toEqual(['p-04']);
	expect(problems.filter(({ question }) => question).map(({ line }) => line)).toEqual([2, 4]);
	expect(problems[0]?.question?.candidates.map(({ value }) => value)).toEqual(['p-01', 'h-001', 'x-00001']);
});

test('units may be named, below the unit above', async () => {
	const columns = header.replace('unit_code', 'Tên đơn vị,Đơn vị cấp trên');
	const lines = [columns, `Phường Phúc Xá,Ba Đình,${rest}`, `Phúc Xá,Cao Bằng,${rest}`, `,,${rest}`];
	const { facts, problems } = await readWith(index, { name: 'a.csv', bytes: bytesOf(lines.join('\n')) });
	expect(facts.map(({ unitId }) => unitId)).toEqual(['x-00001']);
	expect(summary(problems)).toEqual([
		{ rule: 'unknown_unit_name', line: 3, column: 'unit_name', value: 'Phúc Xá' },
		{ rule: 'required', line: 4, column: 'unit_code', value: null }
	]);
});

test('a ward named by a number is not taken for a code', () => {
	const wards = readUnits([
		unit('p-79', 'Thành phố Hồ Chí Minh', 'thanh_pho_tw', null),
		unit('h-764', 'Quận Gò Vấp', 'quan', 'p-79'),
		unit('x-00001', 'Phường Phúc Xá', 'phuong', 'p-01'),
		unit('x-26872', 'Phường 01', 'phuong', 'h-764'),
		unit('x-26873', 'Phường 1', 'phuong', 'p-79')
	]);
	const period = { start: '2021-01-01', end: '2021-03-31' };
	const find = (text: string, parent: string) => resolveUnit(wards, { text, parent, period }, {});
	expect(find('1', 'h-764')).toMatchObject({ id: 'x-26872' });
	expect(find('P1', 'h-764')).toMatchObject({ id: 'x-26872' });
	expect(find('1', 'p-79')).toMatchObject({ rule: 'ambiguous_unit', question: { asked: '1' } });
});

test('a file that names no units is refused', async () => {
	const { problems } = await readLines(header.replace('unit_code,', ''), rest);
	expect(summary(problems)).toEqual([{ rule: 'missing_column', line: 1, column: 'unit_code', value: null }]);
});

test('a name is another unit below another unit, and in another year', async () => {
	const named = (id: string, parent: string, to: string | null) => ({
		...{ ...unit(id, 'Phường Đông Sơn', 'phuong', parent), valid_to: to },
		valid_from: to === null ? '2025-07-01' : '2016-01-01'
	});
	const alike = readUnits([
		unit('p-01', 'Thành phố Hà Nội', 'thanh_pho_tw', null),
		unit('p-04', 'Tỉnh Cao Bằng', 'tinh', null),
		named('x-00001', 'p-01', '2025-06-30'),
		named('x-00002', 'p-01', null),
		named('x-00003', 'p-04', '2025-06-30')
	]);
	const row = (above: string, year: number) => `${above},Đông Sơn,${year}-01-01,${year}-03-31,regular,5`;
	const lines = ['parent_unit,unit_name,period_start,period_end,mode,turns'];
	for (const above of ['Hà Nội', 'Cao Bằng', 'Hà Nội']) lines.push(row(above, 2021));
	lines.push(row('Hà Nội', 2026), row('Cao Bằng', 2026));
	const { facts, problems } = await readWith(alike, { name: 'a.csv', bytes: bytesOf(lines.join('\n')) });
	expect([...new Set(facts.map(({ unitId }) => unitId))].sort()).toEqual(['x-00001', 'x-00002', 'x-00003']);
	expect(problems.map(({ rule, line }) => [rule, line])).toContainEqual(['former_unit', 6]);
});
