import { expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import type { DatedEvent } from '../model/dated-event.ts';
import { nextDates } from './next-dates.ts';

const event = (date: string): DatedEvent => ({
	id: date,
	date,
	endDate: null,
	dataset: null,
	unit: null,
	kind: 'act',
	labelVi: 'Luật mới',
	labelEn: 'New act'
});

it('names the first report that is still due, a deadline of today too, and the events ahead', () => {
	const dates = (today: string) =>
		nextDates([receptions], ['province', 'commune'], [event('2026-07-01'), event('2026-12-01')], today, 'vi');
	expect(dates('2026-10-31').map(({ date }) => date)).toEqual(['2026-11-15', '2026-12-01', '2027-01-15']);
	expect(dates('2026-10-31')[2]?.text).toBe('15/01/2027: hạn báo cáo “Tiếp công dân” quý IV/2026 của cấp xã');
	expect(dates('2026-11-15')[0]?.text).toContain('tháng 10/2026');
	expect(dates('2026-11-16')[0]?.text).toContain('01/12/2026: Luật mới');
});
