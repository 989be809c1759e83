import type { Figure } from '../../figures/figure.ts';
import type { TableCell } from '../../figures/figure-table.ts';
import { toTable } from '../../figures/to-table.ts';
import { exportMessagesOf } from '../../i18n/export-messages.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../model/locale.ts';
import type { DeckRatio } from './deck.ts';
import type { SlideCell, SlideTable } from './planned-slide.ts';

const most = { rows: 13, columns: { wide: 8, classic: 6 }, remarked: 4 };

/**
 * The first rows of a figure's table, the last of many columns and of rows by time: the newest numbers. What is to be said
 * of a number stands beside it in few columns, and below the table in many.
 */
export function slideTable(figure: Figure, ratio: DeckRatio): SlideTable {
	const table = toTable(figure);
	const text = exportMessagesOf(figure.locale).deck;
	const count = most.columns[ratio];
	const shown = table.columns.map((_, at) => at).filter((at) => at === 0 || at >= table.columns.length - count + 1);
	const hidden = table.columns.length - shown.length;
	const number = (count: number) => formatNumber(count, figure.locale);
	const isTime = table.columns[0]?.isTime === true;
	const rows = isTime ? table.rows.slice(-most.rows) : table.rows.slice(0, most.rows);
	const cell = shown.length <= most.remarked ? besideNumber : (one: TableCell) => belowTable(one, text.remarked);
	return {
		columns: shown.flatMap((at) => table.columns[at] ?? []),
		rows: rows.map(({ cells }) => shown.map((at) => (cells[at] ? cell(cells[at]) : plain('')))),
		isTime,
		count: table.rows.length,
		more: (left) => {
			const said = [
				...(left > 0 ? [text.rows(number(left))] : []),
				...(hidden > 0 ? [text.columns(number(hidden))] : [])
			];
			return said.length === 0 ? null : text.more(said.join(', '));
		},
		signs: (texts) => signsIn(texts, figure.locale),
		alt: table.caption
	};
}

/** "≈: ước tính hoặc “khoảng”; ≥: …" for the signs that numbers begin with; null without any. */
function signsIn(texts: readonly string[], locale: Locale): string | null {
	const { signs } = exportMessagesOf(locale).deck;
	const said = (Object.keys(signs) as (keyof typeof signs)[]).filter((sign) =>
		texts.some((text) => text.startsWith(`${sign} `))
	);
	return said.length === 0 ? null : `${said.map((sign) => `${sign}: ${signs[sign]}`).join('; ')}.`;
}

const plain = (text: string): SlideCell => ({ text, remark: null, general: null });

const besideNumber = ({ text, remark }: TableCell) => plain(remark === null ? text : `${text} (${remark})`);

const belowTable = ({ text, remark, general = remark }: TableCell, elsewhere: string): SlideCell =>
	remark === null ? plain(text) : { text, remark, general: general ?? elsewhere };
