export const duties = {
	title: 'Mức tối thiểu và chỉ tiêu',
	heading: (scope: string, period: string) => `Mức tối thiểu và chỉ tiêu, ${scope}: ${period}`,
	description: 'Đơn vị nào đã đủ, chưa đủ và chưa báo cáo so với mức tối thiểu của pháp luật và chỉ tiêu được giao.',
	counts: { met: 'đủ', below: 'chưa đủ', above: 'vượt mức', open: 'chưa đủ số liệu', silent: 'chưa báo cáo' },
	show: { label: 'Hiện', all: 'Mọi đơn vị', below: 'Đơn vị còn chỉ tiêu chưa đủ', silent: 'Đơn vị chưa báo cáo' },
	table: 'Từng đơn vị so với từng mức',
	unit: 'Đơn vị',
	held: (held: string, required: string) => `${held}/${required}`,
	share: (share: string) => `đạt ${share}`,
	missing: (count: string, unit: string) => `thiếu ${count} ${unit}`.trim(),
	excess: (count: string, unit: string) => `vượt ${count} ${unit}`.trim(),
	note: 'Mức của kỳ tính theo số ngày có hiệu lực trong kỳ; tỷ lệ đạt không cắt ở 100 %. Báo cáo thiếu không tính là 0. Chưa đủ số liệu: kỳ chưa hết hoặc còn thiếu báo cáo.',
	none: 'Không có mức tối thiểu hay chỉ tiêu nào áp dụng cho các đơn vị này trong kỳ.',
	noUnits: 'Không có đơn vị nào như vậy.'
};
