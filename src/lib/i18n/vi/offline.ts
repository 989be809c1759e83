export const offline = {
	title: 'Đang không có mạng',
	help: 'Trang này chưa mở lần nào trên máy này nên chưa được lưu. Hãy mở một trang đã xem, hoặc thử lại khi có mạng.',
	home: 'Về trang tổng quan',
	newer:
		'Trang đã có phiên bản mới. Thẻ này vẫn dùng phiên bản cũ cho đến khi tải lại; tệp đã thả vào thẻ sẽ phải thả lại.',
	reload: 'Dùng phiên bản mới',
	later: 'Để sau'
};
