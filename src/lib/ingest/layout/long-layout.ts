import { longTemplate } from '../../model/contract-template.ts';
import type { DatasetContract } from '../../model/contract.ts';
import type { Sheet } from '../raw-table.ts';
import type { Layout, LayoutOptions } from './choose-layout.ts';
import { countNamed } from './count-named.ts';
import { cellText, type HeadRow } from './head.ts';
import { byWords, measureColumn, type FormMatch } from './match-form.ts';

const looked = 200;

/** A table with a row for each count, by the words of its header and the counts that its rows name; null for other sheets. */
export function longLayout(sheet: Sheet, head: readonly HeadRow[], options: LayoutOptions): Layout | null {
	const { contracts, dataset } = options;
	const asked = contracts.filter(({ id }) => dataset === undefined || id === dataset);
	const found = asked.flatMap((contract) => {
		const match = matchLong(sheet, head, contract);
		return match ? [{ contract, match, known: knownRows(sheet, match, contract) }] : [];
	});
	const most = Math.max(0, ...found.map(({ known }) => known));
	const [best, ...others] = found.filter(({ known }) => known === most);
	if (!best || others.length > 0 || (most === 0 && dataset === undefined)) return null;
	return { kind: 'long', contract: best.contract, match: best.match };
}

function matchLong(sheet: Sheet, head: readonly HeadRow[], contract: DatasetContract): FormMatch | null {
	const template = longTemplate(contract);
	for (const bottom of head) {
		const columns = bottom.own.map((text) => (text === '' ? null : byWords([text], template)));
		const match = { template, columns, bottom, score: 1, unread: unreadOf(bottom, columns) };
		const at = measureColumn(match);
		const isNamed = at >= 0 && cellText(sheet.rows[bottom.index + 1]?.cells[at]) !== '';
		if (isNamed && !columns.some((column) => column?.target.kind === 'count')) return match;
	}
	return null;
}

const unreadOf = ({ own }: HeadRow, columns: FormMatch['columns']) =>
	own.filter((text, at) => text !== '' && !columns[at]);

/** Rows that name a count of the dataset. */
function knownRows({ rows }: Sheet, match: FormMatch, contract: DatasetContract): number {
	const at = measureColumn(match);
	const below = rows.slice(match.bottom.index + 1, match.bottom.index + 1 + looked);
	return below.filter(({ cells }) => countNamed(cellText(cells[at]), contract) !== null).length;
}
