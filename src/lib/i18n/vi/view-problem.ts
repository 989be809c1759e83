import type { WordedProblem } from '../../model/problem.ts';

const faults: Readonly<Record<string, string>> = {
	unknown_parameter: 'biểu đồ không có tham số này',
	unknown_unit: 'không có đơn vị nào mang mã này',
	reversed: 'thời gian bị đảo ngược',
	out_of_range: 'nằm ngoài thời gian có số liệu',
	too_many: 'quá nhiều đơn vị, hãy chọn theo cấp và địa bàn',
	conflict: 'mâu thuẫn với tham số khác của liên kết'
};

/** What is said of the links to views that a publisher lists. */
export const viewRules = {
	not_a_view: ({ value }: WordedProblem) => ({
		what: `“${value ?? ''}” không phải là liên kết đến trang của một chỉ tiêu.`,
		cure: 'Mỗi dòng một liên kết: mở biểu đồ trên trang, chọn “Dùng biểu đồ này”, “Nhúng vào trang khác…” rồi chép dòng được cho sẵn.'
	}),
	view_part: ({ value, detail }: WordedProblem) => ({
		what: `Liên kết có phần không dùng được: “${value ?? ''}” (${faults[detail ?? ''] ?? 'giá trị không hợp lệ'}).`,
		cure: 'Mở liên kết trên trang, chọn lại góc nhìn rồi chép liên kết mới; hoặc xóa phần này khỏi dòng.'
	}),
	repeated_view: ({ value, detail }: WordedProblem) => ({
		what: `“${value ?? ''}” là cùng một góc nhìn với dòng ${detail}.`,
		cure: 'Xóa một trong hai dòng.'
	})
};
