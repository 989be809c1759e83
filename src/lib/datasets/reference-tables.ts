import type { Column, TableContract } from '../model/contract.ts';
import type { LocalText } from '../model/locale.ts';
import { targetPeriods } from '../model/target.ts';
import { terms } from '../model/term.ts';
import { changeTypes, shareBases } from '../model/unit-change.ts';
import { divisionTypes, unitKinds, unitLevels } from '../model/unit.ts';

const column = (id: string, vi: string, en: string, type: Column['type'], options: Partial<Column> = {}): Column => ({
	id,
	label: { vi, en },
	type,
	required: true,
	nullable: false,
	...options
});
const optional = { nullable: true } as const;
const text = (vi: string, en: string): LocalText => ({ vi, en });

/** Units with the dates between which they had this territory. */
export const units: TableContract = {
	id: 'units',
	label: text('Đơn vị', 'Units'),
	description: text('Đơn vị hành chính và thời gian có hiệu lực', 'Units and the dates of their validity'),
	columns: [
		column('unit_id', 'Mã nội bộ', 'Internal id', 'text'),
		column('gso_code', 'Mã ĐVHC', 'Statistics-office code', 'text', optional),
		column('name', 'Tên', 'Name', 'text'),
		column('short_name', 'Tên ngắn', 'Short name', 'text'),
		column('kind', 'Loại', 'Kind', 'enum', { members: Object.keys(unitKinds) }),
		column('level', 'Cấp', 'Level', 'enum', { members: Object.keys(unitLevels) }),
		column('division_type', 'Loại hình', 'Type', 'enum', { members: Object.keys(divisionTypes) }),
		column('parent_unit_id', 'Trực thuộc', 'Parent', 'text', optional),
		column('territory_unit_id', 'Địa bàn', 'Territory', 'text', optional),
		column('valid_from', 'Hiệu lực từ', 'Valid from', 'date'),
		column('valid_to', 'Hiệu lực đến', 'Valid to', 'date', optional)
	],
	key: ['unit_id']
};

/** Old units × new units, with the share of the old population that went over. */
export const unitChanges: TableContract = {
	id: 'unit_changes',
	label: text('Thay đổi địa giới', 'Boundary changes'),
	description: text('Đơn vị cũ thành đơn vị mới, theo nghị quyết', 'Which units became which, by which act'),
	columns: [
		column('old_unit_id', 'Đơn vị cũ', 'Old unit', 'text'),
		column('new_unit_id', 'Đơn vị mới', 'New unit', 'text', optional),
		column('effective_date', 'Ngày hiệu lực', 'Effective date', 'date'),
		column('legal_basis', 'Căn cứ', 'Act', 'text'),
		column('change_type', 'Loại thay đổi', 'Kind of change', 'enum', { members: Object.keys(changeTypes) }),
		column('pop_share', 'Tỷ lệ dân số', 'Share of population', 'decimal', optional),
		column('share_basis', 'Cơ sở của tỷ lệ', 'Basis of the share', 'enum', { members: shareBases })
	],
	key: ['old_unit_id', 'new_unit_id', 'effective_date']
};

/** Residents on a date. */
export const populations: TableContract = {
	id: 'populations',
	label: text('Dân số', 'Populations'),
	description: text('Dân số của đơn vị theo ngày', 'Residents of a unit on a date'),
	columns: [
		column('unit_id', 'Đơn vị', 'Unit', 'text'),
		column('ref_date', 'Thời điểm', 'Date', 'date'),
		column('population', 'Dân số', 'Population', 'integer'),
		column('area_km2', 'Diện tích (km²)', 'Area (km²)', 'decimal', optional),
		column('source', 'Nguồn', 'Source', 'text')
	],
	key: ['unit_id', 'ref_date']
};

/** Legal minimums and plans, as dated rows with their act. */
export const targets: TableContract = {
	id: 'targets',
	label: text('Chỉ tiêu', 'Targets'),
	description: text('Mức tối thiểu theo luật và kế hoạch', 'Legal minimums and plans'),
	columns: [
		column('target_id', 'Mã', 'Id', 'text'),
		column('unit_id', 'Đơn vị', 'Unit', 'text', optional),
		column('level', 'Cấp', 'Level', 'enum', { members: Object.keys(unitLevels), nullable: true }),
		column('dataset', 'Bộ số liệu', 'Dataset', 'text'),
		column('measure', 'Chỉ số', 'Measure', 'text'),
		column('dimension', 'Chiều', 'Dimension', 'text', optional),
		column('member', 'Giá trị của chiều', 'Member', 'text', optional),
		column('min_value', 'Tối thiểu', 'Minimum', 'decimal'),
		column('max_value', 'Tối đa', 'Maximum', 'decimal', optional),
		column('per', 'Tính theo', 'Per', 'enum', { members: [...targetPeriods, ...terms.map(({ key }) => key)] }),
		column('valid_from', 'Từ ngày', 'From', 'date'),
		column('valid_to', 'Đến ngày', 'To', 'date', optional),
		column('legal_basis', 'Căn cứ', 'Act', 'text'),
		column('verified', 'Đã kiểm tra', 'Verified', 'boolean')
	],
	key: ['target_id', 'valid_from']
};

/** Acts, reorganisations and other dates that charts mark. */
export const events: TableContract = {
	id: 'events',
	label: text('Sự kiện', 'Events'),
	description: text('Mốc thời gian được ghi trên biểu đồ', 'Dates that charts mark'),
	columns: [
		column('event_id', 'Mã', 'Id', 'text'),
		column('date', 'Ngày', 'Date', 'date'),
		column('end_date', 'Đến ngày', 'To', 'date', optional),
		column('dataset', 'Bộ số liệu', 'Dataset', 'text', optional),
		column('unit_id', 'Đơn vị', 'Unit', 'text', optional),
		column('kind', 'Loại', 'Kind', 'enum', { members: ['act', 'reorganisation', 'definition', 'event'] }),
		column('label_vi', 'Nội dung', 'Label (Vietnamese)', 'text'),
		column('label_en', 'Nội dung (tiếng Anh)', 'Label (English)', 'text'),
		column('legal_basis', 'Căn cứ', 'Act', 'text', optional)
	],
	key: ['event_id']
};

/** The reference tables, one CSV each in `data/reference/` (`unit-changes.csv` for `unit_changes`). */
export const referenceTables: readonly TableContract[] = [units, unitChanges, populations, targets, events];
