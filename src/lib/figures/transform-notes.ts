import { transformMessagesOf } from '../i18n/transform-messages.ts';
import { numberAt } from '../model/result.ts';
import { measureOf } from './cell.ts';
import type { FigureInput } from './figure-input.ts';

/** How the numbers of a figure were made, where that is not plain from their unit. */
export function transformNotes(input: FigureInput): string[] {
	const { note, unverified } = transformMessagesOf(input.locale);
	const { transform } = input.view.query;
	switch (transform.kind) {
		case 'absolute':
		case 'per_population':
			return [];
		case 'change':
			return [note[transform.versus]];
		case 'versus_target':
			return [note.versus_target, ...(isUnverified(input) ? [unverified] : [])];
		case 'share':
		case 'index':
		case 'to_date':
		case 'rank':
			return [note[transform.kind]];
	}
}

function isUnverified(input: FigureInput): boolean {
	const column = `${measureOf(input).id}__verified`;
	return Array.from({ length: input.table.numRows }, (_, row) => numberAt(input.table, column, row)).includes(0);
}
