import { expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import meetings from '../datasets/thematic-meetings.contract.ts';
import type { ResultTable } from '../model/result.ts';
import type { Target } from '../model/target.ts';
import { findTerm } from '../model/term.ts';
import type { Unit } from '../model/unit.ts';
import { dutyOf, lastWholeQuarter } from './duty.ts';
import type { DutyInput } from './duty.ts';
import { exampleInput } from './example.ts';
import type { ExampleCell } from './example.ts';
import { indexRows } from './row-index.ts';

const unit = { id: 'u-0', level: 'district', validFrom: '2016-01-01', validTo: null } as Unit;
const chair: Target = {
	id: 'chair',
	unit: null,
	level: 'district',
	dataset: 'receptions',
	measure: 'sessions',
	filter: { dimension: 'mode', members: ['head'] },
	min: 2,
	max: null,
	per: 'month',
	validFrom: '2014-07-01',
	validTo: null,
	legalBasis: 'Act 42',
	verified: true
};

function input(cells: readonly (number | ExampleCell | null)[], scope = 'body'): DutyInput {
	const from = { contract: receptions, measure: 'sessions', from: '2023-01-01', to: '2023-12-31' };
	const { table, view, context } = exampleInput({ ...from, cell: (_, bucket) => cells[bucket] ?? null });
	const scoped: ResultTable = { ...table, columns: { ...table.columns, scope: Array(table.numRows).fill(scope) } };
	return { contract: receptions, query: view.query, table: scoped, index: indexRows(scoped), context, locale: 'vi' };
}
const quarter = { start: '2023-07-01', end: '2023-09-30', grain: 'quarter' } as const;
const year = { start: '2023-01-01', end: '2023-12-31', grain: 'year' } as const;

it('holds what was done against what the act asks for in the period', () => {
	const asked = input([6, 5, 4, 9]);
	expect(dutyOf(asked, unit, [chair], quarter)).toMatchObject({
		label: 'Số kỳ tiếp (Thủ trưởng tiếp)',
		period: 'quý III/2023',
		held: 4,
		required: 6,
		state: 'below',
		eachText: 'ít nhất 2 kỳ mỗi tháng'
	});
	expect(dutyOf(asked, unit, [chair], year)).toMatchObject({ held: 24, required: 24, state: 'met' });
	const yearly: Target = { ...chair, per: 'year', min: 30 };
	expect(dutyOf(asked, unit, [yearly], quarter)).toMatchObject({ period: 'năm 2023', held: 24, state: 'below' });
});

it('holds a plan of a whole term against the term, and monthly minimums in a term against what there is of it', () => {
	const term = { ...findTerm('mttq-2024')!, start: '2023-01-01', end: '2023-12-31' };
	const plan: Target = { ...chair, min: 30, per: term, validFrom: term.start, validTo: term.end };
	const asked = input([6, 5, 4, 9]);
	expect(dutyOf(asked, unit, [plan], quarter)).toMatchObject({
		period: 'nhiệm kỳ MTTQ 2024–2029',
		held: 24,
		required: 30,
		state: 'below',
		eachText: 'ít nhất 30 kỳ trong nhiệm kỳ MTTQ 2024–2029'
	});
	const next = { ...plan, per: { ...term, start: '2024-01-01', end: '2024-12-31' } };
	const later: Target = { ...next, validFrom: '2024-01-01', validTo: '2024-12-31' };
	expect(dutyOf(asked, unit, [plan, later], quarter)?.required).toBe(30);
	expect(dutyOf(asked, unit, [later], quarter)).toBeNull();
	const toDate = { start: term.start, end: '2023-09-30', grain: 'term', term } as const;
	expect(dutyOf(asked, unit, [chair], toDate)).toMatchObject({
		period: 'nhiệm kỳ MTTQ 2024–2029, đến 30/09/2023',
		held: 15,
		required: 18,
		state: 'below'
	});
	const yearly: Target = { ...chair, per: 'year', min: 20 };
	expect(dutyOf(asked, unit, [yearly], toDate)).toMatchObject({ held: 15, required: 15, state: 'met' });
	expect(dutyOf(input([6, null, 4, 9]), unit, [plan], quarter)?.state).toBe('open');
});

it('settles what a unit that ended within the period had to do', () => {
	const ended = { ...unit, validTo: '2023-06-30' };
	const yearly: Target = { ...chair, per: 'year', min: 30 };
	expect(dutyOf(input([6, 5, null, null]), ended, [yearly], year)).toMatchObject({ required: 15, state: 'below' });
	expect(dutyOf(input([6, null, null, null]), ended, [yearly], year)?.state).toBe('open');
});

it('asks only of the months in which the unit stood', () => {
	const young = { ...unit, validFrom: '2023-08-01' };
	expect(dutyOf(input([null, null, 4, 6]), young, [chair], quarter)).toMatchObject({ required: 4, state: 'met' });
});

it('leaves open what is not all in, and says nothing of nothing', () => {
	const late: ExampleCell = { value: 4, periods: [1, 3] };
	expect(dutyOf(input([6, 6, late, null]), unit, [chair], quarter)?.state).toBe('open');
	expect(dutyOf(input([6, 6, null, null]), unit, [chair], quarter)).toBeNull();
	expect(dutyOf(input([6, 6, 6, 6]), unit, [{ ...chair, validTo: '2022-12-31' }], quarter)).toBeNull();
	expect(lastWholeQuarter(input([6, 6, late, null]), unit, [chair])).toEqual({
		start: '2023-04-01',
		end: '2023-06-30',
		grain: 'quarter'
	});
});

it('holds nobody to what was published for a whole territory, but to a plan of its own', () => {
	const territory = input([600, 600, 600, 600], 'territory');
	expect(dutyOf(territory, unit, [chair], quarter)).toBeNull();
	expect(lastWholeQuarter(territory, unit, [chair])).toBeNull();
	const plan: Target = { ...chair, unit: unit.id, level: null, per: 'year', min: 2000 };
	expect(dutyOf(territory, unit, [plan], quarter)).toMatchObject({ held: 2400, required: 2000, state: 'met' });
});

it('holds a ratio against its range, the year by what is behind each quarter', () => {
	const perCell: Target = { ...chair, measure: 'meetings_per_cell', dataset: 'thematic_meetings', filter: null };
	const range: Target = { ...perCell, min: 1, max: 2, per: 'year' };
	const ask = (numerators: readonly (number | null)[], cells = 10) => {
		const cell = (numerator: number | null, at: number): ExampleCell | null =>
			numerator === null
				? null
				: { value: null, numerator, denominator: at === 0 ? cells : 0, status: 'reported', periods: [1, 1] };
		const { table, view, context } = exampleInput({
			...{ contract: meetings, measure: 'meetings_per_cell', from: '2023-01-01', to: '2023-12-31' },
			cell: (_, bucket) => cell(numerators[bucket] ?? null, bucket)
		});
		const scoped = { ...table, columns: { ...table.columns, scope: Array<string>(table.numRows).fill('body') } };
		const asked = { contract: meetings, query: view.query, table: scoped, index: indexRows(scoped), context };
		return dutyOf({ ...asked, locale: 'vi' }, unit, [range], quarter);
	};
	expect(ask([2, 3, 1, 2])).toMatchObject({
		...{ held: 0.8, required: 1, state: 'below', missingText: '0,20', requiredText: '1–2', period: 'năm 2023' },
		eachText: 'từ 1 đến 2 buổi/chi bộ mỗi năm'
	});
	expect(ask([5, 3, 1, 2])).toMatchObject({ held: 1.1, state: 'met', missingText: null, excessText: null });
	expect(ask([9, 9, 4, 1])).toMatchObject({ held: 2.3, state: 'above', excessText: '0,30' });
	expect(ask([9, 3, 4, null])?.state).toBe('open');
	expect(ask([9, 3, 4, 1], 0)).toBeNull();
});
