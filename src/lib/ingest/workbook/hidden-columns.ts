import type { RawRow } from '../raw-table.ts';
import type { XmlAttributes } from './attribute-list.ts';
import { mostColumns } from './cell-reference.ts';

/** Whether a row or a column says that it is hidden, or has no extent to be seen in, which some programs write instead. */
export function isHidden(attributes: XmlAttributes, extent: 'ht' | 'width'): boolean {
	if (['1', 'true'].includes(attributes.get('hidden') ?? '')) return true;
	const given = attributes.get(extent)?.trim() ?? '';
	return given !== '' && Number(given) === 0;
}

/** The columns that a sheet hides. */
export class HiddenColumns {
	/** 1 for each of them; null where there are none, as in most sheets. */
	#flags: Uint8Array | null = null;

	/** Takes a `col`, which describes a range of columns. */
	add(attributes: XmlAttributes): void {
		if (!isHidden(attributes, 'width')) return;
		const [first, last] = [Number(attributes.get('min') ?? NaN), Number(attributes.get('max') ?? NaN)];
		if (!(first >= 1 && last >= first)) return;
		this.#flags ??= new Uint8Array(mostColumns);
		this.#flags.fill(1, first - 1, last);
	}

	/** Those of them in which a row has anything, in order. */
	among(rows: readonly RawRow[]): number[] {
		const flags = this.#flags;
		if (!flags) return [];
		const used = new Set<number>();
		for (const { cells } of rows)
			for (const [at, cell] of cells.entries()) if (flags[at] === 1 && cell !== null) used.add(at);
		return [...used].sort((one, other) => one - other);
	}
}
