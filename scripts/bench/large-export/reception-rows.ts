import { addDays, bucketsIn, type Period } from '#lib/model/period.ts';
import type { Unit } from '#lib/model/unit.ts';
import { randomFor, type Random } from '#scripts/sample-data/random.ts';

/** The columns of the generated exports, in the order of the rows. */
export const receptionColumns = [
	...['unit_code', 'period_start', 'period_end', 'is_cumulative', 'scope', 'status', 'submitted_on', 'mode'],
	...['turns', 'people', 'cases_first', 'cases_repeat', 'sessions'],
	...['groups', 'group_people', 'group_cases_first', 'group_cases_repeat']
] as const;

export type ReceptionRow = readonly (string | number | null)[];

const quarters = bucketsIn({ start: '2001-01-01', end: '2025-12-31' }, 'quarter');
const modes = ['regular', 'head', 'delegated'] as const;

/** Rows of one unit over all quarters. */
export const rowsPerUnit = quarters.length * modes.length;

/** Quarterly receptions without a fault, quarter by quarter as they are sent in; the same on every run. */
export function* receptionRows(communes: readonly Unit[], count: number): Generator<ReceptionRow> {
	const randoms = communes.map(({ code }) => randomFor('large export', code ?? ''));
	let left = count;
	for (const quarter of quarters)
		for (const [at, { code }] of communes.entries()) {
			const random = randoms[at] ?? randomFor('');
			const place = [code, quarter.start, quarter.end, null, 'body', 'reported', sentOn(quarter, random)];
			for (const mode of modes) {
				if (left-- <= 0) return;
				yield [...place, mode, ...counts(random, mode)];
			}
		}
}

const sentOn = ({ end }: Period, random: Random) => addDays(end, 1 + Math.floor(random.between(0, 14)));

function counts(random: Random, mode: (typeof modes)[number]): (number | null)[] {
	const turns = Math.floor(random.between(4, mode === 'regular' ? 160 : 60));
	const people = turns + Math.floor(random.between(0, 20));
	const first = Math.floor(random.between(0, turns));
	const repeat = Math.floor(random.between(0, turns - first));
	const groups = random.chance(0.1) ? 1 : 0;
	const sessions = mode === 'regular' ? null : 1 + Math.floor(random.between(0, 6));
	return [
		turns,
		people,
		first,
		repeat,
		sessions,
		groups,
		groups * Math.min(people, 5),
		0,
		groups && Math.min(1, repeat)
	];
}
