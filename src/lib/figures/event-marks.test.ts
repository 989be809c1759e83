import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import type { DatedEvent } from '../model/dated-event.ts';
import { exampleInput } from './example.ts';
import { lineFigure } from './line-figure.ts';

const event = (date: string, kind: DatedEvent['kind'], more: Partial<DatedEvent> = {}): DatedEvent => ({
	id: date,
	date,
	endDate: null,
	dataset: null,
	unit: null,
	kind,
	labelVi: `mốc ${date}`,
	labelEn: `mark ${date}`,
	...more
});
const figure = (events: readonly DatedEvent[], validTo = {}) =>
	lineFigure({
		...exampleInput({
			contract: receptions,
			measure: 'turns',
			from: '2022-01-01',
			to: '2023-12-31',
			units: 2,
			validTo,
			cell: () => 100
		}),
		events
	});

describe('events on a time axis', () => {
	it('stand where their day lies, numbered by the note', () => {
		const { marks, notes } = figure([event('2022-05-16', 'act', { endDate: '2022-06-30' })]);
		expect(marks).toMatchObject([{ kind: 'event', date: '2022-05-16', label: '1' }]);
		expect(marks[0]?.at).toBeCloseTo(1, 1);
		expect(notes).toContain('Mốc thời gian: (1) 16/05/2022–30/06/2022: mốc 2022-05-16.');
	});
	it('leave out what lies before or after the chart', () => {
		const { marks, notes } = figure([event('2021-12-31', 'act'), event('2024-01-01', 'act')]);
		expect(marks).toEqual([]);
		expect(notes.join()).not.toContain('Mốc thời gian');
	});
	it.each([
		['2022-04-01', 0.5],
		['2022-04-20', 0.5],
		['2022-06-20', 1.5],
		['2022-01-01', 0.5],
		['2023-12-31', 6.5]
	])('cut the lines between two buckets where numbers are counted differently from %s', (date, at) => {
		expect(figure([event(date, 'definition')]).marks).toMatchObject([{ kind: 'definition', at }]);
	});
	it('are not said twice where units end on that day', () => {
		const end = { 'u-0': '2022-12-31' };
		expect(figure([event('2023-01-01', 'reorganisation')], end).marks).toMatchObject([{ kind: 'break', at: 3.5 }]);
		expect(figure([event('2023-01-01', 'act')], end).marks).toHaveLength(2);
	});
});
