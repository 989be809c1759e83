import { capital } from '../../model/text.ts';

interface Range {
	readonly low: string;
	readonly high: string;
}

interface Periods {
	readonly before: string;
	readonly after: string;
}

interface Moves {
	readonly higher: number;
	readonly lower: number;
	readonly of: number;
}

const roman = ['I', 'II', 'III', 'IV'];

export const plot = {
	missing: (count: number) => `${count} đơn vị không có số liệu`,
	more: (count: string) => `Còn ${count} đơn vị trong bảng số liệu.`,
	bullet: {
		target: 'Chỉ tiêu',
		done: '% chỉ tiêu',
		most: 'Mức cao nhất',
		hundred: '100 % chỉ tiêu',
		state: {
			enough: 'đủ',
			short: 'chưa đủ',
			above: 'vượt mức',
			open: 'chưa đủ báo cáo',
			no_report: 'chưa báo cáo',
			no_target: 'không có chỉ tiêu'
		}
	},
	cumulative: {
		label: 'Chỉ tiêu',
		period: (months: number, year: number) => (months === 12 ? `năm ${year}` : `${months} tháng đầu năm ${year}`),
		done: (soFar: string | null, year: string) =>
			soFar === null ? `bằng ${year} chỉ tiêu năm` : `bằng ${soFar} chỉ tiêu tính đến nay, ${year} chỉ tiêu cả năm`
	},
	map: {
		hoangSa: 'Hoàng Sa',
		truongSa: 'Trường Sa',
		note: 'Bản đồ ô bằng nhau, xếp theo vị trí tương đối; quần đảo Hoàng Sa thuộc TP Đà Nẵng, quần đảo Trường Sa thuộc tỉnh Khánh Hòa.',
		off: (units: string) => `Không có trên bản đồ ở thời điểm này: ${units}.`,
		outlines: 'Ranh giới do đơn vị công bố số liệu cung cấp, đã giản lược để vẽ.'
	},
	paired: {
		before: (period: string) => `${period} (trước)`,
		after: (period: string) => `${period} (sau)`,
		difference: 'Chênh lệch'
	},
	scatter: {
		subtitle: (subtitle: string, other: string, unit: string) => `${subtitle}; so với ${other} (${unit})`
	},
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
		range: 'Vạch nét đứt: mức cao nhất của khung chỉ tiêu; trên đó là vượt mức, không phải chưa đủ.',
		apart: 'Thanh mảnh, nét đứt: phần không tính vào chỉ tiêu (như ủy quyền tiếp).',
		noCause: 'Hai số cùng cao hay cùng thấp không nói lên nguyên nhân.',
		size: 'Số tuyệt đối: đơn vị đông dân thường lớn ở cả hai số; nên xem theo số dân.',
		paired: (date: string) => `Cùng địa bàn trước và sau khi sắp xếp đơn vị ngày ${date}; cùng kỳ trong năm.`,
		asked: 'Đường chỉ tiêu: chỉ tiêu cả năm, chia đều theo tháng.',
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
		noTargets: (noun: string, period: string) => `Không có chỉ tiêu về ${noun} trong ${period}`,
		enough: (count: number, units: number, noun: string, period: string) =>
			`${count}/${units} đơn vị đạt chỉ tiêu về ${noun} trong ${period}`,
		short: (count: number, names: string | null) =>
			names === null ? `${count} chưa đủ` : `${count} chưa đủ: ${names}`,
		over: (count: number) => `trong đó ${count} vượt mức`,
		open: (count: number) => `${count} chưa đủ báo cáo`,
		noReport: (count: number) => `${count} chưa báo cáo`,
		ownTarget: (who: string, noun: string, period: string, done: string, state: string) =>
			`${who}: ${done === '' ? '' : `${done} `}${noun} trong ${period}, ${state}`,
		ownRatio: (who: string, noun: string, period: string, done: string, asked: string, state: string) =>
			`${who}: ${noun} trong ${period} là ${done}${asked === '' ? '' : ` (mức ${asked})`}, ${state}`,
		two: (up: string, across: string) => `${up} và ${across}`,
		tooFew: (nouns: string, period: string, units: number) =>
			`${capital(nouns)} trong ${period}: ${units} đơn vị, chưa đủ để nói về quan hệ`,
		pair: {
			together: (nouns: string, period: string, rank: string, units: number) =>
				`${capital(nouns)} thường cùng cao, cùng thấp trong ${period} (tương quan hạng ${rank}; ${units} đơn vị)`,
			opposite: (nouns: string, period: string, rank: string, units: number) =>
				`${capital(nouns)} thường cao thấp ngược nhau trong ${period} (tương quan hạng ${rank}; ${units} đơn vị)`,
			unclear: (nouns: string, period: string, rank: string, units: number) =>
				`${capital(nouns)} trong ${period}: không thấy quan hệ rõ (tương quan hạng ${rank}; ${units} đơn vị)`
		},
		noBefore: (noun: string) =>
			`Chưa có kỳ trọn vẹn nào cả trước và sau khi sắp xếp để so sánh ${noun} với cùng kỳ; hãy chọn theo quý hoặc tháng`,
		onlyBefore: (who: string, after: string) => `${who}: chưa có số liệu trong ${after}`,
		noEarlier: (before: string) => `không có số liệu cùng địa bàn trong ${before}`,
		sameArea: (before: string, number: string) => `cùng địa bàn trong ${before}: ${number}`,
		pairedMany: (noun: string, { before, after }: Periods, { higher, lower, of }: Moves, estimates: number) =>
			`${capital(noun)} trong ${after} so với ${before} trên cùng địa bàn: ${higher}/${of} đơn vị cao hơn, ${lower} thấp hơn, ${of - higher - lower} chưa khác rõ${
				estimates === 0 ? '' : `; ${estimates} đơn vị có số ước tính`
			}`,
		peak: (who: string, season: string, wins: number, years: number, mean: string, noun: string) =>
			`${who}: ${season} cao nhất ở ${wins}/${years} năm; bình quân ${mean} ${noun}`,
		noPeak: (who: string, noun: string, years: number, { low, high }: Range) =>
			`${who}: không có kỳ cao điểm rõ về ${noun} trong ${years} năm; bình quân từ ${low} đến ${high}`,
		flatSeasons: (who: string, noun: string, years: number) => `${who}: ${noun} như nhau ở mọi kỳ trong ${years} năm`,
		fewYears: (who: string, noun: string, years: number) =>
			`${who}: ${years === 0 ? 'chưa có năm nào' : 'mới có một năm'} đủ báo cáo để xét kỳ cao điểm về ${noun}`
	}
};
