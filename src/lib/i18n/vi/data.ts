export const data = {
	title: 'Số liệu',
	description:
		'Kiểm tra tệp số liệu trước khi dùng, xem đơn vị nào đã gửi báo cáo, và tra định nghĩa từng cột, từng chỉ số.',
	lead: 'Kiểm tra tệp trước khi đưa vào bản phát hành, xem đơn vị nào đã gửi báo cáo, tra cách ghi từng cột.',
	sections: { label: 'Trong trang này', grid: 'Tình hình gửi báo cáo', dictionary: 'Từ điển số liệu' },
	grid: {
		within: 'Địa bàn',
		level: 'Cấp đơn vị',
		from: 'Từ năm',
		caption: (dataset: string, level: string, place: string) => `${dataset}: tình hình gửi báo cáo, ${level}, ${place}`,
		units: 'các đơn vị đã chọn',
		unit: 'Đơn vị',
		reports: (reported: string, due: string) => `${reported}/${due} báo cáo đến hạn đã có`,
		foot: 'Đã có / đến hạn',
		legend: 'Ký hiệu',
		none: 'đơn vị chưa có hoặc đã kết thúc trong kỳ',
		empty: 'Không có báo cáo nào trong phạm vi này. Chọn địa bàn, cấp hoặc năm khác.'
	},
	dictionary: {
		columns: 'Các cột của tệp',
		measures: 'Chỉ số',
		checks: 'Các phép kiểm tra',
		templates: 'Biểu mẫu được nhận',
		sample: 'Tải tệp mẫu',
		sampleNote: 'Tệp CSV trống, có sẵn dòng tiêu đề; mở được bằng Excel.',
		id: 'Tên cột',
		label: 'Nội dung',
		type: 'Kiểu',
		unit: 'Đơn vị tính',
		required: 'Bắt buộc',
		yes: 'có',
		no: 'không',
		values: 'Giá trị được nhận',
		key: (columns: string) => `Mỗi dòng là một tổ hợp ${columns}; không có hai dòng trùng nhau.`,
		qualifiers: (suffix: string) =>
			`Mỗi cột số đếm có thể kèm một cột cùng tên thêm “${suffix}” cho biết mức chính xác của số đó.`,
		definition: 'Định nghĩa',
		source: 'Biểu và cột nguồn',
		law: 'Căn cứ',
		subset: (whole: string) => `Nằm trong “${whole}”, không cộng thêm.`,
		only: (dimension: string, members: string) => `Chỉ ghi khi ${dimension.toLowerCase()} là ${members}.`,
		ratio: (numerator: string, denominator: string) =>
			`Tính từ các cột: ${numerator} chia cho ${denominator}; không có cột riêng trong tệp.`,
		open: (measure: string) => `Xem số liệu: ${measure}`,
		reporting: (periods: string, days: number) => `Kỳ báo cáo: ${periods}. Hạn gửi: ${days} ngày sau khi hết kỳ.`,
		every: (level: string, months: number) => `${level} ${months} tháng một lần`,
		act: (act: string) => `Căn cứ: ${act}`,
		types: {
			text: 'chữ',
			integer: 'số nguyên',
			decimal: 'số, có thể lẻ',
			date: 'ngày (31/03/2024 hoặc 2024-03-31)',
			boolean: 'có hoặc không (true/false, 1/0, có/không)',
			enum: 'chọn trong danh sách'
		},
		checkTexts: {
			range: (column: string, min: string, max: string) => `${column} từ ${min} đến ${max}`,
			min: (column: string, min: string) => `${column} không nhỏ hơn ${min}`,
			max: (column: string, max: string) => `${column} không lớn hơn ${max}`,
			equals: (parts: string, total: string) => `${parts} bằng ${total}`,
			atMost: (parts: string, total: string) => `${parts} không lớn hơn ${total}`,
			whole: 'Số đếm là số nguyên không âm; ô trống là không có số liệu, không phải 0',
			unit: 'Mã đơn vị phải có thật và còn hiệu lực trong suốt kỳ báo cáo',
			once: 'Mỗi đơn vị, mỗi ngày, mỗi phân loại chỉ được tính một lần; kỳ chồng nhau phải là số lũy kế hoặc số điều chỉnh',
			personal: 'Không nhận cột chứa dữ liệu cá nhân (họ tên, số căn cước, điện thoại, địa chỉ)'
		},
		severity: { error: 'lỗi', warning: 'cảnh báo' }
	}
};
