export const explore = {
	title: 'Phân tích',
	description:
		'Lọc, tô chọn, lập bảng chéo, tự viết chỉ số và câu lệnh SQL trên số liệu công tác dân vận; mọi trạng thái nằm trong liên kết.',
	lead: 'Chọn trong biểu đồ hoặc danh sách nào cũng lọc tất cả các biểu đồ và bảng còn lại.',
	noScript: 'Bảng dưới đây là bảng mặc định; muốn lọc và đổi bảng, cần bật JavaScript.',
	dataset: 'Bộ số liệu',
	rows: (count: string) => `${count} dòng số liệu`,
	coverage: (came: string, due: string) => `đã có ${came}/${due} báo cáo đến hạn`,
	bodiesOnly:
		'Cộng số của từng cơ quan; số toàn địa bàn của cấp tỉnh không cộng vào, vì đã gồm số của các cơ quan. Chọn riêng một cấp để xem số cấp ấy công bố.',
	facets: {
		title: 'Bộ lọc',
		unit: 'Đơn vị',
		level: 'Cấp đơn vị',
		year: 'Năm',
		month: 'Tháng cuối kỳ báo cáo',
		status: 'Tình trạng báo cáo',
		statusNote: 'đếm theo báo cáo',
		include: 'Giữ lại',
		exclude: 'Loại ra',
		invert: (facet: string) => `Đổi giữ lại và loại ra: ${facet}`,
		clear: (facet: string) => `Bỏ lọc: ${facet}`,
		search: 'Tìm đơn vị, không cần dấu',
		none: 'Không có dòng nào',
		open: (unit: string) => `Mở các đơn vị thuộc ${unit}`,
		loading: 'Đang tải danh sách đơn vị…'
	},
	levels: { province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' },
	time: 'Thời gian (theo quý)',
	range: (measure: string) => `${measure}: số dòng theo độ lớn`,
	brush: {
		from: 'Từ',
		to: 'Đến',
		clear: 'Bỏ chọn',
		hint: 'Kéo trên biểu đồ để chọn; bấm ra ngoài vùng chọn để bỏ.',
		upTo: (value: string) => `≤ ${value}`,
		above: (value: string) => `> ${value}`
	},
	chips: { label: 'Đang lọc', remove: (text: string) => `Bỏ: ${text}`, clear: 'Bỏ mọi bộ lọc' },
	history: { undo: 'Hoàn tác', redo: 'Làm lại' },
	sentence: {
		all: 'mọi đơn vị',
		inside: (units: string) => `thuộc ${units}`,
		except: (members: string) => `trừ ${members}`,
		facet: (facet: string, members: string) => `${facet}: ${members}`,
		between: (measure: string, min: string, max: string) => `${measure} từ ${min} đến ${max}`,
		atLeast: (measure: string, min: string) => `${measure} từ ${min} trở lên`,
		atMost: (measure: string, max: string) => `${measure} không quá ${max}`,
		time: (from: string, to: string) => `từ ${from} đến ${to}`,
		allTime: 'mọi kỳ',
		others: (count: string) => `và ${count} mục khác`
	},
	panels: {
		own: 'Chỉ số tự viết',
		sql: 'SQL',
		sqlOnServer:
			'Trang này lấy số từ máy chủ ClickHouse; ô SQL viết theo cú pháp DuckDB nên không dùng được ở đây. Hãy dùng bảng chéo, bộ lọc và “Xuất số liệu”.',
		views: 'Góc nhìn đã lưu',
		export: 'Xuất số liệu'
	},
	pivot: {
		title: 'Bảng chéo',
		rows: 'Hàng',
		columns: 'Cột',
		unused: 'Chưa dùng',
		measures: 'Chỉ số',
		total: 'Tổng',
		rest: 'Còn lại',
		unknown: 'Không xác định',
		spans: 'Kỳ kéo qua nhiều mốc',
		reportsIn: (came: string, due: string) => `${came}/${due}`,
		remarked: 'Số gạch chân chấm: chưa đủ báo cáo, chưa hết kỳ hoặc tạm tính; lý do hiện khi đưa chuột tới ô.',
		spansLeft:
			'Số của những báo cáo kéo qua nhiều mốc thời gian không thuộc riêng kỳ nào nên không có trong biểu đồ; xem ở bảng chéo.',
		noDistrict: 'Không thuộc huyện nào',
		top: 'Số hàng đầu',
		topAll: 'Tất cả',
		topOf: (count: string) => `${count} hàng đầu, còn lại gộp`,
		heat: 'Tô đậm nhạt',
		fold: 'Chỉ hàng ngoài cùng',
		sparks: 'Đường diễn biến',
		noSparks: 'Cần năm, quý hoặc tháng đứng đầu ở cột.',
		trend: 'Diễn biến',
		course: (from: string, to: string) => `từ ${from} đến ${to}`,
		chart: 'Vẽ thành biểu đồ',
		sortBy: (measure: string) => `Sắp xếp theo ${measure}`,
		toggle: (row: string) => `Mở hoặc gấp ${row}`,
		missing: 'không có số liệu',
		cell: (row: string, column: string, measure: string, value: string) => `${row}, ${column}, ${measure}: ${value}`,
		empty: 'Không có dòng số liệu nào qua được các bộ lọc này.',
		onPaper: (rows: string, allRows: string, columns: string, allColumns: string) =>
			`Trên giấy: ${rows} trong ${allRows} hàng, ${columns} trong ${allColumns} cột số. Toàn bộ có trong tệp XLSX.`,
		tooMany: (count: string) => `Bảng này có hơn ${count} ô. Hãy bỏ bớt hàng hoặc cột, hoặc lọc hẹp lại.`,
		keys: {
			unit: 'Đơn vị',
			district: 'Huyện',
			province: 'Tỉnh',
			level: 'Cấp',
			year: 'Năm',
			quarter: 'Quý',
			month: 'Tháng'
		},
		move: (key: string) =>
			`${key}: kéo sang hàng hoặc cột; bằng bàn phím: mũi tên trái, phải đổi thứ tự, lên, xuống đổi chỗ, Delete bỏ ra`,
		resident: 'dân',
		all: 'Phạm vi đã chọn'
	}
};
