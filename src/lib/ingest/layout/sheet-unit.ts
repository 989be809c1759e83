import type { Period } from '../../model/period.ts';
import type { FormMatch } from './match-form.ts';
import type { HeadRow } from './head.ts';
import type { SheetTask } from './sheet-read.ts';
import { unitNamed } from './unit-named.ts';

const lead = /^(?:(?:tên đơn vị|đơn vị báo cáo|đơn vị|địa bàn)\s*:\s*)?(?:UBND\s+|ủy ban nhân dân\s+)?/i;
const worded = /\p{L}{2}/u;

/** The unit of a sheet without a column for it: the one its name gives, else its title; the sheet's name where neither does. */
export function sheetUnit(
	task: SheetTask,
	titles: readonly HeadRow[],
	{ columns }: FormMatch,
	period: Period | null
): string | null {
	const ids = ['unit_code', 'unit_name'];
	const isGiven = columns.some(
		(column) => column?.target.kind === 'unit' || (column?.target.kind === 'column' && ids.includes(column.target.id))
	);
	if (isGiven) return null;
	const texts = [task.sheet.name ?? '', ...titles.flatMap(({ own }) => own)].map((text) => text.replace(lead, ''));
	const named = texts.filter((text) => worded.test(text)).flatMap((text) => unitNamed(task, text, period) ?? []);
	return named[0] ?? task.sheet.name;
}
