import { bucketOf } from '#lib/model/period.ts';
import { apportion } from './apportion.ts';
import { randomFor } from './random.ts';
import type { Row } from './row.ts';

/** Topics of a hundred petitions of a type. */
const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	khieu_nai: { land: 64, policy: 14, justice: 5, other: 17 },
	to_cao: { land: 28, policy: 17, justice: 19, other: 36 },
	kien_nghi_phan_anh: { land: 49, policy: 18, justice: 4, other: 29 }
};

/** A unit's eligible petitions of a type in a quarter; null where it reported none. */
interface Quarter {
	readonly last: Row;
	readonly start: string;
	readonly eligible: number | null;
}

/** Eligible petitions by topic for every quarter and type of the petition exports, and in sum the same. */
export function petitionTopicRows(petitions: readonly Row[]): Row[] {
	return [...quartersOf(petitions).values()].flatMap((quarter) =>
		Object.entries(topicsOf(quarter)).map(([topic, eligible]): Row => {
			const { last, start } = quarter;
			const status = eligible === null ? 'not_reported' : eligible === 0 ? 'reported_zero' : 'reported';
			return { ...commonOf(last), period_start: start, status, topic, type: last['type'] ?? null, eligible };
		})
	);
}

const common = ['unit_code', 'period_end', 'scope', 'is_provisional', 'submitted_on'];
const commonOf = (row: Row): Row => Object.fromEntries(common.map((column) => [column, row[column] ?? null]));

function topicsOf({ last, start, eligible }: Quarter): Record<string, number | null> {
	const type = String(last['type']);
	const topics = weights[type] ?? {};
	if (eligible === null || eligible === 0) return { land: eligible };
	const random = randomFor('topics', String(last['unit_code']), start, type);
	const parts = apportion(
		eligible,
		Object.values(topics).map((weight) => weight * random.between(0.8, 1.2))
	);
	return Object.fromEntries(Object.keys(topics).map((topic, at) => [topic, parts[at] ?? 0]));
}

function quartersOf(petitions: readonly Row[]): Map<string, Quarter> {
	const quarters = new Map<string, Quarter>();
	for (const row of petitions) {
		// Provinces report by month; the quarter of a unit that begins or ends within it is shorter.
		const own = String(row['period_start']);
		const start = row['scope'] === 'territory' ? bucketOf(own, 'quarter').start : own;
		const key = [row['unit_code'], start, row['type']].join('|');
		const before = quarters.get(key)?.eligible ?? null;
		const eligible = typeof row['eligible'] === 'number' ? (before ?? 0) + row['eligible'] : before;
		quarters.set(key, { last: row, start, eligible });
	}
	return quarters;
}
