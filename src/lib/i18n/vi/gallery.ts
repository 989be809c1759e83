export const gallery = {
	title: 'Các kiểu biểu đồ',
	intro:
		'Mỗi kiểu được vẽ với cùng những trường hợp khó: thiếu báo cáo, một số duy nhất, 63 đơn vị, tất cả bằng 0, số tạm tính, số ước tính, tên dài, đơn vị đã kết thúc, đơn vị không báo cáo. Số liệu ở đây chỉ để minh họa.',
	back: 'Tất cả các kiểu biểu đồ',
	use: 'Dùng để',
	offered: 'Có khi',
	fixtures: {
		normal: 'Bình thường',
		gaps: 'Thiếu báo cáo',
		one_point: 'Một số duy nhất',
		many: '63 đơn vị',
		all_zero: 'Tất cả bằng 0',
		provisional: 'Số tạm tính',
		estimated: 'Số ước tính',
		long_names: 'Tên dài',
		ended: 'Đơn vị đã kết thúc trước kỳ xem',
		no_report: 'Một đơn vị chưa báo cáo kỳ nào',
		endless_name: 'Tên dài 120 chữ'
	},
	kinds: {
		line: { use: 'xem diễn biến theo thời gian', offered: 'có từ hai kỳ trở lên' },
		bar: { use: 'xếp hạng các đơn vị trong một kỳ', offered: 'tách theo đơn vị' },
		heat: { use: 'xem mọi đơn vị trong mọi kỳ, thấy ngay chỗ thiếu báo cáo', offered: 'có nhiều chuỗi số và nhiều kỳ' },
		facets: { use: 'so sánh hình dạng của nhiều chuỗi số, không chuỗi nào che chuỗi nào', offered: 'có từ ba kỳ' },
		slope: { use: 'so sánh hai kỳ: ai tăng, ai giảm', offered: 'có nhiều chuỗi số và từ hai kỳ' },
		stacked_bar: { use: 'xem các phần của tổng số qua từng kỳ', offered: 'số đếm tách theo một chiều' },
		stacked_area: { use: 'xem tỷ trọng của các phần thay đổi ra sao', offered: 'số đếm tách theo một chiều, từ ba kỳ' },
		strip: { use: 'xem phân bố của các đơn vị và chỗ đứng của một đơn vị', offered: 'tách theo đơn vị' },
		funnel: { use: 'so sánh tỷ lệ của đơn vị nhỏ với đơn vị lớn cho công bằng', offered: 'tỷ lệ hoặc số trên đầu dân' },
		scatter: { use: 'xem hai chỉ số có đi cùng nhau không', offered: 'chọn thêm chỉ số thứ hai' },
		bullet: { use: 'so kết quả với chỉ tiêu hoặc mức tối thiểu', offered: 'so với chỉ tiêu' },
		seasonal: { use: 'tìm tháng, quý cao điểm', offered: 'số theo tháng hoặc quý của ít nhất hai năm' },
		cumulative: { use: 'xem lũy kế so với các năm trước và kế hoạch', offered: 'chọn lũy kế từ đầu năm' },
		paired: { use: 'so sánh trước và sau khi sắp xếp đơn vị', offered: 'quy về đơn vị của một ngày' },
		map: { use: 'xem số liệu nằm ở đâu', offered: 'các đơn vị cấp tỉnh' },
		sparkline: { use: 'xem nhanh xu hướng bên cạnh một con số', offered: 'trong thẻ số liệu' }
	}
};
