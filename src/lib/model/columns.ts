import { countUnits, type Column, type CountMeasure, type DatasetContract } from './contract.ts';
import { qualifiers, reportStatuses } from './status.ts';

/** Columns that every export of facts may carry, before its dimensions and measures; it names units by code or name. */
export const commonColumns: readonly Column[] = [
	{
		id: 'unit_code',
		label: { vi: 'Mã đơn vị hành chính', en: 'Unit code' },
		type: 'text',
		required: false,
		nullable: true
	},
	{ id: 'unit_name', label: { vi: 'Tên đơn vị', en: 'Unit name' }, type: 'text', required: false, nullable: true },
	{
		id: 'parent_unit',
		label: { vi: 'Đơn vị cấp trên', en: 'Unit above' },
		type: 'text',
		required: false,
		nullable: true
	},
	{ id: 'period_start', label: { vi: 'Từ ngày', en: 'From' }, type: 'date', required: true, nullable: false },
	{ id: 'period_end', label: { vi: 'Đến ngày', en: 'To' }, type: 'date', required: true, nullable: false },
	{
		id: 'is_cumulative',
		label: { vi: 'Số lũy kế từ đầu năm', en: 'Cumulative since the start of the year' },
		type: 'boolean',
		required: false,
		nullable: true
	},
	{
		id: 'scope',
		label: { vi: 'Phạm vi số liệu', en: 'What the number covers' },
		type: 'enum',
		members: ['body', 'territory'],
		required: false,
		nullable: true
	},
	{
		id: 'status',
		label: { vi: 'Tình trạng', en: 'Status' },
		type: 'enum',
		members: Object.keys(reportStatuses),
		memberLabels: reportStatuses,
		required: false,
		nullable: true
	},
	{
		id: 'is_provisional',
		label: { vi: 'Số tạm tính', en: 'Provisional' },
		type: 'boolean',
		required: false,
		nullable: true
	},
	{ id: 'submitted_on', label: { vi: 'Ngày gửi', en: 'Submitted on' }, type: 'date', required: false, nullable: true },
	{ id: 'revision_no', label: { vi: 'Lần sửa', en: 'Revision' }, type: 'integer', required: false, nullable: true },
	{ id: 'as_of', label: { vi: 'Số liệu tính đến', en: 'As of' }, type: 'date', required: false, nullable: true },
	{
		id: 'qualifier',
		label: { vi: 'Mức chính xác', en: 'Qualifier' },
		type: 'enum',
		members: Object.keys(qualifiers),
		required: false,
		nullable: true
	}
];

/** Suffix of the optional column that qualifies one measure: `participants_qualifier`. */
export const qualifierSuffix = '_qualifier';

/** The stored counts of a contract, ratios left out. */
export function countMeasures(contract: DatasetContract): CountMeasure[] {
	return contract.measures.filter((measure) => measure.kind === 'count');
}

/** The columns of an export in a contract's own names: common ones, dimensions, counts, and a qualifier for each count. */
export function fileColumns(contract: DatasetContract): Column[] {
	const counts = countMeasures(contract).flatMap((measure): Column[] => [
		{
			id: measure.id,
			label: measure.label,
			type: measure.type,
			countUnit: measure.unit,
			required: false,
			nullable: true
		},
		{
			id: measure.id + qualifierSuffix,
			label: { vi: `${measure.label.vi} (mức chính xác)`, en: `${measure.label.en} (qualifier)` },
			type: 'enum',
			members: Object.keys(qualifiers),
			required: false,
			nullable: true
		}
	]);
	return [...commonColumns, ...dimensionColumns(contract), ...counts];
}

function dimensionColumns({ dimensions }: DatasetContract): Column[] {
	return dimensions.map((dimension): Column => ({
		id: dimension.id,
		label: dimension.label,
		type: 'enum',
		members: dimension.members.map((member) => member.id),
		memberLabels: Object.fromEntries(dimension.members.map(({ id, label }) => [id, label])),
		required: true,
		nullable: false
	}));
}

/** The columns of a table that has a row for each count: beside the common ones and dimensions, which count, in which unit, how many. */
export function longColumns(contract: DatasetContract): Column[] {
	const counts = countMeasures(contract);
	const units = [...new Set(counts.map(({ unit }) => unit))];
	const long = { required: true, nullable: false } as const;
	return [
		...commonColumns,
		...dimensionColumns(contract),
		{
			id: 'indicator_code',
			label: { vi: 'Mã chỉ tiêu', en: 'Indicator code' },
			type: 'enum',
			members: counts.map(({ id }) => id),
			memberLabels: Object.fromEntries(counts.map(({ id, label }) => [id, label])),
			...long
		},
		{
			id: 'indicator_label',
			label: { vi: 'Tên chỉ tiêu', en: 'Indicator' },
			type: 'text',
			required: false,
			nullable: true
		},
		{
			id: 'unit_of_measure',
			label: { vi: 'Đơn vị tính', en: 'Unit of measure' },
			type: 'enum',
			members: units,
			memberLabels: Object.fromEntries(units.map((unit) => [unit, countUnits[unit]])),
			required: false,
			nullable: true
		},
		{ id: 'value', label: { vi: 'Giá trị', en: 'Value' }, type: 'decimal', required: true, nullable: true }
	];
}

/** The columns in which units send a dataset. */
export const sentColumns = (contract: DatasetContract): Column[] =>
	contract.rowPerCount ? longColumns(contract) : fileColumns(contract);
