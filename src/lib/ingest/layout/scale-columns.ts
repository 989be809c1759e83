import type { CountUnit, DatasetContract } from '../../model/contract.ts';
import type { Problem } from '../../model/problem.ts';
import { saysUnit, scaleCell, scaleIn, type NumberScale } from '../cells/number-scale.ts';
import { makeProblem } from '../make-problem.ts';
import type { RawRow, Sheet } from '../raw-table.ts';
import { headerPaths, type HeadRow } from './head.ts';
import type { FormMatch } from './match-form.ts';

const deepest = 6;

/** For each column the scale that its header says, or else a title: "(triệu đồng)", "ĐVT: triệu đồng". */
export function columnScales(
	head: readonly HeadRow[],
	{ columns, bottom }: FormMatch,
	{ measures }: DatasetContract
): readonly (NumberScale | null)[] {
	const rows = head.slice(0, bottom.index + 1);
	const titles = rows.flatMap(({ own }) => own.filter((text) => saysUnit(text)));
	const paths = headerPaths(rows.slice(-deepest).filter(isHeader));
	return columns.map((column, at) => {
		if (column?.target.kind !== 'count') return null;
		const { measure } = column.target;
		const count = measures.find(({ id }) => id === measure);
		return count?.kind === 'count' ? scaleOver([...(paths[at] ?? []).toReversed(), ...titles], count.unit) : null;
	});
}

const isHeader = ({ own }: HeadRow) => own.filter((text) => text !== '').length > 1;

function scaleOver(texts: readonly string[], unit: CountUnit): NumberScale | null {
	for (const text of texts) {
		const scale = scaleIn(text, unit);
		if (scale) return scale;
	}
	return null;
}

/** A sheet whose numbers are in the units of their counts, and what was done to them. */
export function scaleColumns(
	file: string,
	sheet: Sheet,
	{ bottom }: FormMatch,
	scales: readonly (NumberScale | null)[]
): { readonly sheet: Sheet; readonly problems: readonly Problem[] } {
	if (scales.every((scale) => scale === null)) return { sheet, problems: [] };
	const scaled = ({ line, cells }: RawRow): RawRow => ({
		line,
		cells: cells.map((cell, at) => (scales[at] ? scaleCell(cell, scales[at]) : cell))
	});
	const rows = sheet.rows.map((row, at) => (at > bottom.index ? scaled(row) : row));
	const problems = scales.flatMap((scale, at) => {
		const place = { line: bottom.line, column: bottom.own[at] || String(at + 1), severity: 'note' as const };
		return scale
			? [makeProblem(file, 'scaled_numbers', { ...place, value: scale.words, detail: String(scale.factor) })]
			: [];
	});
	return { sheet: { ...sheet, rows }, problems };
}
