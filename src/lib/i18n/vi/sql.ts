export const sql = {
	lead: 'Câu lệnh của bảng chéo đang xem; sửa rồi bấm Chạy (Ctrl+Enter). Chỉ đọc được số liệu, không ghi, không mở tệp hay địa chỉ khác.',
	editor: 'Câu lệnh SQL',
	run: 'Chạy',
	cancel: 'Dừng',
	reset: 'Trở lại câu lệnh của bảng',
	running: 'Đang chạy…',
	cancelled: 'Đã dừng câu lệnh.',
	done: (rows: string, ms: string) => `${rows} dòng, ${ms} ms`,
	cut: (rows: string) => `Chỉ hiện ${rows} dòng đầu; thêm điều kiện hoặc tổng hợp lại để xem hết.`,
	chart: {
		unit: 'theo câu lệnh',
		column: 'cột của câu lệnh',
		all: 'Kết quả',
		row: (row: string) => `Dòng ${row}`,
		about: 'câu lệnh SQL',
		period: 'kết quả câu lệnh',
		source: 'câu lệnh SQL trên số liệu đã phát hành',
		noNumber: 'Không vẽ được: cần một cột số có từ hai dòng trở lên.',
		first: (count: string, all: string) => `Biểu đồ chỉ vẽ ${count} dòng đầu trong ${all} dòng kết quả.`
	},
	failed: (message: string) => `Không chạy được câu lệnh: ${message}`,
	tooSlow: 'Câu lệnh chạy quá lâu nên đã bị dừng; các biểu đồ vẫn dùng được. Hãy lọc hẹp hơn hoặc bỏ bớt phép nối.',
	tooMuch: 'Câu lệnh cần quá nhiều bộ nhớ. Hãy lọc hẹp hơn, tổng hợp sớm hơn hoặc thêm limit.',
	tooLongLink: 'Câu lệnh quá dài nên không nằm hết trong liên kết; hãy lưu góc nhìn thành tệp để gửi đi.',
	problems: {
		empty: () => 'Chưa có câu lệnh nào.',
		too_long: () => 'Câu lệnh quá dài. Hãy rút xuống dưới 20.000 ký tự.',
		not_a_select: (word: string) => `Chỉ chạy được câu lệnh đọc (select, with, from…), không chạy “${word}”.`,
		several_statements: () => 'Mỗi lần chỉ chạy một câu lệnh. Hãy bỏ dấu chấm phẩy ở giữa.',
		unclosed_quote: (sign: string) => `Có dấu ${sign} chưa đóng. Hãy thêm dấu đóng.`,
		unbalanced_brackets: () => 'Số ngoặc mở và ngoặc đóng không khớp.',
		file_function: (word: string) => `Không dùng được hàm ${word}: câu lệnh chỉ đọc các bảng của trang này.`
	},
	examples: {
		label: 'Câu lệnh mẫu',
		choose: 'Chọn một câu mẫu…',
		list: {
			by_year: 'Số lượt tiếp theo năm, cấp tỉnh công bố',
			top_units: '10 đơn vị cấp huyện tiếp nhiều lượt nhất năm 2024',
			repeat_share: 'Tỷ lệ vụ việc tiếp nhiều lần theo năm',
			late_reports: 'Đơn vị thiếu báo cáo, nhiều nhất trước',
			growth: 'Số lượt tiếp tăng, giảm so với năm trước',
			fields: 'Mô hình được công nhận theo lĩnh vực và chủ thể',
			per_residents: 'Lượt tiếp trên 1.000 dân năm 2024',
			changes: 'Đơn vị cũ, mới và căn cứ sắp xếp'
		}
	}
};
