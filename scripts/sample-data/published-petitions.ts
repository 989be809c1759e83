import { amount, fitTo, type Row, rowsWithin } from './row.ts';

const pick = (rows: readonly Row[], code: string, start: string, end: string) =>
	rowsWithin(
		rows.filter((row) => row['unit_code'] === code && row['status'] !== 'not_reported'),
		{ start, end }
	);
const ofType = (rows: readonly Row[], ...types: string[]) => rows.filter((row) => types.includes(String(row['type'])));
const by = (column: string) => (row: Row) => amount(row, column) + 0.01;

/** Each row has at least as much in `whole` as in `part`; what a row lacks, the largest of the others gives. */
function raiseTo(rows: readonly Row[], whole: string, part: string): void {
	for (const row of rows) {
		const lacking = amount(row, part) - amount(row, whole);
		if (lacking <= 0) continue;
		const giver = rows.reduce((most, one) => (spare(one, whole, part) > spare(most, whole, part) ? one : most));
		row[whole] = amount(row, whole) + lacking;
		giver[whole] = amount(giver, whole) - lacking;
	}
}

const spare = (row: Row, whole: string, part: string) => amount(row, whole) - amount(row, part);

/** Cases settled and left, on time and late, to fit the cases of each row. */
function fitOutcome(rows: readonly Row[]): void {
	for (const row of rows) {
		const resolved = Math.min(amount(row, 'resolved_cases'), amount(row, 'in_jurisdiction_cases'));
		row['resolved_cases'] = resolved;
		row['unresolved_cases'] = amount(row, 'in_jurisdiction_cases') - resolved;
		row['on_time'] = Math.min(amount(row, 'on_time'), resolved);
		row['late'] = resolved - amount(row, 'on_time');
	}
}

/** Hà Nội 8/2024–7/2025: 50.520 petitions, 47.710 dealt with; complaints: 6.627, 3.911 and 2.389 cases, 2.260 settled. */
function fitHaNoi(rows: readonly Row[]): void {
	const all = pick(rows, '01', '2024-08-01', '2025-07-31');
	const complaints = ofType(all, 'khieu_nai');
	const others = ofType(all, 'to_cao', 'kien_nghi_phan_anh');
	fitTo(complaints, ['received'], 6_627);
	fitTo(others, ['received'], 50_520 - 6_627);
	fitTo(all, ['handled'], 47_710, by('received'));
	fitTo(all, ['eligible'], Math.round(47_710 * 0.88), by('handled'));
	fitTo(complaints, ['in_jurisdiction'], 3_911, by('eligible'));
	fitTo(complaints, ['in_jurisdiction_cases'], 2_389, by('in_jurisdiction'));
	fitTo(complaints, ['unresolved_cases'], 129, by('in_jurisdiction_cases'));
	for (const row of complaints)
		row['resolved_cases'] = amount(row, 'in_jurisdiction_cases') - amount(row, 'unresolved_cases');
	fitOutcome(all);
}

/** Thanh Hóa 1–11/2022: 10.704 petitions, 1.238 not eligible; 6.343 within jurisdiction by type, 3.123 not. */
function fitThanhHoa(rows: readonly Row[]): void {
	const all = pick(rows, '38', '2022-01-01', '2022-11-30');
	fitTo(all, ['received'], 10_704);
	for (const row of all) row['carried_over'] = 0;
	fitTo(all, ['handled'], 10_704, by('received'));
	fitTo(ofType(all, 'khieu_nai'), ['in_jurisdiction'], 1_054);
	fitTo(ofType(all, 'to_cao'), ['in_jurisdiction'], 116);
	fitTo(ofType(all, 'kien_nghi_phan_anh'), ['in_jurisdiction'], 5_173);
	fitTo(all, ['eligible'], 10_704 - 1_238, by('handled'));
	raiseTo(all, 'eligible', 'in_jurisdiction');
	for (const row of all) row['in_jurisdiction_cases'] = Math.round(amount(row, 'in_jurisdiction') * 0.7);
	for (const row of all) row['resolved_cases'] = Math.round(amount(row, 'in_jurisdiction_cases') * 0.88);
	fitOutcome(all);
}

/** Puts published petitions in. */
export function fitPetitions(rows: readonly Row[]): void {
	fitHaNoi(rows);
	fitThanhHoa(rows);
}
