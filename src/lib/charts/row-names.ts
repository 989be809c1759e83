import { axisFontSize } from './plot-axis.ts';
import { shortText } from './short-text.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Names left of rows: in two lines at most, the rest of longer ones cut. */
export interface RowNames {
	readonly lines: readonly string[];
	/** Width that they take. */
	readonly width: number;
	readonly rowHeight: number;
}

/** More rows than this are left to the table. */
export const mostRows = 300;

/** Names of rows no wider than a share of the chart. */
export function rowNames(names: readonly string[], most: number): RowNames {
	const widest = Math.max(0, ...names.map((name) => textWidth(name, axisFontSize, true)));
	const width = Math.ceil(Math.min(widest, most));
	const lines = names.map((name) => {
		const [first = '', ...rest] = wrapText(name, width * 0.965, axisFontSize);
		return rest.length === 0 ? first : `${first}\n${shortText(rest.join(' '), width, axisFontSize, true)}`;
	});
	return { lines, width, rowHeight: lines.some((name) => name.includes('\n')) ? 36 : 22 };
}
