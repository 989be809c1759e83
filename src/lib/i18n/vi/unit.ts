interface Place {
	readonly rank: number;
	readonly of: number;
	readonly tied: boolean;
}

export const unit = {
	title: 'Đơn vị',
	description: 'Tìm một đơn vị, kể cả theo tên cũ, và xem mọi chỉ số của đơn vị đó.',
	search: {
		label: 'Tìm đơn vị',
		placeholder: 'Tên hiện nay hoặc tên cũ, không cần dấu',
		none: 'Không tìm thấy đơn vị nào. Thử gõ một phần của tên, hoặc tên trước khi sắp xếp.',
		found: (count: number) => `${count} đơn vị phù hợp`,
		more: 'Còn nhiều đơn vị khác: gõ thêm để thu hẹp.',
		tree: 'Theo địa bàn',
		communes: (count: string) => `Cấp xã hiện nay (${count})`,
		districts: (count: string) => `Cấp huyện, đến 30/06/2025 (${count})`,
		count: (count: string) => `${count} đơn vị`,
		became: (names: string, more: number) => `nay thuộc ${names}${more > 0 ? ` và ${more} đơn vị khác` : ''}`,
		ended: (date: string) => `kết thúc ${date}`
	},
	head: {
		within: (place: string) => `thuộc ${place}`,
		since: (date: string) => `có từ ${date} theo địa giới này`,
		span: (from: string, to: string) => `từ ${from} đến ${to} theo địa giới này`,
		origin: 'Hình thành từ',
		outcome: 'Sau đó',
		below: 'Các đơn vị bên dưới chuyển thành',
		act: (date: string, act: string) => `Từ ${date}, ${act}`,
		nothing: 'không có đơn vị kế thừa nguyên vẹn',
		rest: (count: number) => `và ${count} đơn vị khác`
	},
	share: {
		keep: 'giữ nguyên',
		rename: 'đổi tên',
		retype: 'đổi loại hình',
		whole: 'toàn bộ',
		part: (percent: string) => `một phần: ${percent} dân số`,
		estimated: (percent: string) => `một phần: khoảng ${percent} dân số`,
		unknown: 'một phần, chưa rõ tỷ lệ',
		land: 'một phần diện tích, không có dân số'
	},
	table: {
		caption: (dataset: string) => `${dataset}: mọi chỉ số`,
		measure: 'Chỉ số',
		trend: 'Diễn biến',
		value: 'Kỳ gần nhất',
		change: 'So với cùng kỳ',
		rate: 'Theo dân số',
		place: 'Thứ hạng',
		mean: 'Bình quân đơn vị khác',
		of: (period: string, caution: string | null) => (caution ? `${period}, ${caution}` : period)
	},
	per: (residents: string) => `/${residents} dân`,
	place: ({ rank, of, tied }: Place) => `${tied ? 'cùng ' : ''}thứ ${rank}/${of}`,
	comparing: (who: string) =>
		`Đang so sánh với: ${who}. Thứ hạng tính từ cao xuống thấp, theo dân số nếu có cột đó, chỉ giữa các đơn vị đã đủ báo cáo; không phải đánh giá tốt xấu.`,
	siblings: (level: string, place: string) => `các đơn vị ${level} thuộc ${place}`,
	siblingsAll: (level: string) => `các đơn vị ${level}`,
	alone: 'Chưa đủ đơn vị cùng cấp có số liệu để xếp hạng và tính bình quân.',
	provisional: 'tạm tính',
	incomplete: 'chưa đủ báo cáo',
	standouts: 'Điểm đáng chú ý',
	noStandouts: 'Không có thay đổi nào vượt mức dao động thông thường.',
	duties: {
		title: 'Mức tối thiểu và chỉ tiêu',
		held: (held: string, required: string, period: string) => `${held}/${required} trong ${period}`,
		per: {
			week: (asked: string) => `${asked} mỗi tuần`,
			month: (asked: string) => `${asked} mỗi tháng`,
			year: (asked: string) => `${asked} mỗi năm`,
			term: (asked: string, term: string) => `${asked} trong ${term}`
		},
		atLeast: (number: string) => `ít nhất ${number}`,
		between: (least: string, most: string) => `từ ${least} đến ${most}`,
		state: { met: 'đạt', below: 'chưa đạt', above: 'vượt mức', open: 'chưa hết kỳ hoặc chưa đủ báo cáo' },
		unverified: 'cần kiểm tra',
		none: 'Chưa có mức tối thiểu hay chỉ tiêu nào áp dụng được cho đơn vị này.'
	},
	bodies: {
		siblings: (kind: string, level: string) => `các cơ quan ${kind} ${level}`,
		beside: (territory: string) => `trên địa bàn ${territory}`,
		list: 'Cơ quan có báo cáo riêng',
		title: 'Các cơ quan trên cùng địa bàn',
		period: (from: string, to: string) => `từ ${from} đến ${to}`,
		measure: 'Chỉ số',
		reports: (reported: string, due: string) => `${reported}/${due} kỳ báo cáo`,
		noNumber: 'chưa có số',
		note: 'Mỗi cột là số của riêng một cơ quan, không cộng vào nhau; ô trống: biểu không có số của cơ quan đó.'
	},
	missing: {
		title: 'Báo cáo còn thiếu',
		none: 'Không thiếu báo cáo nào.',
		due: (date: string) => `hạn ${date}`,
		item: (period: string, status: string, due: string) => `${period}: ${status}, ${due}`,
		more: (count: number) => `và ${count} kỳ trước đó`
	},
	page: {
		slides: 'Tạo bộ slide của đơn vị này',
		print: 'In hai trang A4',
		brief: 'Bản in chỉ có các chỉ số chính; xem đủ trên trang này.',
		loading: 'Đang lấy số liệu của đơn vị…',
		noScript: 'Trang của đơn vị này cần JavaScript. Trang của các tỉnh, huyện đọc được khi tắt JavaScript.',
		unknown: 'Không có đơn vị nào mang mã này',
		unknownHelp: 'Liên kết có thể đã cũ. Hãy tìm đơn vị theo tên.',
		noData: 'Chưa có số liệu nào của đơn vị này trong thời gian trang này xem lại.',
		failed: 'Chưa lấy được số liệu của đơn vị này.',
		all: 'Tất cả đơn vị',
		overview: 'Xem tổng quan của địa bàn này'
	}
};
