import type { Template } from '../../model/template.ts';
import type { HeadRow } from './head.ts';
import { readLabel, type LabelledPeriod } from './period-label.ts';
import type { SheetTask } from './sheet-read.ts';

/**
 * The period of a whole sheet: dates in its title, else a name in its title, else the name of the sheet. The calendar
 * is the form's, unless the reader has chosen another one for it.
 */
export function titlePeriod(
	{ sheet, choices }: Pick<SheetTask, 'sheet' | 'choices'>,
	titles: readonly HeadRow[],
	template: Pick<Template, 'id' | 'calendar'>
): LabelledPeriod | null {
	const chosen = choices[`calendar:${template.id}`];
	const calendar =
		chosen === 'civil' || chosen === 'ttcp' || chosen === 'qh_aug' ? chosen : (template.calendar ?? 'civil');
	const texts = [...titles.flatMap(({ own }) => own.filter((text) => text.length > 3)), sheet.name ?? ''];
	const found = texts.flatMap((text) => readLabel(text, calendar) ?? []);
	return found.find(({ named }) => !named) ?? found[0] ?? null;
}
