export const ui = {
	site: {
		name: 'Toàn cảnh',
		tagline: 'Số liệu hoạt động công tác dân vận',
		description: 'So sánh kết quả tiếp công dân, đối thoại và phong trào “Dân vận khéo” giữa các đơn vị và các năm.',
		skip: 'Đến nội dung chính',
		language: 'English',
		languageLabel: 'Xem trang này bằng tiếng Anh',
		illustrative: 'Dữ liệu minh họa',
		illustrativeNote:
			'Số liệu được tạo ra để minh họa cách dùng, không phải số liệu chính thức của các đơn vị được nêu tên.',
		noScript:
			'Trình duyệt đang tắt JavaScript: biểu đồ và bảng vẫn đọc được; muốn đổi địa bàn, kỳ, cần bật JavaScript.',
		updated: (date: string) => `Số liệu đến ${date}`,
		released: (date: string) => `phát hành ${date}`,
		version: (version: string) => `phiên bản ${version}`,
		home: 'Về trang tổng quan'
	},
	nav: {
		label: 'Các trang',
		overview: 'Tổng quan',
		others: 'Hoạt động khác',
		units: 'Đơn vị',
		explore: 'Phân tích',
		data: 'Số liệu'
	},
	overview: {
		title: 'Tổng quan',
		heading: (scope: string, period: string) => `${scope}: ${period}`,
		lens: 'Mức tối thiểu, chỉ tiêu và báo cáo còn thiếu vẫn tính cho đơn vị theo công bố.',
		missing: 'Đơn vị chưa báo cáo',
		lastFinal: 'Kỳ gần nhất đã chốt số:',
		rankingMore: 'Xem và đổi cách so sánh này: đơn vị, năm, chỉ số',
		missingNone: 'Tất cả các đơn vị đến hạn đã báo cáo.',
		missingNothingDue: 'Không có báo cáo nào đến hạn trong kỳ này.',
		reported: (reported: number, due: number) => `${reported}/${due} đơn vị đã báo cáo`,
		more: (count: number) => `và ${count} đơn vị khác`,
		details: (label: string) => `Xem chi tiết: ${label}`
	},
	lens: {
		label: 'Ranh giới',
		published: 'Theo công bố',
		today: 'Đơn vị hiện nay',
		of: (date: string) => `Đơn vị ngày ${date}`
	},
	scope: {
		label: 'Địa bàn',
		all: 'Toàn bộ',
		units: (count: number) => `${count} đơn vị`,
		search: 'Tìm tên đơn vị, không cần dấu',
		none: 'Không tìm thấy đơn vị nào. Thử gõ một phần của tên.',
		until: (date: string) => `đến ${date}`,
		became: (units: string, isSplit: boolean, date: string) =>
			`→ ${isSplit ? 'chia về' : 'nhập vào'} ${units} từ ${date}`,
		since: (date: string) => `từ ${date}`,
		loading: 'Đang tải danh sách đơn vị…'
	},
	period: { label: 'Kỳ', quarters: 'Theo quý', years: 'Theo năm', terms: 'Theo nhiệm kỳ' },
	chart: {
		table: 'Xem số liệu dạng bảng',
		keyboard: 'Dùng phím mũi tên để đọc từng điểm; Esc để thoát.',
		failed: 'Không vẽ được biểu đồ này. Số liệu vẫn có trong bảng bên dưới.'
	},
	load: {
		pending: 'Đang tính…',
		slow: 'Mạng hoặc máy chủ đang chậm; số liệu trước đó vẫn xem được. Nếu quá lâu, hãy tải lại trang.',
		failed: 'Chưa lấy được số liệu.',
		start:
			'Không khởi động được bộ tính toán trong trình duyệt. Hãy kiểm tra kết nối rồi thử lại; nếu vẫn lỗi, dùng trình duyệt mới hơn.',
		connection: 'Đường truyền bị ngắt hoặc máy chủ không trả lời. Hãy kiểm tra kết nối rồi thử lại.',
		page: 'Một phần của trang chưa tải được. Hãy kiểm tra kết nối rồi tải lại trang.',
		data: 'Tệp số liệu bị thiếu hoặc hỏng. Hãy tải lại trang; nếu vẫn lỗi, báo cho người quản trị trang.',
		query: 'Phép tính quá lâu hoặc quá nặng. Hãy chọn ít đơn vị hơn hoặc khoảng thời gian ngắn hơn.',
		retry: 'Thử lại'
	},
	drop: {
		button: 'Thêm tệp số liệu',
		hint: 'Thả tệp CSV, Excel hoặc Parquet vào đây. Tệp chỉ được đọc trong trình duyệt này, không gửi đi đâu.',
		over: 'Thả tệp để kiểm tra và xem thử',
		inUse: 'Các biểu đồ đang dùng cả tệp bạn đã thêm, chỉ trong thẻ trình duyệt này.',
		report: 'Xem báo cáo kiểm tra'
	},
	footer: {
		slides: 'Slide',
		charts: 'Các kiểu biểu đồ',
		health: 'Tình trạng trang',
		licence: 'Mã nguồn mở, giấy phép Apache-2.0'
	},
	error: {
		notFound: 'Không có trang này',
		notFoundHelp: 'Có thể liên kết đã cũ hoặc gõ nhầm. Hãy bắt đầu từ trang tổng quan.',
		broken: 'Trang gặp lỗi',
		brokenHelp: 'Hãy tải lại trang. Nếu vẫn lỗi, quay về trang tổng quan.'
	}
};
