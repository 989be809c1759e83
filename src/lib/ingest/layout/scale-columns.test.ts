import { describe, expect, test } from 'vitest';
import { datasets } from '../../datasets/registry.ts';
import { describeProblem } from '../describe-problem.ts';
import { bytesOf, units } from '../fixture.ts';
import { ingestFiles } from '../ingest-files.ts';
import { scaleIn } from '../cells/number-scale.ts';

const key = 'Vì người nghèo;Không phân theo lĩnh vực;Không phân theo chủ thể';
const base = 'Mã đơn vị hành chính;Từ ngày;Đến ngày;Phong trào, cuộc vận động;Lĩnh vực;Chủ thể';
const row = (...cells: string[]) => `38;01/01/2021;31/03/2021;${key};${cells.join(';')}`;

async function read(...lines: string[]) {
	const files = [{ name: 'a.csv', bytes: bytesOf(lines.join('\n')) }];
	const { datasets: found, problems } = await ingestFiles(files, {
		...{ contracts: datasets, templates: [], units, choices: {} }
	});
	const [campaigns] = found;
	const measures = campaigns?.contract.measures.filter(({ kind }) => kind === 'count').map(({ id }) => id) ?? [];
	const valuesOf = (values: readonly (number | null)[]) =>
		measures.flatMap((id, at) => (values[at] === null ? [] : [`${id} ${values[at]}`]));
	return {
		values: campaigns?.facts.flatMap(({ values }) => valuesOf(values)) ?? [],
		qualifiers: campaigns?.facts.flatMap(({ qualifiers }) => qualifiers.filter(Boolean)) ?? [],
		told: problems.map(({ rule }) => rule),
		problems
	};
}

describe('money in millions is money', () => {
	test.each([
		['Số tiền vận động (triệu đồng)', '36', 36_000_000],
		['Số tiền vận động (triệu đồng)', '36,5', 36_500_000],
		['Số tiền vận động (Tỷ đồng)', '1,25', 1_250_000_000],
		['Số tiền vận động (1.000 đồng)', '36', 36_000],
		['Số tiền vận động (nghìn đồng)', '36', 36_000],
		['Số tiền vận động [triệu VNĐ]', '36', 36_000_000],
		['Số tiền vận động (triệu đồng)', '36,5 triệu', 36_500_000],
		['Số tiền vận động (đồng)', '36', 36],
		['Số tiền vận động', '36', 36]
	])('%s: %s', async (name, cell, value) => {
		expect((await read(`${base};${name}`, row(cell))).values).toEqual([`amount_vnd ${value}`]);
	});
	test('where the title says it', async () => {
		const { values, told } = await read('ĐVT: triệu đồng', `${base};Số tiền vận động;Ngày công`, row('36', '5'));
		expect(values).toEqual(['amount_vnd 36000000', 'workdays 5']);
		expect(told).toEqual(['scaled_numbers']);
	});
	test('which says so', async () => {
		const { problems } = await read(`${base};Số tiền vận động (triệu đồng)`, row('36'));
		const [note] = problems;
		expect(note).toMatchObject({ rule: 'scaled_numbers', severity: 'note', line: 1 });
		expect(note && describeProblem(note, 'vi').what).toBe(
			'Cột “Số tiền vận động (triệu đồng)” ghi theo “triệu đồng”: mỗi số đã được nhân với 1000000.'
		);
	});
	test('with its qualifier', async () => {
		const { values, qualifiers } = await read(`${base};Số tiền vận động (triệu đồng)`, row('hơn 1,5'));
		expect([values, qualifiers]).toEqual([['amount_vnd 1500000'], ['at_least']]);
	});
	test('but what may be a thousand times more is asked', async () => {
		const { values, told } = await read(`${base};Số tiền vận động (triệu đồng)`, row('1.166'));
		expect([values, told]).toEqual([[], ['scaled_numbers', 'unclear_separator']]);
	});
	test('but no title that tells of some', async () => {
		const { values } = await read('Vận động hơn 184 tỷ đồng năm 2021', `${base};Số tiền vận động`, row('36'));
		expect(values).toEqual(['amount_vnd 36']);
	});
	test('in a row for each count', async () => {
		const long = base.concat(';Chỉ tiêu;Giá trị');
		const { values } = await read(long, row('Số tiền vận động (triệu đồng)', '36'), row('Ngày công', '5'));
		expect(values).toEqual(['amount_vnd 36000000', 'workdays 5']);
	});
});

test('hectares are square metres', async () => {
	const { values } = await read(`${base};Diện tích đất hiến (ha)`, row('2,5'));
	expect(values).toEqual(['land_m2 25000']);
});

test.each([
	['Lượt tiếp (nghìn lượt)', 'turns', 1e3],
	['Lượt tiếp (triệu đồng trở lên)', 'people', null],
	['Hộ được hỗ trợ từ 5 triệu đồng', 'households', null],
	['Khoản trên 1 triệu đồng', 'dong', null],
	['Số nhà', 'dong', null],
	['Hà Nội', 'square_metres', null]
] as const)('%s', (text, unit, factor) => expect(scaleIn(text, unit)?.factor ?? null).toBe(factor));
