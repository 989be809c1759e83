import { lowerFirst } from '../../model/text.ts';

export const comparison = {
	comparing: (units: string, other: string) => `Đang so sánh: ${units} với ${lowerFirst(other)}.`,
	others: (count: string) => `Bình quân ${count} đơn vị khác`,
	parent: (units: string) => `Bình quân ${units}`,
	target: 'Mức phải đạt',
	noTarget: (unit: string) => `${unit}: không có mức tối thiểu hay chỉ tiêu nào cho đúng số liệu đang hiện.`,
	nearest: (count: string) => `Bình quân ${count} đơn vị gần nhất về dân số`,
	names: (label: string, units: string) => `${label} (${units})`,
	ownHigh: (value: string, period: string) => `Mức cao nhất: ${value} (${period})`,
	noPeers: (unit: string) => `${unit}: không có đơn vị hoặc kỳ nào đủ số liệu để so sánh.`
};
