import { withoutInvisible } from '../../model/text.ts';
import type { RawCell, Sheet } from '../raw-table.ts';

/** A row near the top of a sheet. */
export interface HeadRow {
	/** Its place among the rows of the sheet. */
	readonly index: number;
	readonly line: number;
	/** Its own cells as text. */
	readonly own: readonly string[];
	/** The same with the text of merged cells in every one of their cells. */
	readonly texts: readonly string[];
}

const searched = 40;

const mostColumns = 1000;

/** True for a head with more named columns than any form or table has: comparing them all would take minutes. */
export function isTooWide(head: readonly HeadRow[]): boolean {
	return head.some(({ own }) => own.length > mostColumns && own.filter(Boolean).length > mostColumns);
}

/** A cell as text, composed and without doubled spaces; line breaks stay. */
export function cellText(cell: RawCell | undefined): string {
	if (cell === null || cell === undefined) return '';
	return withoutInvisible(String(cell))
		.normalize('NFC')
		.replace(/[^\S\n]+/g, ' ')
		.trim();
}

/** The rows in which titles and header are looked for. */
export function readHead(sheet: Sheet): HeadRow[] {
	const rows = sheet.rows.slice(0, searched);
	const byLine = new Map(rows.map((row) => [row.line, row.cells]));
	// Ranges may reach to the last column of the largest sheet.
	const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	return rows.map(({ line, cells }, index) => {
		const own = cells.map(cellText);
		const texts = [...own];
		for (const { top, bottom, left, right } of sheet.merges) {
			if (line < top || line > bottom) continue;
			const text = cellText(byLine.get(top)?.[left]);
			for (let at = left; at <= right && at < width; at++) texts[at] = text;
		}
		return { index, line, own, texts: Array.from(texts, (text) => text ?? '') };
	});
}

/**
 * The header above each column, outermost first. A blank cell right of another one under the same heading belongs to
 * it: files without merged ranges leave those cells empty.
 */
export function headerPaths(rows: readonly HeadRow[]): string[][] {
	const width = Math.max(0, ...rows.map(({ texts }) => texts.length));
	const paths: string[][] = Array.from({ length: width }, () => []);
	let above: readonly string[] = Array.from({ length: width }, () => '');
	for (const [depth, { texts }] of rows.entries()) {
		const filled = Array.from({ length: width }, (_, at) => texts[at] ?? '');
		if (depth < rows.length - 1)
			for (let at = 1; at < width; at++)
				if (filled[at] === '' && above[at] === above[at - 1]) filled[at] = filled[at - 1] ?? '';
		for (const [at, text] of filled.entries()) {
			const path = paths[at];
			if (path && text !== '' && path.at(-1) !== text) path.push(text);
		}
		above = filled.map((text, at) => (text === '' ? (above[at] ?? '') : text));
	}
	return paths;
}
