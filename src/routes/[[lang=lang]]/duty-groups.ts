import type { Ask } from '#lib/engine/ask.ts';
import { askedIn, dutyOf } from '#lib/figures/duty.ts';
import type { Duty, DutyPeriod } from '#lib/figures/duty.ts';
import { indexRows } from '#lib/figures/row-index.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import { parsePeriodKey } from '#lib/model/period.ts';
import type { IsoDate } from '#lib/model/period.ts';
import type { UnitScope } from '#lib/model/query.ts';
import { elapsed } from '#lib/model/term.ts';
import { isTargetOf, targetsById } from '#lib/model/target.ts';
import type { Target, TargetPeriod } from '#lib/model/target.ts';
import { isValidOn, unitsInside } from '#lib/model/unit-directory.ts';
import type { Unit } from '#lib/model/unit.ts';
import { breathe, mapInSlices } from '#lib/ui/in-slices.ts';
import { isHeldBy } from '#lib/view/held-queries.ts';
import { askedPeriod } from '#lib/view/overview-periods.ts';
import { rankedOn } from '#lib/view/overview-queries.ts';
import type { AsideQueries, OverviewQueries } from '#lib/view/overview-queries.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';
import type { OverviewInput } from './overview-input.ts';

/** A unit's duty; `per` is how often the act asks. */
export type UnitDuty = Duty & { readonly of: Unit; readonly per: TargetPeriod };

/** One target with what its units held in a period, and those of whom nothing is known. */
export interface DutyGroup {
	readonly contract: DatasetContract;
	readonly target: Target;
	readonly known: readonly UnitDuty[];
	readonly silent: readonly Unit[];
}

/** The units of a level that stood on a day. */
export function unitsOn(scope: UnitScope, { directory }: Pick<SiteFacts, 'directory'>, day: IsoDate): readonly Unit[] {
	if (scope.kind !== 'level') return [];
	return unitsInside(directory, scope.within, scope.level).filter((unit) => isValidOn(unit, day));
}

/** The units below an overview's place that are held against targets in its period. */
export function heldUnits({ reporting }: OverviewQueries, { view, facts }: OverviewInput): readonly Unit[] {
	const { middle } = askedPeriod(view.period, facts);
	return unitsOn(reporting, facts, rankedOn(parsePeriodKey(middle)!, facts));
}

/** What an overview's units are held against their targets in: its quarter or year, or its term as far as it has come. */
function dutyPeriodOf({ view, facts }: OverviewInput): DutyPeriod {
	const { key, term } = askedPeriod(view.period, facts);
	if (!term) return parsePeriodKey(key)!;
	return { ...elapsed(term, facts.dataThrough), grain: 'term', term };
}

/** Every target that asks something of the units below in an overview's period, dataset by dataset. */
export async function dutyGroups(
	queries: OverviewQueries,
	input: OverviewInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<DutyGroup[]> {
	const period = dutyPeriodOf(input);
	const units = heldUnits(queries, input);
	const parts = [...queries.datasets, ...queries.others];
	const groups = await Promise.all(
		parts.flatMap((part) => {
			const mine = input.facts.targets.filter(({ dataset }) => dataset === part.contract.id);
			return targetsById(mine).map((rows) => dutyGroup(part, rows, input, units, period, ask, signal));
		})
	);
	return groups.flat();
}

async function dutyGroup(
	{ contract, held }: AsideQueries,
	rows: readonly [Target, ...Target[]],
	{ context, locale }: OverviewInput,
	units: readonly Unit[],
	period: DutyPeriod,
	ask: Ask,
	signal?: AbortSignal
): Promise<DutyGroup[]> {
	const own = units.filter((unit) => rows.some((row) => isTargetOf(row, unit)));
	const asked = held.find((one) => isHeldBy(one, rows[0]));
	if (!asked || own.length === 0) return [];
	const table = await ask.query(asked.query, contract, signal);
	await breathe(signal);
	const input = { contract, query: asked.query, table, index: indexRows(table), context, locale };
	const found = await mapInSlices(own, (unit) => ({ unit, duty: dutyOf(input, unit, rows, period) }), signal);
	const known = found.flatMap(({ unit, duty }) => (duty ? { ...duty, of: unit, per: duty.target.per } : []));
	const silent = found.flatMap(({ unit, duty }) => (!duty && askedIn(input, unit, rows, period) ? unit : []));
	return known.length + silent.length === 0 ? [] : [{ contract, target: rows[0], known, silent }];
}
