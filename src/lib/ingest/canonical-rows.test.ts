import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { toDataCsv } from '../export/to-csv.ts';
import { toParquet } from '../export/to-parquet.ts';
import { canonicalRows } from './canonical-rows.ts';
import type { FactRow } from './fact-row.ts';
import { bytesOf, readExport, units } from './fixture.ts';

const lines = [
	'unit_code,period_start,period_end,is_cumulative,status,submitted_on,is_provisional,revision_no,mode,turns,people,people_qualifier,groups',
	'380,2023-01-01,2023-03-31,,reported,2023-04-02,,,regular,"1.166",1.300,at_least,2',
	'380,2023-01-01,2023-06-30,true,reported,2023-07-02,true,1,regular,2000,2400,,2',
	'381,2023-01-01,2023-03-31,,reported_zero,,,,regular,0,0,,0',
	'381,2023-04-01,2023-06-30,,not_reported,,,,,,,,',
	'14797,2025-07-01,2025-09-30,,,,,,head,5,,,'
];
const bare = ({ file: _, line: __, ...row }: FactRow) => row;

describe('clean rows as a file', () => {
	it.each(['csv', 'parquet'] as const)('give the same facts and statuses again: %s', async (format) => {
		const first = await readExport({ name: 'a.csv', bytes: bytesOf(lines.join('\n')) });
		expect(first.facts).toHaveLength(4);
		expect(first.statuses).toHaveLength(1);
		const { columns, rows } = canonicalRows(receptions, first, units);
		const bytes =
			format === 'csv' ? bytesOf(toDataCsv([columns.map(({ id }) => id), ...rows])) : toParquet(columns, rows);
		const again = await readExport({ name: `b.${format}`, bytes });
		expect(again.problems).toEqual([]);
		const discrete = (row: FactRow) => ({ ...bare(row), cumulative: undefined, status: undefined });
		expect(again.facts.map(discrete)).toEqual(first.facts.map(discrete));
		expect(again.statuses.map(({ unitId, start, status }) => [unitId, start, status])).toEqual(
			first.statuses.map(({ unitId, start, status }) => [unitId, start, status])
		);
	});
});
