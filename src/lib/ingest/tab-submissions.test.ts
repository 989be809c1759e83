import fc from 'fast-check';
import { expect, test } from 'vitest';
import contract from '../datasets/receptions.contract.ts';
import type { Period } from '../model/period.ts';
import type { Status } from '../model/status.ts';
import { factColumns } from './columns/fact-columns.ts';
import { valueAt } from './columns/coded.ts';
import { factReports, statusReports } from './columns/period-reports.ts';
import type { SubmissionColumns } from './columns/submission-columns.ts';
import { submissionsOf } from './derive-submissions.ts';
import type { FactRow, StatusRow } from './fact-row.ts';
import { units } from './fixture.ts';
import { tabSubmissions } from './tab-submissions.ts';
import type { Submission } from './unit-submissions.ts';

const period = (start: string, end: string): Period => ({ start, end });
const quarters = [
	period('2024-10-01', '2024-12-31'),
	period('2025-01-01', '2025-03-31'),
	period('2025-04-01', '2025-06-30'),
	period('2025-07-01', '2025-09-30')
];
const months = [
	period('2025-01-01', '2025-01-31'),
	period('2025-02-01', '2025-02-28'),
	period('2025-06-01', '2025-06-30')
];
const odd = [
	period('2025-01-01', '2025-06-30'),
	period('2025-02-10', '2025-03-09'),
	period('2020-12-15', '2025-12-14')
];

const reports = fc.record({
	unitId: fc.constantFrom(...units.byId.keys()),
	period: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...quarters, ...months) }, fc.constantFrom(...odd)),
	scope: fc.constantFrom('body', 'territory'),
	provisional: fc.boolean(),
	submittedOn: fc.option(fc.constantFrom('2025-10-01', '2025-10-02', '2025-07-15'))
});
const facts = fc
	.array(fc.record({ report: reports, mode: fc.constantFrom('regular', 'head'), turns: fc.constantFrom(0, 3, null) }), {
		maxLength: 40
	})
	.map((rows) =>
		rows.map(({ report: { period: own, ...report }, mode, turns }, at): FactRow => {
			const place = { file: 'a.csv', sheet: null, line: at + 2, revisionNo: null, asOf: null };
			return {
				...report,
				...own,
				...place,
				dimensions: [mode],
				values: [turns, 0],
				qualifiers: [null, null]
			} as FactRow;
		})
	);
const statuses = fc.array(
	fc
		.record({ report: reports, status: fc.constantFrom<Status>('suppressed', 'not_reported', 'not_applicable') })
		.map(({ report: { period: own, ...report }, status }): StatusRow => {
			return { ...report, ...own, file: 'a.csv', sheet: null, line: 2, status } as StatusRow;
		}),
	{ maxLength: 3 }
);

/** Report by report. */
function rowsOf({ unit, period: own, status, submittedOn, provisional, scope }: SubmissionColumns): Submission[] {
	return Array.from(unit.codes, (_, at) => ({
		unitId: valueAt(unit, at),
		...valueAt(own, at),
		status: valueAt(status, at),
		submittedOn: valueAt(submittedOn, at),
		provisional: valueAt(provisional, at),
		scope: valueAt(scope, at)
	}));
}

test.each([
	[
		'as they are asked to',
		facts.map((rows) => rows.filter(({ start }) => quarters.some((one) => one.start === start)))
	],
	['in any periods', facts]
])('units that report %s: the same as unit by unit', (_, some) => {
	fc.assert(
		fc.property(some, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, statuses), (rows, given) => {
			const columns = factColumns(rows);
			const through = '2025-09-30';
			const sent = { facts: factReports(columns), statuses: statusReports(given) };
			const expected = submissionsOf(contract, units, sent, through).filter(({ brought }) => brought);
			const named = [...new Set([...columns.unit.values, ...given.map(({ unitId }) => unitId)])];
			const own = tabSubmissions(columns, given, named, { contract, units, through });
			expect(own.unit.values).toEqual(named);
			expect(rowsOf(own)).toEqual(expected.map(({ submission }) => submission));
		}),
		{ numRuns: 150 }
	);
});
