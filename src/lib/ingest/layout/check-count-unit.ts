import { countUnits, type DatasetContract, type MeasureId } from '../../model/contract.ts';
import type { Problem } from '../../model/problem.ts';
import { foldText } from '../../model/text.ts';
import { makeProblem } from '../make-problem.ts';
import type { RawRow } from '../raw-table.ts';
import { cellText } from './head.ts';
import type { FormMatch } from './match-form.ts';

/** A row that gives another unit of measure than its count has: a count has one, or its numbers could not be added up. */
export function checkCountUnit(
	file: string,
	{ line, cells }: RawRow,
	{ columns }: FormMatch,
	{ measures }: DatasetContract,
	measure: MeasureId
): Problem | null {
	const at = columns.findIndex((column) => column?.target.kind === 'count_unit');
	const given = cellText(cells[at]);
	const count = measures.find(({ id }) => id === measure);
	if (given === '' || count?.kind !== 'count') return null;
	const own = countUnits[count.unit];
	const names = [count.unit, own.vi, own.en].map(foldText);
	if (names.includes(foldText(given))) return null;
	const of = (locale: 'vi' | 'en') => `${count.label[locale]}: ${own[locale]}`;
	const place = { line, column: 'unit_of_measure', value: given, detail: { vi: of('vi'), en: of('en') } };
	return makeProblem(file, 'wrong_unit_of_measure', place);
}
