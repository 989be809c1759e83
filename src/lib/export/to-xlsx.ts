import writeXlsxFile from 'write-excel-file/universal';
import { cleanText } from './clean-text.ts';

/** A cell: what it holds, and whether the reader should look at it. */
export interface XlsxCell {
	readonly value: string | number | boolean | null;
	readonly mark?: 'header' | 'error' | 'warning' | 'note';
}

export interface XlsxSheet {
	readonly name: string;
	/** Rows that stay in sight. */
	readonly headerRows: number;
	/** In characters. */
	readonly widths: readonly number[];
	readonly rows: readonly (readonly XlsxCell[])[];
}

const colors = { header: '#e4e9f2', error: '#ffc7ce', warning: '#ffeb9c', note: '#ddebf7' } as const;

/** A workbook. Texts are written as texts: one that begins with "=" is shown, never run. */
export async function toXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array<ArrayBuffer>> {
	const written = writeXlsxFile(
		sheets.map(({ name, headerRows, widths, rows }) => ({
			sheet: name,
			stickyRowsCount: headerRows,
			columns: widths.map((width) => ({ width })),
			data: rows.map((row) => row.map(toCell))
		}))
	);
	return new Uint8Array(await (await written.toBlob()).arrayBuffer());
}

const longestText = 32_767;

function toCell({ value, mark }: XlsxCell) {
	const style = mark
		? { backgroundColor: colors[mark], ...(mark === 'note' ? {} : { fontWeight: 'bold' as const }) }
		: {};
	if (value === null) return mark ? { ...style } : null;
	switch (typeof value) {
		case 'number':
			return { value, type: Number, ...style };
		case 'boolean':
			return { value, type: Boolean, ...style };
		default:
			return { value: cleanText(value).slice(0, longestText), type: String, ...style };
	}
}
