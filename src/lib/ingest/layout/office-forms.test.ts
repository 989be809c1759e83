import { describe, expect, test } from 'vitest';
import { datasets } from '../../datasets/registry.ts';
import { templates } from '../../datasets/templates.ts';
import type { DatasetContract } from '../../model/contract.ts';
import { countMeasures } from '../../model/columns.ts';
import { bytesOf } from '../fixture.ts';
import { ingestFiles } from '../ingest-files.ts';
import type { RawCell } from '../raw-table.ts';
import { hanoi, toText } from './office-fixture.ts';

const options = { contracts: datasets, templates, units: hanoi, choices: {} };
const dated = (span: string): RawCell[] => [`Số liệu tính từ ngày ${span}`];

/** Rows of a sheet as [unit, members, counts by name], with what is wrong. */
async function read(rows: RawCell[][]) {
	const found = await ingestFiles([{ name: 'a.csv', bytes: bytesOf(toText(rows)) }], options);
	const [{ contract, facts } = { contract: datasets[0] as DatasetContract, facts: [] }] = found.datasets;
	const ids = countMeasures(contract).map(({ id }) => id);
	const given = (values: readonly (number | null)[]) =>
		Object.fromEntries(values.flatMap((value, at) => (value === null ? [] : [[ids[at] ?? '', value]])));
	return {
		template: found.files[0]?.template,
		facts: facts.map(({ unitId, dimensions, values }) => [unitId, dimensions.join(), given(values)]),
		problems: found.problems.filter(({ severity }) => severity !== 'note')
	};
}

describe('02/TCD', () => {
	const header: RawCell[][] = [
		['TỔNG HỢP KẾT QUẢ PHÂN LOẠI, XỬ LÝ ĐƠN QUA TIẾP CÔNG DÂN'],
		dated('15/12/2022 đến ngày 14/3/2023'),
		['Đơn vị', 'Tổng số đơn', 'Tổng số vụ việc', 'Khiếu nại', null, 'Tố cáo', null, 'Phản ánh, kiến nghị', null],
		[null, null, null, 'Đơn', 'Vụ việc', 'Đơn', 'Vụ việc', 'Đơn', 'Vụ việc'],
		['MS', '1=3+5+7', '2=4+6+8', '3', '4', '5', '6', '7', '8']
	];
	test('counts petitions received at receptions, by type', async () => {
		expect(await read([...header, ['Quận Đống Đa', 10, 9, 5, 4, 2, 2, 3, 3]])).toEqual({
			template: 'tcd-02-2021',
			facts: [
				['h-006', 'khieu_nai', { received_at_reception: 5 }],
				['h-006', 'to_cao', { received_at_reception: 2 }],
				['h-006', 'kien_nghi_phan_anh', { received_at_reception: 3 }]
			],
			problems: []
		});
	});
	test('a total alone is kept as such', async () => {
		const { facts } = await read([...header, ['Quận Đống Đa', 10, 9, null, null, null, null, null, null]]);
		expect(facts).toEqual([['h-006', 'all', { received_at_reception: 10 }]]);
	});
});

test('01/XLD: petitions of all types', async () => {
	const found = await read([
		['TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN KHIẾU NẠI, TỐ CÁO, KIẾN NGHỊ, PHẢN ÁNH'],
		dated('15/12/2023 đến ngày 14/3/2024'),
		[
			'Đơn vị',
			'Tổng số đơn',
			'Kỳ trước chuyển sang',
			'Tiếp nhận trong kỳ',
			'Đã xử lý',
			'Chưa xử lý',
			'Đủ điều kiện xử lý',
			null
		],
		[null, null, null, null, null, null, 'Số đơn', 'Số vụ việc'],
		['MS', '1=2+3=4+5', '2', '3', '4', '5', '6', '7'],
		['Quận Đống Đa', 12, 2, 10, 11, 1, 9, 8]
	]);
	expect(found).toEqual({
		template: 'xld-01-2024',
		facts: [['h-006', 'all', { carried_over: 2, received: 10, handled: 11, eligible: 9 }]],
		problems: []
	});
});

