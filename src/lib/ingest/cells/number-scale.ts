import type { CountUnit } from '../../model/contract.ts';
import { decimalReadings } from './read-number.ts';
import type { RawCell } from '../raw-table.ts';

/** How many of a count's own unit one of the numbers below a header stands for, as it says: "triệu đồng" is 1000000. */
export interface NumberScale {
	readonly words: string;
	readonly factor: number;
	/** What a text with that number means the same by; null where nothing does. */
	readonly suffix: string | null;
}

const money = /(?<!\d\s?)(nghìn|ngàn|1[.,\s]?000|triệu|tỷ|tỉ)\s*(đồng|vnđ|vnd|đ)(?!\p{L})/iu;
const bracketed = /[([]\s*(nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})(?![^()[\]]*đồng)[^()[\]]*[)\]]/iu;
const area = /(?<!\p{L})(ha|hecta|héc ta|km2|km²)(?!\p{L})/iu;
const factors: readonly (readonly [RegExp, number])[] = [
	[/^(nghìn|ngàn|1[.,\s]?000)$/i, 1e3],
	[/^triệu$/i, 1e6],
	[/^(tỷ|tỉ)$/i, 1e9],
	[/^(ha|hecta|héc ta)$/i, 1e4],
	[/^(km2|km²)$/i, 1e6]
];

const unitNote =
	/(?:đvt|đơn vị(?: tính)?|unit)\s*:|\(\s*(?:nghìn|ngàn|1[.,]?000|triệu|tỷ|tỉ)\s*(?:đồng|đ|vnđ|vnd)\s*\)/iu;

/** True for a title about the unit of the numbers below it; others may tell of money, too. */
export const saysUnit = (title: string) => unitNote.test(title);

/** The scale that the words over a count say; null where they say none. */
export function scaleIn(text: string, unit: CountUnit): NumberScale | null {
	const found =
		unit === 'square_metres' ? area.exec(text) : (unit === 'dong' && money.exec(text)) || bracketed.exec(text);
	const word = found?.[1] ?? '';
	const factor = factors.find(([pattern]) => pattern.test(word))?.[1];
	if (!found || factor === undefined) return null;
	return { words: found[0], factor, suffix: /^\p{L}+$/u.test(word) && unit !== 'square_metres' ? word : null };
}

const scaled = /nghìn|ngàn|triệu|tỷ|tỉ|đồng/i;

/** A cell in the count's own unit; what has a word of its own, or no number, stays. */
export function scaleCell(cell: RawCell, { factor, suffix }: NumberScale): RawCell {
	if (typeof cell === 'number') return times(cell, factor);
	if (typeof cell !== 'string' || !/\d/.test(cell) || scaled.test(cell)) return cell;
	const [only, ...others] = decimalReadings(cell);
	if (only && others.length === 0 && only.qualifier === null) return times(only.value, factor);
	return suffix === null ? `${cell} ×${factor}` : `${cell} ${suffix}`;
}

/** 36.5 million is no 36499999.99. */
const times = (value: number, factor: number) => Number((value * factor).toPrecision(15));
