import { parquetWriteBuffer } from 'hyparquet-writer';
import type { BasicType } from 'hyparquet-writer';
import { sheetFormats } from './sheet.ts';
import type { SheetCell, SheetColumn, SheetType, SheetWriter } from './sheet.ts';

const types: Record<SheetType, BasicType> = {
	text: 'STRING',
	date: 'STRING',
	integer: 'INT64',
	decimal: 'DOUBLE',
	percent: 'DOUBLE'
};

/** A table as Parquet; what it is stands in the file's own notes. */
export function parquetSheet(columns: readonly SheetColumn[]): SheetWriter {
	const data: (string | number | bigint | null)[][] = columns.map(() => []);
	return {
		add(rows) {
			for (const row of rows)
				columns.forEach(({ type }, index) => data[index]!.push(toValue(row[index] ?? null, type)));
		},
		finish(about) {
			const columnData = columns.map(({ id, type }, index) => ({
				name: id,
				type: types[type],
				data: data[index]!,
				nullable: true
			}));
			const kvMetadata = about.map(([key, value]) => ({ key, value }));
			return new Blob([parquetWriteBuffer({ columnData, kvMetadata })], { type: sheetFormats.parquet.type });
		}
	};
}

function toValue(cell: SheetCell, type: SheetType): string | number | bigint | null {
	return type === 'integer' && typeof cell === 'number' ? BigInt(Math.round(cell)) : cell;
}
