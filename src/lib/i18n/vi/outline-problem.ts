import type { WordedProblem } from '../../model/problem.ts';
import { capital } from '../../model/text.ts';

const faults: Readonly<Record<string, string>> = {
	name: 'tên tệp không cho biết cấp',
	json: 'không phải GeoJSON dạng FeatureCollection (UTF-8)',
	type: 'không phải Polygon hay MultiPolygon',
	short: 'vòng có ít hơn ba đỉnh',
	open: 'vòng không khép kín',
	number: 'có tọa độ không phải là số độ',
	twice: 'đơn vị này đã có hình ở trên',
	hoangSa: 'hình Đà Nẵng chưa có quần đảo Hoàng Sa',
	truongSa: 'hình Khánh Hòa chưa có quần đảo Trường Sa'
};
const cures: Readonly<Record<string, string>> = {
	name: 'Đặt tên tệp theo cấp và ngày, ví dụ “commune-2025-07-01.geojson”, “district.geojson”, “province.geojson”.',
	json: 'Xuất lại từ phần mềm bản đồ dạng GeoJSON, bảng mã UTF-8.',
	twice: 'Gộp các phần của một đơn vị thành một MultiPolygon.',
	hoangSa: 'Bổ sung quần đảo vào hình của tỉnh, thành phố.',
	truongSa: 'Bổ sung quần đảo vào hình của tỉnh, thành phố.'
};
const crs: Readonly<Record<string, string>> = {
	swapped: 'vĩ độ đứng trước kinh độ',
	metres: 'tọa độ tính bằng mét, không phải độ',
	elsewhere: 'tọa độ nằm ngoài Việt Nam'
};

const number = (line: number | null) => (line === null ? '' : `Hình thứ ${line}: `);

/** What is said of the publisher's outlines. */
export const outlineRules = {
	bad_outline: ({ line, value, detail }: WordedProblem) => ({
		what: `${capital(`${number(line)}${faults[detail ?? ''] ?? detail}${value === null ? '' : ` (mã ${value})`}`)}.`,
		cure: cures[detail ?? ''] ?? 'Sửa hình này trong phần mềm bản đồ (công cụ “sửa hình học”) rồi xuất lại.'
	}),
	unknown_outline: ({ line, value, detail }: WordedProblem) => ({
		what: `${number(line)}không có đơn vị cấp này mang mã “${value ?? ''}” vào ngày ${detail}.`,
		cure: 'Ghi mã đơn vị vào “id” hoặc thuộc tính “code” của hình; kiểm tra ngày trong tên tệp.'
	}),
	missing_outline: ({ value, detail }: WordedProblem) => ({
		what: `${value} đơn vị chưa có hình: ${detail}.`,
		cure: 'Các đơn vị này chỉ có trong bảng dưới bản đồ; bổ sung hình nếu có.'
	}),
	wrong_crs: ({ value, detail }: WordedProblem) => ({
		what: `Sai hệ tọa độ (${value})${detail === null ? '' : `: ${crs[detail] ?? detail}`}.`,
		cure: 'Xuất lại theo WGS 84 (EPSG:4326), kinh độ trước vĩ độ, đơn vị độ.'
	})
};
