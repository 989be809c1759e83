export const comparison = {
	comparing: (units: string, other: string) => `Đang so sánh: ${units} với ${lowerFirst(other)}.`,
	others: (count: string) => `Bình quân ${count} đơn vị khác`,
	nearest: (count: string) => `Bình quân ${count} đơn vị gần nhất về dân số`,
	names: (label: string, units: string) => `${label} (${units})`,
	ownHigh: (value: string, period: string) => `Mức cao nhất: ${value} (${period})`,
	noPeers: (unit: string) => `${unit}: không có đơn vị hoặc kỳ nào đủ số liệu để so sánh.`
};

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
