export const chart = {
	readAloud: (name: string, period: string, value: string, caution: string | null) =>
		`${name}, ${period}: ${value}${caution ? ` (${caution})` : ''}`,
	none: '—',
	hidden: 'đã ẩn',
	total: 'Tổng số',
	mean: 'Bình quân chung',
	meanPerUnit: 'Bình quân một đơn vị',
	grain: { month: 'theo tháng', quarter: 'theo quý', half: 'theo 6 tháng', year: 'theo năm', total: 'cả giai đoạn' },
	calendar: {
		civil: '',
		ttcp: 'năm thống kê thanh tra (15/12–14/12)',
		qh_aug: 'năm báo cáo Quốc hội (01/8–31/7)'
	},
	term: {
		soFar: (term: string, date: string) => `${term}, đến ${date}`,
		notBegun: (term: string) => `${term}, chưa bắt đầu`
	},
	span: (from: string, to: string) => `giai đoạn ${from} – ${to}`,
	range: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
	placeLevel: {
		province: 'các tỉnh, thành phố',
		district: 'các quận, huyện, thị xã, thành phố',
		commune: 'các xã, phường, thị trấn'
	},
	wholeLevel: {
		province: 'các tỉnh, thành phố',
		district: 'cấp huyện',
		commune: 'cấp xã'
	},
	levelWithin: (level: string, place: string) => `${level} thuộc ${place}`,
	unitsWithin: (place: string) => `các đơn vị trong ${place}`,
	rollUp: (place: string) => `${place}, cộng từ các đơn vị báo cáo`,
	someUnits: (count: number) => `${count} đơn vị`,
	unknownUnit: (id: string) => `đơn vị ${id}`,
	until: (name: string, year: string) => `${name} (đến ${year})`,
	since: (name: string, year: string) => `${name} (từ ${year})`,
	subtitle: (measure: string, unit: string, rest: string) => `${measure} (${unit}), ${rest}`,
	filter: (dimension: string, members: string) => `${dimension.toLowerCase()}: ${members}`,
	coverage: (reported: string, due: string) => `${reported}/${due} đơn vị`,
	coverageReported: (coverage: string) => `${coverage} đã báo cáo`,
	periods: (reported: string, due: string) => `${reported}/${due} kỳ`,
	source: (text: string) => `Nguồn: ${text}`,
	release: (through: string, released: string, version: string) =>
		`Số liệu đến ${through}; phát hành ${released}; phiên bản ${version}`,
	ended: (date: string) => `đến ${date}`,
	note: {
		illustrative: 'Dữ liệu minh họa, không phải số liệu chính thức.',
		provisional: 'Số tạm tính.',
		provisionalPeriods: (periods: string) => `Số tạm tính: ${periods}.`,
		partial: 'Ký hiệu rỗng, nét đứt: số tạm tính hoặc chưa đủ báo cáo.',
		qualified: 'Dấu ≥, ≤, ≈: số công bố kèm “hơn”, “gần”, “khoảng”.',
		margin: (fewest: string) =>
			`“95 %”: khoảng tin cậy của tỷ lệ (Wilson). Người bình chọn tự nguyện, không phải mẫu ngẫu nhiên, nên sai lệch có thể lớn hơn; dưới ${fewest} phiếu không xếp hạng.`,
		suppressed: '“<5”, “đã ẩn”: số nhỏ không công bố để bảo vệ người dân; tổng có dấu ≥ khi thiếu số đã ẩn.',
		ended: (name: string, date: string) => `${name}: chuỗi số dừng ở ${date}, khi đơn vị theo địa giới đó kết thúc.`,
		endedMany: (count: number, date: string) => `${count} đơn vị kết thúc ngày ${date}; chuỗi số dừng ở đó.`,
		events: (list: string) => `Mốc thời gian: ${list}.`,
		body: 'Số của riêng cơ quan báo cáo, không gồm các cơ quan khác trên địa bàn.',
		mixed: 'Có cả số toàn địa bàn và số của riêng cơ quan báo cáo.',
		meanPerUnit: 'Bình quân một đơn vị: tổng số chia cho số đơn vị đã báo cáo.',
		allUnits: (remark: string) => `Tất cả các đơn vị: ${remark}.`,
		unranked: 'Không xếp hạng: đơn vị chưa đủ báo cáo hoặc có mẫu số nhỏ.',
		missing: (units: string) => `Không có số liệu: ${units}.`
	},
	remark: {
		partial: 'chưa đủ báo cáo',
		cut: 'chưa hết kỳ',
		small: 'mẫu số nhỏ',
		provisional: 'tạm tính'
	},
	margin: (low: string, high: string) => `95 %: ${low} – ${high}`,
	noData: 'không có số liệu',
	cropped: 'trục không bắt đầu từ 0',
	alt: {
		text: (kind: string, subtitle: string, finding: string) => `${kind}: ${subtitle}. ${finding}.`,
		range: (low: string, high: string) => `Từ ${low} đến ${high}.`,
		series: (count: number) => `${count} chuỗi số.`,
		missing: (count: number) => `${count} ô không có số liệu.`
	},
	table: { unit: 'Đơn vị', series: 'Nhóm', period: 'Kỳ', rank: 'Hạng', status: 'Tình trạng', value: 'Giá trị' },
	key: {
		versus: 'so với cùng kỳ',
		compared: (reported: string, due: string) => `so với cùng kỳ, ${reported}/${due} đơn vị báo cáo cả hai kỳ`,
		provisional: 'số tạm tính',
		partial: 'chưa đủ báo cáo'
	}
};
