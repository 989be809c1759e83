interface Range {
	readonly low: string;
	readonly high: string;
}

const roman = ['I', 'II', 'III', 'IV'];

export const plot = {
	missing: (count: number) => `${count} đơn vị không có số liệu`,
	season: {
		month: (month: number): readonly [string, string] => [`tháng ${month}`, `T${month}`],
		quarter: (quarter: number): readonly [string, string] => [`quý ${roman[quarter - 1]}`, `Q${roman[quarter - 1]}`],
		note: 'Kỳ cao điểm chỉ xét các năm mà mỗi kỳ có từ 95 % số báo cáo trở lên.'
	},
	funnel: {
		rate: 'Mức chung',
		residents: 'Số dân',
		cases: 'Mẫu số',
		limits95: '95 %',
		limits998: '99,8 %',
		log: 'thang log',
		side: {
			above998: 'trên giới hạn 99,8 %',
			above95: 'trên giới hạn 95 %',
			inside: 'trong giới hạn',
			below95: 'dưới giới hạn 95 %',
			below998: 'dưới giới hạn 99,8 %'
		},
		unjudged: 'chưa xét: thiếu báo cáo',
		noBase: 'thiếu mẫu số',
		numerator: 'Tử số',
		against: 'So với giới hạn'
	},
	strip: { median: 'Trung vị', half: 'một nửa số đơn vị' },
	note: {
		quartiles:
			'Dải nền: một nửa số đơn vị ở giữa (từ phần tư thứ nhất đến phần tư thứ ba); chỉ tính đơn vị đủ báo cáo.',
		funnel: {
			poisson:
				'Giới hạn 95 % và 99,8 % quanh mức chung theo phân phối Poisson, coi các lượt là độc lập; trong giới hạn: khác biệt có thể chỉ do ngẫu nhiên.',
			binomial:
				'Giới hạn 95 % và 99,8 % quanh mức chung theo phân phối nhị thức, coi các vụ việc là độc lập; trong giới hạn: khác biệt có thể chỉ do ngẫu nhiên.'
		},
		overdispersed:
			'Quá nửa số đơn vị ngoài giới hạn 95 %: các đơn vị khác nhau nhiều hơn mức ngẫu nhiên giải thích được.'
	},
	finding: {
		units: (count: number) => `${count} đơn vị`,
		middleHalf: (noun: string, period: string, { low, high }: Range, median: string, ratio: boolean) =>
			ratio
				? `Một nửa số đơn vị có ${noun} từ ${low} đến ${high} trong ${period}; trung vị ${median}`
				: `Một nửa số đơn vị có từ ${low} đến ${high} ${noun} trong ${period}; trung vị ${median}`,
		quarter: {
			lowest: (units: number) => `thuộc một phần tư thấp nhất trong ${units} đơn vị`,
			middle: (units: number) => `thuộc một nửa ở giữa trong ${units} đơn vị`,
			highest: (units: number) => `thuộc một phần tư cao nhất trong ${units} đơn vị`
		},
		whole: (noun: string, number: string, ratio: boolean) =>
			ratio ? `${noun} chung là ${number}` : `mức chung ${number} ${noun}`,
		outside: (count: number, units: number, whole: string, period: string, sides: string) =>
			`${count}/${units} đơn vị ngoài giới hạn 99,8 % quanh ${whole} trong ${period}: ${sides}`,
		above: (names: string) => `${names} cao hơn`,
		below: (names: string) => `${names} thấp hơn`,
		allInside: (whole: string, period: string, units: number) =>
			`${units} đơn vị đều trong giới hạn 99,8 % quanh ${whole} trong ${period}`,
		peak: (who: string, season: string, wins: number, years: number, mean: string, noun: string) =>
			`${who}: ${season} cao nhất ở ${wins}/${years} năm; bình quân ${mean} ${noun}`,
		noPeak: (who: string, noun: string, years: number, { low, high }: Range) =>
			`${who}: không có kỳ cao điểm rõ về ${noun} trong ${years} năm; bình quân từ ${low} đến ${high}`,
		flatSeasons: (who: string, noun: string, years: number) => `${who}: ${noun} như nhau ở mọi kỳ trong ${years} năm`,
		fewYears: (who: string, noun: string, years: number) =>
			`${who}: ${years === 0 ? 'chưa có năm nào' : 'mới có một năm'} đủ báo cáo để xét kỳ cao điểm về ${noun}`
	}
};
