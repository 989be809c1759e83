import type { WordedProblem } from '../../model/problem.ts';

const quote = (value: string | null) => `“${value ?? ''}”`;

/** What is wrong with cells, rows and sheets of a workbook, and what to do about it. */
export const workbookRules = {
	formula_without_value: ({ value, detail }) =>
		detail
			? {
					what: `Còn ${detail} ô khác có công thức chưa được tính.`,
					cure: 'Mở tệp bằng Excel để tính lại rồi lưu.'
				}
			: {
					what: `Công thức ${quote(value)} chưa được tính nên ô không có giá trị.`,
					cure: 'Mở tệp bằng Excel để tính lại rồi lưu, hoặc dán giá trị thay công thức.'
				},
	error_cell: ({ value, detail }) =>
		detail
			? {
					what: `Còn ${detail} ô khác báo lỗi.`,
					cure: 'Sửa công thức của các ô này, hoặc để trống nếu không có số liệu.'
				}
			: {
					what: `Ô báo lỗi ${quote(value)} nên coi như không có giá trị.`,
					cure: 'Sửa công thức, hoặc để trống nếu không có số liệu.'
				},
	misplaced_cell: ({ value, detail }) =>
		detail
			? { what: `Còn ${detail} ô khác đứng sai chỗ hoặc có hai lần.`, cure: 'Mở tệp bằng Excel, kiểm tra rồi lưu lại.' }
			: {
					what: `Ô ${quote(value)} đứng sai dòng, hoặc tệp có hai ô ở cùng một chỗ.`,
					cure: 'Mở tệp bằng Excel, kiểm tra ô này rồi lưu lại.'
				},
	unknown_format: ({ value, detail }) => ({
		what: detail
			? `Còn ${detail} ô số khác có định dạng không có trong tệp.`
			: `Định dạng của ô không có trong tệp nên không biết ${quote(value)} là số hay ngày; ô được đọc là số.`,
		cure: 'Mở tệp bằng Excel, kiểm tra các cột ngày rồi lưu lại.'
	}),
	hidden_sheet: ({ sheet }) => ({
		what: `Trang tính ${quote(sheet)} đang bị ẩn nhưng vẫn được đọc.`,
		cure: 'Nếu không muốn dùng trang này, hãy xóa khỏi tệp.'
	}),
	hidden_rows: ({ value }) => ({
		what: `${value} dòng đang bị ẩn nhưng vẫn được đọc.`,
		cure: 'Nếu không muốn dùng các dòng này, hãy xóa khỏi tệp.'
	}),
	hidden_columns: ({ value }) => ({
		what: `${value} cột đang bị ẩn nhưng vẫn được đọc.`,
		cure: 'Nếu không muốn dùng các cột này, hãy xóa khỏi tệp.'
	}),
	missing_sheet: ({ sheet }) => ({
		what: `Sổ tính có tên trang ${quote(sheet)} nhưng nội dung của trang không có trong tệp.`,
		cure: 'Mở tệp gốc bằng Excel, kiểm tra trang này rồi lưu lại dạng .xlsx.'
	}),
	repeated_part: ({ detail }) => ({
		what: `Sổ tính bị hỏng: phần ${quote(detail)} có hai bản khác nhau, không biết bản nào đúng.`,
		cure: 'Lấy lại tệp gốc; mở bằng Excel, kiểm tra rồi lưu lại dạng .xlsx.'
	})
} satisfies Record<string, (problem: WordedProblem) => { what: string; cure: string }>;
