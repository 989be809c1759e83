import { amount, fitTo, type Row, rowsWithin } from './row.ts';

const byTurns = (row: Row) => amount(row, 'turns');
const byGroups = (row: Row) => amount(row, 'groups');

function pick(rows: readonly Row[], code: string, start: string, end: string, modes: readonly string[]): Row[] {
	const own = rows.filter((row) => row['unit_code'] === code && modes.includes(String(row['mode'])));
	return rowsWithin(own, { start, end });
}

const leaders = ['head', 'delegated'];
const allModes = ['regular', ...leaders];

const thanhHoaCity = (rows: readonly Row[], modes: readonly string[]) =>
	pick(rows, '380', '2021-01-01', '2023-12-31', modes);
const haNoi = (rows: readonly Row[], modes: readonly string[]) => pick(rows, '01', '2024-08-01', '2025-07-31', modes);
const thanhHoa = (rows: readonly Row[], modes: readonly string[]) =>
	pick(rows, '38', '2022-01-01', '2022-11-30', modes);

/** Puts published turns and sessions in: TP Thanh Hóa 2021–2023, Hà Nội 8/2024–7/2025, Thanh Hóa 1–11/2022. */
export function fitReceptionTurns(rows: readonly Row[]): void {
	fitTo(thanhHoaCity(rows, allModes), ['turns'], 1166);
	fitTo(thanhHoaCity(rows, ['party_head']), ['sessions'], 20, () => 1);
	fitTo(thanhHoaCity(rows, ['party_head']), ['turns'], 100, (row) => amount(row, 'sessions'));
	fitTo(haNoi(rows, ['regular']), ['turns'], 21507);
	fitTo(haNoi(rows, leaders), ['turns'], 10319);
	fitTo(thanhHoa(rows, ['regular']), ['turns'], 9321);
	fitTo(thanhHoa(rows, leaders), ['turns'], 4176);
}

/** Puts published groups, people and cases in, once every row has some of its own. */
export function fitReceptionGroups(rows: readonly Row[]): void {
	fitTo(thanhHoaCity(rows, allModes), ['groups'], 13, byTurns);
	fitTo(thanhHoa(rows, allModes), ['groups'], 43, byTurns);
	const all = haNoi(rows, allModes);
	fitTo(haNoi(rows, ['regular']), ['people'], 24559, byTurns);
	fitTo(haNoi(rows, leaders), ['people'], 13320, byTurns);
	fitTo(all, ['cases_first'], 16612);
	fitTo(all, ['cases_repeat'], 7389);
	fitTo(all, ['groups'], 354, byTurns);
	fitTo(all, ['group_people'], 4093, byGroups);
	fitTo(all, ['group_cases_first'], 386, byGroups);
	fitTo(all, ['group_cases_repeat'], 314, byGroups);
}
