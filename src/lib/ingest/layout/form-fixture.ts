import type { MergedRange, RawCell, Sheet } from '../raw-table.ts';

const blanks = (count: number): RawCell[] => Array.from({ length: count }, () => null);

/** The header of form 01/TCD as a file without merged ranges keeps it: titles, four rows, the numbering row. */
export function tcdHeader(period = 'Số liệu tính từ ngày 01/08/2024 đến ngày 31/07/2025'): RawCell[][] {
	const mode = (sessions: boolean): RawCell[][] => [
		[
			...(sessions ? ['Số kỳ tiếp'] : []),
			'Số lượt tiếp',
			'Số người được tiếp',
			'Số vụ việc',
			null,
			'Trong đó đoàn đông người',
			...blanks(3)
		],
		[
			...blanks(sessions ? 3 : 2),
			'Tiếp lần đầu',
			'Tiếp nhiều lần',
			'Số đoàn được tiếp',
			'Số người được tiếp',
			'Số vụ việc',
			null
		],
		[...blanks(sessions ? 7 : 6), 'Tiếp lần đầu', 'Tiếp nhiều lần']
	];
	const [regular, head] = [mode(false), mode(true)];
	const numbers = Array.from({ length: 29 }, (_, at) => String(at + 1));
	return [
		['TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT', ...blanks(29)],
		[period, ...blanks(29)],
		[
			'Đơn vị',
			'Tổng số lượt tiếp',
			'Tổng số người được tiếp',
			'Tổng số vụ việc tiếp',
			'Tiếp thường xuyên',
			...blanks(7),
			'Tiếp định kỳ và đột xuất của Thủ trưởng',
			...blanks(17)
		],
		[...blanks(4), ...(regular[0] ?? []), 'Thủ trưởng tiếp', ...blanks(8), 'Ủy quyền tiếp', ...blanks(8)],
		[...blanks(4), ...(regular[1] ?? []), ...(head[0] ?? []), ...(head[0] ?? [])],
		[...blanks(4), ...(regular[2] ?? []), ...(head[1] ?? []), ...(head[1] ?? [])],
		[...blanks(12), ...(head[2] ?? []), ...(head[2] ?? [])],
		['MS', '1=4+13+22', '2=5+14+23', '3=6+7+15+16+24+25', ...numbers.slice(3)]
	];
}

/** Rows of cells as a sheet; lines count from 1. */
export function sheetOf(
	rows: readonly (readonly RawCell[])[],
	name: string | null = null,
	merges: readonly MergedRange[] = []
): Sheet {
	return { name, rows: rows.map((cells, at) => ({ line: at + 1, cells })), merges, hidden: new Set() };
}
