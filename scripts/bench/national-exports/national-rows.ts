import { addDays, bucketsIn } from '#lib/model/period.ts';
import { randomFor, type Random } from '#scripts/sample-data/random.ts';
import type { NationalUnit } from './national-units.ts';

export type NationalCell = string | number | null;

/** One of the core datasets: what every unit sends for every month. */
export interface NationalDataset {
	readonly id: string;
	readonly format: 'csv' | 'parquet';
	readonly dimensions: readonly string[];
	/** The combinations of members of which a unit reports. */
	readonly members: readonly (readonly string[])[];
	readonly counts: readonly string[];
	/** Counts of a unit of some size, none of which breaks a check. */
	countsOf(random: Random, size: number, members: readonly string[]): NationalCell[];
}

const some = (random: Random, most: number) => Math.floor(random.between(0, most + 1));

const receptions: NationalDataset = {
	id: 'receptions',
	format: 'csv',
	dimensions: ['mode'],
	members: [['regular'], ['head'], ['delegated'], ['party_head']],
	counts: [
		...['turns', 'people', 'cases_first', 'cases_repeat', 'sessions'],
		...['groups', 'group_people', 'group_cases_first', 'group_cases_repeat']
	],
	countsOf(random, size, [mode]) {
		const turns = random.count(mode === 'regular' ? 3 * size : size);
		const people = turns + some(random, size);
		const first = some(random, turns);
		const repeat = some(random, turns - first);
		const groups = turns > 0 && random.chance(0.1) ? 1 : 0;
		const sessions = mode === 'regular' ? null : 1 + some(random, 5);
		const grouped = [groups, groups * Math.min(people, 6), groups * some(random, first), groups * Math.min(1, repeat)];
		return [turns, people, first, repeat, sessions, ...grouped];
	}
};

const dialogues: NationalDataset = {
	id: 'dialogues',
	format: 'parquet',
	dimensions: ['kind', 'chair'],
	members: [
		...['party_secretary', 'people_committee_chair', 'joint'].map((chair) => ['periodic', chair]),
		...['party_secretary', 'people_committee_chair'].flatMap((chair) => [
			['ad_hoc', chair],
			['internal_staff', chair]
		]),
		['complaint', 'people_committee_chair']
	],
	counts: [
		...['events', 'participants', 'opinions_raised'],
		...['opinions_answered_on_spot', 'opinions_resolved', 'opinions_pending']
	],
	countsOf(random, size) {
		const events = random.count(size / 20);
		const participants = events * (20 + some(random, 120));
		const raised = events * some(random, 30);
		const answered = some(random, raised);
		const resolved = some(random, raised - answered);
		return [events, participants, raised, answered, resolved, raised - answered - resolved];
	}
};

const holders = ['collective', 'individual'];
const broken = (programme: string, fields: readonly string[], among: readonly string[]) =>
	fields.flatMap((field) => among.map((holder) => [programme, field, holder]));

const campaigns: NationalDataset = {
	id: 'campaigns',
	format: 'csv',
	dimensions: ['programme', 'field', 'holder'],
	members: [
		...broken('dan_van_kheo', ['economy', 'culture_society', 'defence_security', 'political_system', 'other'], holders),
		...['vi_nguoi_ngheo', 'nha_dai_doan_ket'].flatMap((programme) => broken(programme, ['all'], holders)),
		...broken('ntm_dtvm', ['economy', 'culture_society'], ['all']),
		...['gpmb', 'other'].map((programme) => [programme, 'all', 'all'])
	],
	counts: [
		...['built', 'registered_new', 'registered_maintained', 'effective', 'recognised', 'awards_collective'],
		...['awards_individual', 'amount_vnd', 'households', 'houses', 'land_m2', 'workdays']
	],
	countsOf(random, size, [programme, , holder]) {
		if (programme === 'dan_van_kheo') {
			const [registered, maintained] = [random.count(size / 8), random.count(size / 4)];
			const effective = some(random, registered + maintained);
			const awards = random.count(size / 40);
			const models = [some(random, registered), registered, maintained, effective, some(random, effective)];
			return [...models, ...(holder === 'collective' ? [awards, null] : [null, awards]), ...Array<null>(5).fill(null)];
		}
		const amount = some(random, size * 10_000) * 1000;
		const houses = programme === 'nha_dai_doan_ket' ? random.count(size / 10) : null;
		const land = programme === 'ntm_dtvm' || programme === 'gpmb' ? some(random, size * 100) / 10 : null;
		const helped = random.count(size);
		return [...Array<null>(7).fill(null), amount, helped, houses, land, random.count(size)];
	}
};

/** The core datasets, thirty rows of every unit and month together. */
export const nationalDatasets: readonly NationalDataset[] = [receptions, dialogues, campaigns];

/** The columns of an export, in the order of its rows. */
export const columnsOf = ({ dimensions, counts }: NationalDataset) => [
	...['unit_code', 'period_start', 'period_end', 'scope', 'status', 'submitted_on', 'revision_no', 'qualifier'],
	...dimensions,
	...counts
];

/** How often a report never comes, or comes a second time with other numbers, or a row is not exact. */
const shares = { missing: 0.002, revised: 0.005, rough: 0.003 };

/** What units send in a year, month by month; the same on every run. */
export function* yearRows(
	dataset: NationalDataset,
	year: number,
	units: readonly NationalUnit[]
): Generator<NationalCell[]> {
	const random = randomFor('national', dataset.id, year);
	const nothing = [...(dataset.members[0] ?? []), ...dataset.counts.map(() => null)];
	for (const { start, end } of bucketsIn({ start: `${year}-01-01`, end: `${year}-12-31` }, 'month'))
		for (const [at, unit] of units.entries()) {
			const size = (unit.level === 'province' ? 60 : 4) * (1 + (at % 7) / 3);
			const sentOn = addDays(end, 1 + Math.floor(random.between(0, 14)));
			const place = [unit.code, start, end, unit.level === 'province' ? 'territory' : 'body'];
			if (random.chance(shares.missing)) {
				if (random.chance(0.5)) yield [...place, 'not_reported', null, null, null, ...nothing];
				continue;
			}
			for (const revision of random.chance(shares.revised) ? [null, 2] : [null])
				for (const members of dataset.members) {
					const counts = dataset.countsOf(random, size, members);
					const status = counts.some(Boolean) ? 'reported' : 'reported_zero';
					const qualifier = random.chance(shares.rough) ? 'approx' : null;
					yield [...place, status, sentOn, revision, qualifier, ...members, ...counts];
				}
		}
}
