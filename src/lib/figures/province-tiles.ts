import type { IsoDate } from '../model/period.ts';

/** Provinces as tiles of one size: the codes of a row from west to east, rows from north to south. */
export interface TileGrid {
	readonly columns: number;
	readonly rows: readonly string[];
	/** Archipelagos: part of a province, apart from it at sea. */
	readonly islands: readonly { readonly name: 'hoangSa' | 'truongSa'; readonly code: string; readonly at: Place }[];
}

/** Column and row. */
export type Place = readonly [column: number, row: number];

/** The day on which 63 provinces became 34 (resolution 202/2025/QH15). */
export const mergedOn: IsoDate = '2025-07-01';

const before: TileGrid = {
	columns: 9,
	rows: [
		'-- 12 10 02 04 -- -- --',
		'11 14 15 08 06 20 -- --',
		'-- -- 25 26 19 24 22 --',
		'-- -- 17 01 27 30 31 --',
		'-- -- -- 35 33 34 -- --',
		'-- -- -- 37 36 -- -- --',
		'-- -- 38 -- -- -- -- --',
		'-- -- 40 -- -- -- -- --',
		'-- -- -- 42 -- -- -- --',
		'-- -- -- -- 44 -- -- --',
		'-- -- -- -- 45 46 -- --',
		'-- -- -- -- -- -- 48 --',
		'-- -- -- -- -- -- 49 --',
		'-- -- -- -- -- -- 62 51',
		'-- -- -- -- -- -- 64 52',
		'-- -- -- -- -- -- 66 54',
		'-- -- -- -- 70 67 68 56',
		'-- -- -- 72 74 75 60 58',
		'-- 89 87 80 79 77 -- --',
		'91 92 86 82 83 -- -- --',
		'-- 93 94 84 -- -- -- --',
		'96 95 -- -- -- -- -- --'
	],
	islands: [
		{ name: 'hoangSa', code: '48', at: [8, 11] },
		{ name: 'truongSa', code: '56', at: [8, 18] }
	]
};

const after: TileGrid = {
	columns: 8,
	rows: [
		'-- 12 15 08 04 -- --',
		'11 14 25 19 20 -- --',
		'-- -- 01 24 22 -- --',
		'-- -- 37 33 31 -- --',
		'-- -- 38 -- -- -- --',
		'-- -- 40 -- -- -- --',
		'-- -- -- 42 -- -- --',
		'-- -- -- -- 44 -- --',
		'-- -- -- -- -- 46 --',
		'-- -- -- -- -- -- 48',
		'-- -- -- -- -- -- 51',
		'-- -- -- -- -- -- 52',
		'-- -- -- -- -- -- 66',
		'-- -- -- -- -- 68 56',
		'-- -- -- 80 75 -- --',
		'-- 91 82 86 79 -- --',
		'-- -- 92 -- -- -- --',
		'-- 96 -- -- -- -- --'
	],
	islands: [
		{ name: 'hoangSa', code: '48', at: [7, 8] },
		{ name: 'truongSa', code: '56', at: [7, 15] }
	]
};

/** The tiles of the provinces that stood on a day. */
export const tilesOn = (date: IsoDate): TileGrid => (date < mergedOn ? before : after);

/** Where each province of a grid stands, by its code. */
export function placesOf({ rows }: TileGrid): Map<string, Place> {
	return new Map(
		rows.flatMap((row, y) =>
			row.split(' ').flatMap((code, x) => (code === '--' ? [] : [[code, [x, y] as Place] as const]))
		)
	);
}