test('04/XLD: requests and reports', async () => {
	const numbers = Array.from({ length: 20 }, (_, at) => String(at + 1));
	const header: RawCell[] = Array.from({ length: 21 }, () => null);
	const words: Readonly<Record<number, string>> = {
		...{ 0: 'Đơn vị', 1: 'Tổng số đơn', 2: 'Kỳ trước chuyển sang', 3: 'Tiếp nhận trong kỳ', 4: 'Đã xử lý' },
		...{ 7: 'Đơn đủ điều kiện xử lý', 15: 'Vụ việc thuộc thẩm quyền' },
		...{ 19: 'Số vụ việc đã giải quyết', 20: 'Số vụ việc chưa giải quyết' }
	};
	for (const [at, text] of Object.entries(words)) header[Number(at)] = text;
	const row: RawCell[] = ['Quận Đống Đa', 12, 2, 10, 11, 6, 5, 9, 8, 1, 2, 3, 2, 4, 4, 8, 1, 1, 0, 5, 3];
	const found = await read([
		['TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN KIẾN NGHỊ, PHẢN ÁNH'],
		dated('15/12/2023 đến ngày 14/3/2024'),
		header,
		['MS', ...numbers],
		row
	]);
	const counts = { carried_over: 2, received: 10, eligible: 9 };
	const cases = { in_jurisdiction_cases: 8, resolved_cases: 5, unresolved_cases: 3 };
	expect(found).toEqual({
		template: 'xld-04-2024',
		facts: [['h-006', 'kien_nghi_phan_anh', { ...counts, ...cases }]],
		problems: []
	});
});

describe('01/KQGQ', () => {
	const numbers = Array.from({ length: 26 }, (_, at) => String(at + 1));
	const header: RawCell[] = Array.from({ length: 27 }, () => null);
	const words: Readonly<Record<number, string>> = {
		...{ 0: 'Đơn vị', 1: 'Tổng số đơn', 4: 'Tổng số vụ việc khiếu nại thuộc thẩm quyền' },
		...{ 5: 'Giải quyết bằng quyết định', 6: 'Rút đơn thông qua giải thích, thuyết phục' },
		...{ 25: 'Đúng thời hạn', 26: 'Không đúng thời hạn' }
	};
	for (const [at, text] of Object.entries(words)) header[Number(at)] = text;
	const row = (unit: string, given: Readonly<Record<number, RawCell>>): RawCell[] => [
		unit,
		...Array.from({ length: 26 }, (_, at) => given[at + 1] ?? null)
	];
	const sheet = (...rows: RawCell[][]) => [
		['TỔNG HỢP KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI THUỘC THẨM QUYỀN'],
		dated('15/12/2023 đến ngày 14/3/2024'),
		header,
		['MS', ...numbers],
		...rows
	];
	test('settled is columns 5 and 6 together; a blank one counts as nothing beside the other', async () => {
		const found = await read(
			sheet(row('Quận Đống Đa', { 4: 9, 5: 5, 6: 3, 25: 7, 26: 1 }), row('Quận Hoàng Mai', { 4: 9, 6: 3 }))
		);
		expect(found).toEqual({
			template: 'kqgq-01-2024',
			facts: [
				['h-006', 'khieu_nai', { in_jurisdiction_cases: 9, resolved_cases: 8, on_time: 7, late: 1 }],
				['h-008', 'khieu_nai', { in_jurisdiction_cases: 9, resolved_cases: 3 }]
			],
			problems: []
		});
	});
	test('more settled than there are is an error', async () => {
		const found = await read(sheet(row('Quận Đống Đa', { 4: 7, 5: 5, 6: 3 })));
		expect(found.problems).toMatchObject([{ rule: 'part_above_whole', severity: 'error' }]);
		expect(found.facts).toEqual([]);
	});
	test('a cell that is no number is named by its count', async () => {
		const found = await read(sheet(row('Quận Đống Đa', { 4: 7, 5: 'năm', 6: 3 })));
		expect(found.problems).toMatchObject([{ rule: 'not_an_integer', column: 'resolved_cases', value: 'năm' }]);
	});
});
