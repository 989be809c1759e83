import type { RawRow } from '../../src/lib/ingest/raw-table.ts';
import type { TextRow } from './column-names.ts';
import type { Table } from './find-tables.ts';

export interface RaggedRow {
	readonly line: number;
	readonly cells: number;
	/** How many cells the header has. */
	readonly wanted: number;
}

/**
 * The rows below a header that have more cells than it; in a text file also fewer, and more that are blank, since a
 * delimiter too many or too few moves all cells behind it.
 */
export function* findRagged(
	rows: readonly RawRow[],
	texts: readonly TextRow[],
	{ header, body, end }: Table,
	isText: boolean
): Generator<RaggedRow> {
	const countCells = (at: number) => (isText ? rows[at]?.cells : texts[at])?.length ?? 0;
	const wanted = countCells(header);
	for (let at = body; at < end; at++) {
		const cells = countCells(at);
		if (cells > wanted || (isText && cells < wanted)) yield { line: rows[at]?.line ?? 0, cells, wanted };
	}
}
