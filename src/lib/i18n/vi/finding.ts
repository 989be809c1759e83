import { capital } from '../../model/text.ts';

interface Place {
	readonly rank: number;
	readonly of: number;
	readonly tied: boolean;
	readonly per?: number;
}

const group = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

export const finding = {
	perResidents: (noun: string, per: number) => `${noun}/${group(per)} dân`,
	scale: { 1000000: 'triệu', 1000000000: 'tỷ' },
	counted: (number: string, noun: string) => `${number} ${noun}`.trim(),
	points: (number: string) => `${number} điểm %`,
	provisional: (number: string) => `tạm tính ${number}`,
	/** “Tạm tính tiếp” would be read as going on with it. */
	provisionalDeed: (deed: string) => `${deed} (tạm tính)`,
	soFar: (number: string) => `${number} (chưa đủ báo cáo)`,
	ratio: (noun: string, number: string) => `${noun} là ${number}`,
	fact: (who: string, amount: string, period: string) => `${who}: ${amount} trong ${period}`,
	alone: (amount: string, period: string) => `${capital(amount)} trong ${period}`,
	did: (who: string, deed: string, period: string) => `${who} ${deed} trong ${period}`,
	unfinished: 'chưa đủ báo cáo',
	noNumbers: (noun: string) => `Không có số liệu về ${noun} trong phạm vi đã chọn`,
	steady: (versus: string) => `gần như không đổi so với ${versus}`,
	moved: (up: boolean, size: string, versus: string) => `${up ? 'tăng' : 'giảm'} ${size} so với ${versus}`,
	unchanged: (versus: string) => `không đổi so với ${versus}`,
	/** Of a number that is a change itself. */
	changed: (who: string, noun: string, period: string, move: string) => `${who}: ${noun} trong ${period} ${move}`,
	changedFrom: { same_period: 'cùng kỳ', previous: 'kỳ trước', term: 'nhiệm kỳ trước' },
	samePeriod: 'cùng kỳ',
	place: ({ rank, of, tied, per }: Place) => {
		const by = per === undefined ? '' : ` tính trên ${group(per)} dân`;
		if (rank === 1) return `${tied ? 'cùng ' : ''}cao nhất trong ${of} đơn vị${by}`;
		if (rank === of) return `thấp nhất trong ${of} đơn vị${by}`;
		return `${tied ? 'cùng ' : ''}cao thứ ${rank}/${of}${by}`;
	},
	compared: (list: string, noun: string, period: string, ratio: boolean) =>
		ratio ? `${capital(noun)} trong ${period}: ${list}` : `${capital(period)}: ${list} ${noun}`,
	amongRanked: (sentence: string) => `Trong các đơn vị được xếp hạng, ${sentence}`,
	highest: (name: string, amount: string, period: string) => `${name} cao nhất trong ${period}: ${amount}`,
	highestTwo: (list: string, noun: string, period: string, ratio: boolean) =>
		ratio ? `${capital(noun)} cao nhất trong ${period}: ${list}` : `Cao nhất trong ${period}: ${list} ${noun}`,
	times: (factor: string) => `gấp ${factor} lần bình quân`,
	average: (number: string) => `bình quân ${number}`,
	spread: (noun: string, period: string, low: string, high: string) =>
		`${capital(noun)} trong ${period}: từ ${low} đến ${high}`,
	nothingRanked: (noun: string, period: string) =>
		`Không xếp hạng được về ${noun} trong ${period}: chưa đủ báo cáo hoặc mẫu số nhỏ`,
	/** Units of which reports are missing. */
	gaps: (units: number, of: number, most: string, missing: number, due: number) =>
		units === 1
			? `${most} thiếu ${missing}/${due} kỳ báo cáo`
			: `${units}/${of} đơn vị thiếu báo cáo; nhiều nhất: ${most} (${missing}/${due} kỳ)`,
	peak: (name: string, amount: string, period: string) => `${name} cao nhất, vào ${period}: ${amount}`,
	noneReported: (noun: string) => `Các đơn vị đều báo cáo bằng 0 về ${noun}`,
	/** How many units rose and fell between two periods. */
	moves: (period: string, versus: string, up: number, down: number, steady: number) => {
		const parts = [
			...(up > 0 ? [`${up} đơn vị tăng`] : []),
			...(down > 0 ? [`${down} đơn vị giảm`] : []),
			...(steady > 0 ? [`${steady} đơn vị gần như không đổi`] : [])
		];
		return `${capital(period)} so với ${versus}: ${parts.join(', ')}`;
	},
	mostMoved: (name: string, difference: string) => `đổi nhiều nhất: ${name} (${difference})`,
	notCompared: (period: string, versus: string) =>
		`Chưa so sánh được ${period} với ${versus}: không đơn vị nào có đủ hai số`,
	noneInAll: (noun: string, period: string) => `Không có ${noun} nào trong ${period}`,
	/** What part of the whole a member is. */
	part: (name: string, share: string, noun: string, period: string) => `${name} chiếm ${share} ${noun} trong ${period}`,
	/** The same where only some members are looked at. */
	partOfChosen: (name: string, share: string, count: number, noun: string, period: string) =>
		`${name} chiếm ${share} của ${count} nhóm được chọn (${noun}) trong ${period}`,
	allZero: (noun: string, period: string, count: number) =>
		`${capital(noun)} trong ${period}: ${count} đơn vị báo cáo, đều bằng 0`
};
