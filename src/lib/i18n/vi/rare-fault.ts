export const rareFault = {
	version:
		'Số liệu trên máy chủ thuộc phiên bản khác với trang đang mở. Hãy tải lại trang để dùng phiên bản đó; bảng đã lưu và bản trình chiếu vẫn còn. Nếu vẫn lỗi, báo cho người quản trị trang: trang chưa được chép đủ.',
	late: 'Máy chủ số liệu không trả lời kịp. Hãy thử lại sau ít phút, hoặc chọn ít đơn vị hơn, khoảng thời gian ngắn hơn.',
	refused:
		'Máy chủ số liệu từ chối: đã hết lượt hỏi hoặc không có quyền đọc. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo cho người quản trị trang.',
	foreign:
		'Địa chỉ của máy chủ số liệu trả về nội dung không phải số liệu. Hãy kiểm tra mạng có đòi đăng nhập không rồi tải lại trang; nếu vẫn lỗi, báo cho người quản trị trang.',
	policy:
		'Trang này không được phép hỏi máy chủ số liệu ghi trong phiên bản. Hãy báo cho người quản trị trang: dựng lại trang với CLICKHOUSE_URL là địa chỉ của máy chủ đó.',
	release:
		'Máy chủ số liệu không có đủ bảng, cột của phiên bản này. Hãy tải lại trang để lấy phiên bản mới; nếu vẫn lỗi, báo người quản trị chạy lại npm run publish-clickhouse.'
};
