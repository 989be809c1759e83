import writeXlsxFile from 'write-excel-file/universal';

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

/** Excel keeps at most 31 characters of a sheet's name, and none of []:*?/\ */
export function toSheetName(name: string, taken: readonly string[]): string {
	const bare = name.replace(/[[\]:*?/\\']/g, ' ').trim() || 'Sheet';
	const candidates = [bare.slice(0, 31), ...taken.map((_, at) => `${bare.slice(0, 27)} (${at + 2})`)];
	return candidates.find((one) => !taken.some((other) => other.toLowerCase() === one.toLowerCase())) ?? bare;
}

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

/** Control characters are not allowed in XML. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
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
			return { value: value.replace(control, ' ').slice(0, longestText), type: String, ...style };
	}
}
