export const lens = {
	place: (date: string) => `theo đơn vị ngày ${date}`,
	placeToday: 'theo đơn vị hiện nay',
	all: (date: string) => `Mọi kỳ được tính cho các đơn vị có ngày ${date}: đơn vị nhập toàn bộ thì cộng lại.`,
	estimate: 'Ký hiệu rỗng, nét đứt, dấu ≈: ước tính, số của đơn vị bị chia tách được chia theo dân số.',
	unknown: 'Phần chưa rõ tỷ lệ chia tách không được cộng vào đâu, và được kể là báo cáo còn thiếu.',
	kept: (units: string) =>
		`Không so sánh được, giữ số như công bố: ${units} không có đơn vị tương ứng ở ngày này hoặc chưa rõ tỷ lệ chia tách.`,
	units: (count: number) => `${count} đơn vị`,
	notComparable: (units: string) => `${units}: kỳ không so sánh được vì chưa rõ tỷ lệ nhận từ đơn vị bị chia tách.`,
	ended: (date: string, act: string) => `đến ${date}, ${act}`,
	act: (act: string) => `Căn cứ: ${act}.`
};
