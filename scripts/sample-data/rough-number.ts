import { randomFor } from './random.ts';
import { amount, type Row } from './row.ts';

const words = ['hơn', 'trên', 'gần', 'khoảng'] as const;

/** A count as some offices write it: "hơn 120" for 127. */
export function writeRoundly(row: Row, measure: string, key: string, probability: number): void {
	const value = amount(row, measure);
	const random = randomFor('round', key, String(row['unit_code']), String(row['period_start']), measure);
	if (value < 25 || row['is_cumulative'] === true || row['scope'] === 'territory' || !random.chance(probability))
		return;
	const word = words[Math.floor(random.between(0, 4))] ?? 'hơn';
	const tens = word === 'gần' ? Math.ceil(value / 10) : Math.floor(value / 10);
	row[measure] = `${word} ${tens * 10}`;
}
