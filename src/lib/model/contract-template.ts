import { commonColumns, fileColumns } from './columns.ts';
import type { Column, DatasetContract } from './contract.ts';
import type { ColumnTarget, Template, TemplateColumn } from './template.ts';

const aliases: readonly TemplateColumn[] = [
	{ number: null, path: [['STT', 'TT', 'Số TT', 'Số thứ tự', 'No.']], target: { kind: 'ignored' } },
	{ number: null, path: [['Ghi chú', 'Chú thích', 'Note', 'Notes']], target: { kind: 'ignored' } },
	{
		number: null,
		path: [
			[
				'Đơn vị',
				'Tên đơn vị',
				'Cơ quan',
				'Cơ quan, đơn vị',
				'Địa phương',
				'Địa bàn',
				'Đơn vị báo cáo',
				'Xã, phường',
				'Phường, xã',
				'Quận, huyện',
				'Đơn vị hành chính',
				'Unit',
				'unit_name'
			]
		],
		target: { kind: 'unit' }
	},
	{
		number: null,
		path: [['Đơn vị cấp trên', 'Trực thuộc', 'Đơn vị chủ quản', 'Parent unit', 'parent_unit']],
		target: { kind: 'parent' }
	},
	{
		number: null,
		path: [['Kỳ', 'Kỳ báo cáo', 'Thời kỳ', 'Kỳ số liệu', 'Period', 'period']],
		target: { kind: 'period' }
	},
	{
		number: null,
		path: [['Chỉ tiêu', 'Chỉ số', 'Nội dung', 'Tiêu chí', 'Nội dung chỉ tiêu', 'Indicator', 'Measure']],
		target: { kind: 'measure' }
	}
];

/** What exports write over the columns that all datasets have. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
	unit_code: ['Mã đơn vị', 'Mã ĐVHC', 'Mã địa phương', 'Mã địa bàn', 'gso_code'],
	period_start: ['Ngày bắt đầu', 'Start date'],
	period_end: ['Ngày kết thúc', 'End date'],
	status: ['Tình trạng gửi', 'Tình trạng báo cáo'],
	submitted_on: ['Ngày nộp', 'Ngày gửi báo cáo', 'Ngày báo cáo']
};

function targetOf({ id }: Column, measures: ReadonlySet<string>): ColumnTarget {
	if (id === 'unit_name') return { kind: 'unit' };
	if (id === 'parent_unit') return { kind: 'parent' };
	return measures.has(id) ? { kind: 'count', measure: id, where: {} } : { kind: 'column', id };
}

const made = new WeakMap<DatasetContract, Template>();

/** A dataset's own column names as a form: ids and labels, and what offices call the unit and the period. */
export function contractTemplate(contract: DatasetContract): Template {
	const known = made.get(contract);
	if (known) return known;
	const measures = new Set(contract.measures.map(({ id }) => id));
	const namesOf = (id: string) => {
		const measure = contract.measures.find((one) => one.id === id);
		const dimension = contract.dimensions.find((one) => one.id === id);
		const others = (measure ?? dimension)?.otherNames ?? otherNames[id] ?? [];
		return [...Object.values(measure?.noun ?? {}), ...others];
	};
	const ofDimensions = new Set(contract.dimensions.map(({ label }) => label.vi));
	const isCommon = new Set(commonColumns.map(({ id }) => id));
	const own = fileColumns(contract).map((column): TemplateColumn => {
		const names = [column.id, column.label.vi, column.label.en, ...namesOf(column.id)];
		// What a dataset breaks its counts down by is meant before what all datasets have.
		const path = isCommon.has(column.id) ? names.filter((name) => !ofDimensions.has(name)) : names;
		return { number: null, path: [path], target: targetOf(column, measures) };
	});
	const template: Template = {
		id: contract.id,
		label: contract.label,
		dataset: contract.id,
		act: contract.source,
		validFrom: null,
		validTo: null,
		calendar: 'civil',
		titles: [],
		columns: [...own, ...aliases]
	};
	made.set(contract, template);
	return template;
}

const word = (path: readonly string[], target: ColumnTarget): TemplateColumn => ({
	number: null,
	path: [path],
	target
});
const longOnly: readonly TemplateColumn[] = [
	word(['indicator_code', 'Mã chỉ tiêu', 'Mã chỉ số', 'Indicator code', 'measure'], { kind: 'measure' }),
	word(['indicator_label', 'Tên chỉ tiêu', 'Tên chỉ số'], { kind: 'measure' }),
	word(['unit_of_measure', 'Đơn vị tính', 'ĐVT', 'Unit of measure'], { kind: 'count_unit' }),
	word(['value', 'Giá trị', 'Trị số'], { kind: 'value', where: {} })
];

/** The same of a table with a row for each count. */
export function longTemplate(contract: DatasetContract): Template {
	const own = contractTemplate(contract);
	return { ...own, columns: [...longOnly, ...own.columns] };
}
