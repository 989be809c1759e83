import { expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import type { CountMeasure } from '../model/contract.ts';
import type { Query } from '../model/query.ts';
import type { Unit, UnitKind } from '../model/unit.ts';
import { bodyTable } from './body-table.ts';
import type { BodyAnswer } from './body-table.ts';

type Row = readonly [unit: string, member: string | null, sessions: number | null, came: number, status?: string];

const query: Query = {
	...{ dataset: 'receptions', measures: ['sessions'], units: { kind: 'ids', ids: ['h-380'] }, filters: [] },
	...{ time: { start: '2023-01-01', end: '2023-12-31', calendar: 'civil' }, grain: 'total', splitBy: ['unit', 'mode'] },
	...{ lens: { kind: 'as_published' }, transform: { kind: 'absolute' } }
};
const tableOf = (rows: readonly Row[]) => ({
	numRows: rows.length,
	columns: {
		unit_id: rows.map(([unit]) => unit),
		mode: rows.map(([, member]) => member),
		sessions: rows.map(([, , sessions]) => sessions),
		periods_due: rows.map(() => 4),
		periods_reported: rows.map(([, , , came]) => came),
		status: rows.map(([, , , came, status]) => status ?? (came > 0 ? 'reported' : 'late'))
	},
	coverage: null
});
const dimension = receptions.dimensions[0]!;
const measures = receptions.measures.filter((one): one is CountMeasure => one.id === 'sessions');
const answer = (rows: readonly Row[], own: readonly Row[] = []): BodyAnswer => ({
	...{ contract: receptions, measures },
	split: { dimension, query, table: tableOf(rows) },
	own: own.length === 0 ? null : { query, table: tableOf(own) }
});
const body = (id: string, kind: UnitKind) => ({ id, kind, territory: 'h-380' }) as Unit;
const context = { releasedOn: '2024-01-31', dataThrough: '2023-12-31', version: 'x', illustrative: true } as never;
const unit = { id: 'h-380', validFrom: '2016-01-01', validTo: '2023-09-30' };
const show = (rows: readonly Row[], own: readonly Row[] = [], bodies: readonly Unit[] = []) =>
	bodyTable([answer(rows, own)], { unit, bodies, context, locale: 'vi' });

it('sets the bodies of a territory beside each other and adds up none of them', () => {
	const table = show([
		['h-380', 'head', 20, 4],
		['h-380', 'delegated', 4, 4],
		['h-380', 'party_head', 9, 4],
		['h-381', 'party_head', 99, 4]
	]);
	expect(table?.period).toBe('từ 01/01/2023 đến 30/09/2023');
	expect(table?.bodies).toEqual(['chính quyền', 'cấp ủy']);
	expect(table?.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([['24 kỳ', '9 kỳ']]);
});

it('says what is missing, and makes no zero of it', () => {
	const table = show([
		['h-380', 'head', 20, 3],
		['h-380', 'party_head', null, 0]
	]);
	expect(table?.rows[0]?.cells).toEqual([
		{ text: '20 kỳ', remark: '3/4 kỳ báo cáo' },
		{ text: 'quá hạn, chưa gửi', remark: null }
	]);
});

it('takes the report of a body of its own before what the territory says of it', () => {
	const own: Row[] = [['b-1', null, 12, 4]];
	const table = show(
		[
			['h-380', 'head', 20, 4],
			['h-380', 'party_head', 9, 4]
		],
		own,
		[body('b-1', 'party'), body('b-2', 'front')]
	);
	expect(table?.rows[0]?.cells.map((cell) => cell?.text)).toEqual(['20 kỳ', '12 kỳ']);
});

it('is not there for a single body', () => {
	expect(show([['h-380', 'head', 20, 4]])).toBeNull();
	expect(bodyTable([], { unit, bodies: [], context, locale: 'vi' })).toBeNull();
});
