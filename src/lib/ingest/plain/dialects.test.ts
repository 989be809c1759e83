import fc from 'fast-check';
import { expect, test } from 'vitest';
import landClearance from '../../datasets/land-clearance.contract.ts';
import receptions from '../../datasets/receptions.contract.ts';
import type { DatasetContract } from '../../model/contract.ts';
import { bare, bytesOf, general, plain, tabOf } from './plain-fixture.ts';

const place = {
	unit_code: ['01', '14758', '14760'],
	unit_name: ['Xã Đắk Wer', 'Pleiku, Gia Lai', '', 'Thủ Đức'],
	period_start: ['2024-01-01', '01/07/2025'],
	period_end: ['2025-09-30', '30/9/2025']
};
const tables: [DatasetContract, Readonly<Record<string, readonly string[]>>][] = [
	[receptions, { ...place, mode: ['regular', 'head'], turns: ['5', '1.166', '0'], people: ['20000', '1 166', ''] }],
	[
		landClearance,
		{
			...place,
			households: ['12', '1.250', ''],
			area_m2: ['1234,5', '1.250,75', '80', '1 234,5'],
			area_handed_m2: ['0,25', '12,5', '', '0', '1.250.000']
		}
	]
];
const faults = ['1,250', '1.250', 'x;y', 'x\ty', '"', "'8", '1,2,3', '?', '-'];

/** Cells of a column; those that hold what stands between cells stand in quotes. */
const cellOf = (values: readonly string[], delimiter: string) =>
	fc
		.oneof({ weight: 80, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.constantFrom(...faults) })
		.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell));

test.each([';', '\t', ','])('a file with %j between its cells gives the same either way', (delimiter) => {
	for (const [contract, columns] of tables) {
		let compared = 0;
		const row = fc.tuple(...Object.values(columns).map((values) => cellOf(values, delimiter)));
		const rows = fc.array(
			row.map((cells) => cells.join(delimiter)),
			{ minLength: 1, maxLength: 12 }
		);
		fc.assert(
			fc.property(rows, fc.constantFrom('\n', '\r\n'), (lines, lineBreak) => {
				const bytes = bytesOf([Object.keys(columns).join(delimiter), ...lines].join(lineBreak));
				const own = plain(bytes, [contract]);
				if (!own) return;
				compared++;
				const { read, problems } = general(bytes, [contract]);
				expect(problems).toEqual([]);
				expect(bare(own.read)).toEqual(read?.read);
				expect(tabOf(own.read, contract)).toEqual(tabOf(read?.read, contract));
			}),
			{ numRuns: 60 }
		);
		expect(compared).toBeGreaterThan(25);
	}
});

test.each([';', '\t'])('decimals may be commas where %j stands between the cells', (delimiter) => {
	const header = ['unit_code', 'period_start', 'period_end', 'households', 'area_m2'];
	const lines = [
		['14758', '2024-01-01', '2024-03-31', '1.250', '1.234,5'],
		['14760', '2024-01-01', '2024-03-31', '7', '0,25']
	];
	const bytes = bytesOf([header, ...lines].map((cells) => cells.join(delimiter)).join('\n'));
	const areas = plain(bytes, [landClearance])?.read.rows.map(({ values }) => values.filter((value) => value !== null));
	expect(areas).toEqual([
		[1250, 1234.5],
		[7, 0.25]
	]);
});

test('a file of several letters between its cells, or of spaces, is left to the reader of all layouts', () => {
	const lines = ['unit_code,period_start,period_end,mode,turns', '14758,2024-01-01,2024-03-31,head,5', ''];
	const text = lines.join('\n');
	expect(plain(bytesOf(text))).not.toBeNull();
	for (const delimiter of ['; ', ' ', '\t\t']) expect(plain(bytesOf(text.replaceAll(',', delimiter)))).toBeNull();
});
