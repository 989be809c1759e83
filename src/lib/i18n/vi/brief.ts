export const brief = {
	changes: {
		title: 'Thay đổi lớn nhất so với cùng kỳ',
		none: 'Không đơn vị nào thay đổi vượt mức dao động thông thường.',
		incomparable: 'Không đơn vị nào đủ số liệu của cả hai kỳ để so sánh.',
		throughLens: 'Nếu đơn vị mới thành lập, hãy chọn ranh giới “Đơn vị hiện nay” để so với các đơn vị đã hợp thành.',
		note: 'Chỉ số chính của từng lĩnh vực; chỉ so các đơn vị đã đủ báo cáo cả hai kỳ.'
	},
	minimum: {
		title: 'Mức tối thiểu và chỉ tiêu',
		none: 'Không có mức tối thiểu hay chỉ tiêu nào áp dụng cho các đơn vị này trong kỳ.',
		below: (label: string, below: string, of: string, period: string) =>
			`${label}: ${below}/${of} đơn vị chưa đạt trong ${period}`,
		allMet: (label: string, of: string, period: string) => `${label}: cả ${of} đơn vị đạt trong ${period}`,
		above: (text: string, above: string) => `${text}; ${above} đơn vị vượt mức`,
		notYet: (label: string, open: string, of: string, period: string, isYear: boolean) =>
			`${label}: ${open}/${of} đơn vị chưa đạt mức của ${period}, ${isYear ? 'năm' : 'nhiệm kỳ'} chưa hết`,
		held: (unit: string, held: string, required: string) => `${unit} ${held}/${required}`,
		every: 'Xem từng đơn vị: đủ, chưa đủ, chưa báo cáo',
		unverified: 'mức này cần kiểm tra'
	},
	others: { title: 'Các hoạt động khác', none: 'Chưa có số liệu nào khác.' },
	next: {
		title: 'Sắp tới',
		none: 'Không có báo cáo hay mốc nào sắp tới.',
		report: (dataset: string, period: string, level: string, due: string) =>
			`${due}: hạn báo cáo “${dataset}” ${period} của ${level}`,
		event: (date: string, label: string) => `${date}: ${label}`
	},
	term: {
		coverage: (reported: string, due: string) => `${reported}/${due} kỳ báo cáo`,
		missing: (quarters: string, more: number) =>
			`chưa đủ số liệu: ${quarters}${more > 0 ? ` và ${more} quý khác` : ''}`,
		versus: (quarters: string, before: string, from: string, to: string) =>
			`trong ${quarters} quý đầu, so với cùng chặng của ${before} (${from} – ${to})`,
		compared: (reported: string, due: string) => `${reported}/${due} kỳ báo cáo có ở cả hai nhiệm kỳ`,
		note: 'Tổng từ đầu nhiệm kỳ đến kỳ gần nhất; trong ngoặc là thay đổi so với cùng chặng nhiệm kỳ trước, chỉ các báo cáo có ở cả hai.',
		total: (label: string, value: string) => `${label}: ${value}`,
		provisional: 'có số tạm tính'
	},
	more: (count: number) => `và ${count} đơn vị khác`
};
