export const mark = {
	unfinished: 'tạm tính hoặc chưa đủ báo cáo',
	estimate: 'ước tính',
	/** Why a number is hollow or dashed. */
	reasons: { provisional: 'tạm tính', partial: 'chưa đủ báo cáo', estimate: 'ước tính' },
	anyOf: (words: readonly string[]) =>
		words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} hoặc ${words.at(-1)}`,
	dashed: (reasons: string) => `nét đứt: ${reasons}`,
	/** A class of values in a legend. */
	below: (high: string) => `dưới ${high}`,
	between: (low: string, high: string) => `${low} – ${high}`,
	from: (low: string) => `từ ${low}`,
	rest: (count: number) => `Khác (${count} nhóm)`,
	reports: (least: string, period: string) => `Báo cáo đã có; ít nhất ${least} (${period})`,
	inYear: (period: string, year: string) => `${period}/${year}`,
	reportsIn: 'Đã báo cáo',
	reportsInOf: (year: string) => `Đã báo cáo năm ${year}`,
	reportsDrawn: 'phần báo cáo đã có',
	reportsDrawnOnce: 'phần báo cáo đã có, chung cho các biểu đồ',
	greyGaps: 'đường xám đứt quãng: thiếu số liệu',
	gapped: (name: string) => `${name} (đứt quãng: thiếu số liệu)`,
	ownScales: 'Mỗi biểu đồ một thang đo riêng: không so sánh độ cao giữa các biểu đồ.',
	sampled: (shown: string, all: string) =>
		`Đường xám: ${shown} trong ${all} đơn vị, lấy cách đều theo thứ hạng. Muốn xem đủ, chọn lưới nhiệt hoặc xếp hạng.`,
	notDrawn: (count: string) => `Không vẽ ${count} đơn vị khác; lưới nhiệt hoặc xếp hạng có đủ.`,
	oneSided: (count: string) => `${count} đơn vị chỉ có số của một kỳ.`,
	shareOf: (unit: string) => `% số ${unit}`,
	outside: (names: string) => `Ngoài tổng số, không cộng vào: ${names}.`,
	openWhole: 'Không tính tỷ trọng ở kỳ còn thiếu số của một phần.',
	moreUnits: (count: string) => `và ${count} đơn vị khác`
};
