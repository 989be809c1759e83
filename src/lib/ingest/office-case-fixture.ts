import { datasets } from '../datasets/registry.ts';
import { templates } from '../datasets/templates.ts';
import type { DatasetId } from '../model/contract.ts';
import type { Choices } from '../model/problem.ts';
import { bytesOf } from './fixture.ts';
import { ingestFiles, type IngestedFiles, type IngestOptions } from './ingest-files.ts';
import type { RawCell } from './raw-table.ts';
import { readUnits } from './unit-index.ts';

const unit = (id: string, name: string, division_type: string, parent_unit_id: string | null = null) => ({
	...{ unit_id: id, gso_code: id.slice(2), name, short_name: name.replace(/^(Thành phố|Tỉnh) /, '') },
	...{ kind: 'government', division_type, parent_unit_id, valid_from: '2010-01-01', valid_to: null },
	level: { p: 'province', h: 'district', x: 'commune' }[id[0] ?? ''] ?? ''
});

/** The units that the files of these cases name. */
export const officeUnits = readUnits([
	unit('p-01', 'Thành phố Hà Nội', 'thanh_pho_tw'),
	unit('p-04', 'Tỉnh Cao Bằng', 'tinh'),
	unit('p-38', 'Tỉnh Thanh Hóa', 'tinh'),
	unit('h-006', 'Quận Đống Đa', 'quan', 'p-01'),
	unit('h-008', 'Quận Hoàng Mai', 'quan', 'p-01'),
	unit('h-272', 'Huyện Phúc Thọ', 'huyen', 'p-01'),
	unit('h-380', 'Thành phố Thanh Hóa', 'thanh_pho', 'p-38'),
	unit('x-00235', 'Phường Thịnh Quang', 'phuong', 'h-006'),
	unit('x-00301', 'Phường Thanh Trì', 'phuong', 'h-008')
]);

export interface OfficeFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

interface Reading {
	readonly dataset?: DatasetId;
	readonly choices?: Choices;
	readonly today?: string;
}

/** Reads files as a data desk does: against every contract and form. */
export function readOffice(files: readonly OfficeFile[], { dataset, choices = {}, today }: Reading = {}) {
	const options: IngestOptions = {
		...{ contracts: datasets, templates, units: officeUnits, choices },
		...(dataset === undefined ? {} : { dataset }),
		...(today === undefined ? {} : { today })
	};
	return ingestFiles(files, options);
}

export const readText = (text: string, reading?: Reading) =>
	readOffice([{ name: 'a.csv', bytes: bytesOf(text) }], reading);

/** Rows of one column each more, as `unit start end members values`; measures that no row has are left out. */
export function factLines({ datasets: read }: IngestedFiles): string[] {
	return read.flatMap(({ facts }) =>
		facts.map(({ unitId, start, end, dimensions, values, qualifiers }) => {
			const numbers = values.flatMap((value, at) =>
				value === null
					? []
					: [`${{ at_least: '≥', at_most: '≤', approx: '≈', estimate: '~' }[String(qualifiers[at])] ?? ''}${value}`]
			);
			return [unitId, `${start}…${end}`, ...dimensions, ...numbers].join(' ');
		})
	);
}

/** The rules that files break, sorted, each with how grave it is. */
export const ruleLines = ({ problems }: IngestedFiles) =>
	problems.map(({ severity, rule }) => `${severity} ${rule}`).sort();

/** Facts and rules of one text. */
export async function readingOf(text: string | Uint8Array, reading?: Reading) {
	const bytes = typeof text === 'string' ? bytesOf(text) : text;
	const found = await readOffice([{ name: 'a', bytes }], reading);
	return { facts: factLines(found), rules: ruleLines(found), found };
}

export const header: readonly RawCell[] = [
	'Đơn vị',
	'Kỳ báo cáo',
	'Hình thức tiếp',
	'Số lượt tiếp',
	'Số người được tiếp'
];

/** Two units of which one has a number with a thousands separator, as an office types them. */
export const rows: readonly (readonly RawCell[])[] = [
	header,
	['Quận Đống Đa', 'Quý I/2024', 'regular', '1.166', '1.200'],
	['Thành phố Thanh Hóa', 'Quý I/2024', 'head', '20', '100']
];

/** What `rows` say. */
export const rowFacts: readonly string[] = [
	'h-006 2024-01-01…2024-03-31 regular 1166 1200',
	'h-380 2024-01-01…2024-03-31 head 20 100'
];
