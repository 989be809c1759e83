import recommendations from '#lib/datasets/recommendations.contract.ts';
import { yearOf } from '#lib/model/period.ts';
import { activityRows, type Line, partOf } from './activity-rows.ts';
import type { Random } from './random.ts';
import type { Row } from './row.ts';
import type { ReportingUnit } from './units.ts';

const topics = { land: 0.34, policy: 0.16, infrastructure: 0.22, environment: 0.12, procedures: 0.1, other: 0.06 };
/** Recommendations in an ordinary year; a province's cover all bodies of its territory. */
const perYear = {
	province: { dialogue: 1900, supervision: 520 },
	district: { dialogue: 46, supervision: 15 },
	commune: { dialogue: 9 }
} as const;

function linesOf({ level }: ReportingUnit, date: string): Line[] {
	// Each year a little more is done in time.
	const done = 0.6 + 0.02 * (yearOf(date) - 2016);
	return Object.entries(perYear[level]).flatMap(([origin, count]) => {
		const isSplit = level === 'province' || (level === 'district' && origin === 'dialogue');
		return Object.entries(isSplit ? topics : { all: 1 }).map(([topic, share]) => ({
			where: { origin, topic },
			perYear: count * share,
			rows: (raised: number, random: Random) => statesOf(raised, done - (topic === 'land' ? 0.14 : 0), random)
		}));
	});
}

function statesOf(raised: number, doneShare: number, random: Random): Row[] {
	const done = partOf(raised, doneShare * random.between(0.85, 1.15));
	const overdue = partOf(raised - done, random.between(0.15, 0.5));
	const long = partOf(overdue, random.between(0.05, 0.3));
	const medium = partOf(overdue - long, random.between(0.25, 0.55));
	return Object.entries({
		done,
		doing: raised - done - overdue,
		overdue_under_30: overdue - long - medium,
		overdue_30_to_90: medium,
		overdue_over_90: long
	}).map(([state, count]) => ({ state, raised: count }));
}

/** Every row of the exports on recommendations. */
export const recommendationRows = (units: readonly ReportingUnit[]): Row[] =>
	activityRows(recommendations, units, linesOf);
