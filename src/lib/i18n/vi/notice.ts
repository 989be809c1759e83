export const notice = {
	title: 'Liên kết có chỗ không dùng được',
	reasons: {
		unknown_parameter: 'tham số không có trên trang này, đã bỏ qua',
		unknown_value: 'giá trị không hợp lệ, đã dùng giá trị mặc định',
		unknown_unit: 'không có đơn vị nào mang mã này, đã bỏ qua',
		reversed: 'thời gian bị đảo ngược, đã đổi lại thứ tự',
		out_of_range: 'nằm ngoài thời gian có số liệu, đã dùng giá trị mặc định',
		no_unit_then: 'ngày này không có đơn vị đang xem, đã dùng số liệu theo công bố',
		too_many: 'quá nhiều mục, chỉ giữ lại những mục đầu',
		too_long: 'liên kết quá dài nên không đọc được, đã mở góc nhìn mặc định; hãy gửi góc nhìn bằng tệp đã lưu',
		conflict: 'mâu thuẫn với tham số khác, đã bỏ qua'
	}
};
