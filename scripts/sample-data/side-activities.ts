import democracy from '#lib/datasets/grassroots-democracy.contract.ts';
import clearance from '#lib/datasets/land-clearance.contract.ts';
import schedule from '#lib/datasets/reception-schedule.contract.ts';
import satisfaction from '#lib/datasets/satisfaction.contract.ts';
import meetings from '#lib/datasets/thematic-meetings.contract.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import { monthOf } from '#lib/model/period.ts';
import { activityRows, type Line, partOf } from './activity-rows.ts';
import type { Random } from './random.ts';
import type { Row } from './row.ts';
import { type ReportingUnit, residentsOn } from './units.ts';

type LinesOf = (unit: ReportingUnit, date: string) => Line[];

const inThousands = (unit: ReportingUnit, date: string) => residentsOn(unit, date) / 1000;
/** What is counted once a year stands in the report of its first quarter, or of its last. */
const onlyIn = (date: string, month: number, count: number) => (monthOf(date) === month ? count : 0);

const voteShares = { very_satisfied: 0.46, satisfied: 0.37, neutral: 0.12, dissatisfied: 0.05 };
const votes: LinesOf = (unit, date) => {
	const perYear = inThousands(unit, date) * (unit.level === 'province' ? 2.4 : 3.2);
	return Object.entries(voteShares).map(([answer, share]) => ({
		where: { answer },
		perYear: perYear * share,
		rows: (count) => [{ votes: count }]
	}));
};

/** A cell has some 30 members, of whom there are some 55 among 1.000 residents. */
const cellMeetings: LinesOf = (unit, date) => {
	const cells = Math.max(3, Math.round(inThousands(unit, date) * 1.8));
	return [
		{
			where: {},
			perYear: cells * 1.5,
			rows: (count) => [{ meetings: count, cells: onlyIn(date, 1, cells) }]
		}
	];
};

const residentGroups: LinesOf = (unit, date) => {
	const groups = Math.max(4, Math.round(inThousands(unit, date) * 1.1));
	const rated = unit.level === 'commune' ? 1 : Math.max(6, Math.round(inThousands(unit, date) / 8));
	const rows = (count: number, random: Random): Row[] => [
		{
			conferences: count,
			groups: onlyIn(date, 1, groups),
			groups_with_rules: onlyIn(date, 1, partOf(groups, random.between(0.9, 1))),
			rated: onlyIn(date, 10, rated),
			rated_good: onlyIn(date, 10, partOf(rated, random.between(0.55, 0.95)))
		}
	];
	return [{ where: {}, perYear: groups * 2.1, rows }];
};

const households: LinesOf = (unit, date) => [
	{
		where: {},
		perYear: inThousands(unit, date) * 0.7,
		rows: (count, random) => {
			const area = Math.round(count * random.between(60, 260));
			const agreed = random.between(0.72, 0.97);
			return [
				{
					households: count,
					households_agreed: partOf(count, agreed),
					area_m2: area,
					area_handed_m2: partOf(area, agreed * random.between(0.8, 1))
				}
			];
		}
	}
];

/** Reception days in a quarter's schedule: what the acts ask of the heads of a level. */
const scheduledDays = {
	province: { chair: 3, secretary: 3 },
	district: { chair: 6, secretary: 3 },
	commune: { chair: 13, secretary: 6 }
} as const;
const schedules: LinesOf = ({ level }) =>
	Object.entries(scheduledDays[level]).map(([holder, days]) => ({
		where: { holder },
		perYear: 0,
		rows: (_, random) => [
			{
				days_planned: days,
				days_held: partOf(days, random.between(0.72, 1.05)),
				published: partOf(3, random.between(0.75, 1.3)),
				required: 3
			}
		]
	}));

const activities: readonly (readonly [DatasetContract, LinesOf])[] = [
	[schedule, schedules],
	[meetings, cellMeetings],
	[democracy, residentGroups],
	[satisfaction, votes],
	[clearance, households]
];

/** The rows of the activities that the articles only mention, by contract. */
export const sideActivityRows = (units: readonly ReportingUnit[]): (readonly [DatasetContract, Row[]])[] =>
	activities.map(([contract, linesOf]) => {
		const rows = activityRows(contract, units, linesOf);
		// A schedule is that of a head, never of a whole territory.
		if (contract === schedule) for (const row of rows) row['scope'] = 'body';
		return [contract, rows] as const;
	});
