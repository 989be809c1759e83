export const transform = {
	unit: {
		share: '% tổng',
		index: (year: number) => `chỉ số, ${year} = 100`,
		same_period: '% so với cùng kỳ',
		previous: '% so với kỳ trước',
		term: '% so với nhiệm kỳ trước',
		pointsOn: {
			same_period: 'điểm % so với cùng kỳ',
			previous: 'điểm % so với kỳ trước',
			term: 'điểm % so với nhiệm kỳ trước'
		},
		difference: {
			same_period: 'chênh lệch so với cùng kỳ',
			previous: 'chênh lệch so với kỳ trước',
			term: 'chênh lệch so với nhiệm kỳ trước'
		},
		to_date: (unit: string) => `${unit}, lũy kế từ đầu năm`,
		versus_target: '% mức tối thiểu phải đạt',
		rank: 'thứ hạng, 1 là cao nhất',
		rankPer: (per: string) => `thứ hạng tính trên ${per} dân, 1 là cao nhất`
	},
	noun: {
		share: (noun: string) => `tỷ trọng trong tổng ${noun}`,
		index: (noun: string, year: number) => `chỉ số ${noun} (${year} = 100)`,
		same_period: (noun: string) => `mức thay đổi của ${noun} so với cùng kỳ`,
		previous: (noun: string) => `mức thay đổi của ${noun} so với kỳ trước`,
		term: (noun: string) => `mức thay đổi của ${noun} so với nhiệm kỳ trước`,
		to_date: (noun: string) => `${noun} lũy kế từ đầu năm`,
		versus_target: (noun: string) => `mức đạt so với tối thiểu về ${noun}`,
		rank: (noun: string) => `thứ hạng về ${noun}`
	},
	note: {
		share: 'Tỷ trọng tính trên tổng các báo cáo đã có.',
		index: 'Năm gốc thiếu báo cáo thì chỉ số được đánh dấu chưa đủ; số gốc dưới 10 thì không tính chỉ số.',
		same_period: 'Chỉ so các báo cáo có ở cả hai kỳ; số gốc dưới 10 thì không tính tỷ lệ.',
		previous: 'So với kỳ liền trước, chỉ các báo cáo có ở cả hai kỳ; số gốc dưới 10 thì không tính tỷ lệ.',
		term: 'So với cùng chặng của nhiệm kỳ trước, chỉ các báo cáo có ở cả hai nhiệm kỳ; số gốc dưới 10 thì không tính tỷ lệ.',
		to_date: 'Lũy kế trong năm; kỳ thiếu báo cáo thì số lũy kế chưa đủ.',
		versus_target: 'Số đã thực hiện chia cho mức tối thiểu hoặc chỉ tiêu trong thời gian đó; có thể vượt 100 %.',
		rank: 'Chỉ xếp hạng đơn vị đủ báo cáo và có mẫu số đủ lớn; bằng nhau thì cùng hạng.'
	},
	unverified: 'Mức tối thiểu đang áp dụng chưa được đối chiếu với văn bản.'
};
