import type { SchemaElement } from 'hyparquet';
import { CellCoder } from '../cell-coder.ts';
import type { RawCell } from '../raw-table.ts';
import { ByteCoder } from './byte-coder.ts';
import { insist } from './damage.ts';
import { parquetCellReader, type CellReader } from './parquet-cell.ts';

const lengthBytes = 4;

/** Makes cells of what a stored column holds, each distinct one once over all row groups. */
export class LeafReader {
	readonly #coder = new CellCoder();
	readonly #bytes = new ByteCoder();
	readonly #toCell: CellReader;
	readonly #codeOfCell = (stored: Uint8Array) => this.#coder.codeOf(this.#toCell(stored));
	#null = -1;
	#lastStored: unknown;
	#lastCode = -1;

	/** `onDamage` is called where a text is no UTF-8. */
	constructor(element: SchemaElement, onDamage: () => void) {
		this.#toCell = parquetCellReader(element, onDamage);
	}

	get cells(): readonly RawCell[] {
		return this.#coder.cells;
	}

	/** The code of a stored value; bytes are told apart by the cell that they become. */
	codeOf(stored: unknown): number {
		if (stored instanceof Uint8Array) return this.codeOfBytes(stored, 0, stored.length);
		if (this.#lastCode < 0 || stored !== this.#lastStored) {
			this.#lastCode = this.#coder.codeOfStored(stored, this.#toCell);
			this.#lastStored = stored;
		}
		return this.#lastCode;
	}

	/** The same of the bytes from `start` to `end`. */
	codeOfBytes(bytes: Uint8Array, start: number, end: number): number {
		return this.#bytes.codeOf(bytes, start, end, this.#codeOfCell);
	}

	/** The codes of byte arrays that each stand behind their length, as many as there is room for. Throws where there are fewer. */
	readByteArrays(bytes: Uint8Array, codes: Int32Array): void {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		let end = 0;
		for (let at = 0; at < codes.length; at++) {
			insist(end + lengthBytes <= bytes.length, 'value');
			const start = end + lengthBytes;
			end = start + view.getUint32(start - lengthBytes, true);
			insist(end <= bytes.length, 'value');
			codes[at] = this.codeOfBytes(bytes, start, end);
		}
	}

	/** The code of a missing value. */
	codeOfNull(): number {
		if (this.#null < 0) this.#null = this.#coder.codeOf(null);
		return this.#null;
	}
}
