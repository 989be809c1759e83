import { ratioRequirementOf, requirementOf } from '../insight/requirement.ts';
import type { Requirement } from '../insight/requirement.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { Grain, Period } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import { isTargetOf, targetsById } from '../model/target.ts';
import type { Target, TargetPeriod } from '../model/target.ts';
import type { UnitId } from '../model/unit.ts';
import { measureOf } from './cell.ts';
import type { FigureInput, UnitFacts } from './figure-input.ts';

type AskedInput = Pick<FigureInput, 'view' | 'contract' | 'units' | 'targets'>;

/**
 * What the targets in force ask of a unit over a whole bucket, reports missing or not: the number that unit pages and
 * the overview give; `only` leaves out targets for a part of what the query counts. Null without a target, through a
 * lens, where a unit is made of several that were asked, and where several are set for one ratio.
 */
export function askedOf(
	input: AskedInput,
	id: UnitId | null,
	members: readonly string[],
	bucket: Period,
	of: 'all' | 'only' = 'all'
): Pick<Requirement, 'required' | 'most'> | null {
	const unit = id === null ? undefined : input.units(id);
	const { query } = input.view;
	if (!unit || id === null || query.lens.kind !== 'as_published') return null;
	const own = targetsFor(input, members, of).filter((target) => isTargetOf(target, { id, level: unit.level }));
	const isRatio = measureOf(input).kind === 'ratio';
	const span = standing(bucket, unit);
	const ask = isRatio ? ratioIn : requirementOf;
	const asked = targetsById(own).flatMap((rows) => ask(rows, span) ?? []);
	if (asked.length === 0 || (isRatio && asked.length > 1)) return null;
	const most = asked.reduce((sum, one) => sum + (one.most ?? Infinity), 0);
	return {
		required: asked.reduce((sum, { required }) => sum + required, 0),
		most: Number.isFinite(most) ? most : null
	};
}

/** What is asked of a ratio at the end of a span. */
export function ratioIn(rows: readonly Target[], { start, end }: Period): Requirement | null {
	return start > end ? null : ratioRequirementOf(rows, [{ end, weight: 1 }]);
}

/** The targets that numbers of a query, or of members it is split by, are held against. */
function targetsFor({ view, contract, targets }: AskedInput, members: readonly string[], of: 'all' | 'only'): Target[] {
	const { query } = view;
	const measure = measureOf({ view, contract }).id;
	return (targets ?? []).filter(
		(target) =>
			target.dataset === query.dataset &&
			target.measure === measure &&
			isAskedIn(query.grain, target.per) &&
			isCounted(query, contract, target, members) &&
			(of === 'all' || isAllCounted(query, target))
	);
}

/** A yearly target says nothing of a shorter bucket, and that of a term nothing of a part of it. */
function isAskedIn(grain: Grain, per: TargetPeriod): boolean {
	if (per === 'week' || per === 'month') return true;
	return grain === 'total' || (grain === 'year' && per === 'year');
}

function isCounted(
	{ filters, splitBy }: Query,
	contract: DatasetContract,
	{ filter }: Target,
	members: readonly string[]
) {
	const [shown, ...others] = filters;
	const [split, ...more] = splitBy.filter((part) => part !== 'unit' && part !== 'time');
	if (others.length > 0 || more.length > 0) return false;
	if (filter === null) return !shown && split === undefined;
	const dimension = contract.dimensions.find(({ id }) => id === filter.dimension);
	if (!dimension || (shown && shown.dimension !== dimension.id) || (split !== undefined && split !== dimension.id))
		return false;
	const counted = dimension.members.filter((member) => split !== undefined || !member.outsideTotal);
	const known = shown ? shown.members : counted.map(({ id }) => id);
	return filter.members.every((member) => known.includes(member) && (split === undefined || members[0] === member));
}

/** The numbers of a query are of nothing but what a target is set for. */
function isAllCounted({ filters, splitBy }: Query, { filter }: Target): boolean {
	if (filter === null) return filters.length === 0;
	if (splitBy.includes(filter.dimension)) return true;
	return filters.length === 1 && filters[0]?.members.every((member) => filter.members.includes(member)) === true;
}

/** Nothing is asked of a unit before it began and after it ended. */
export function standing(
	{ start, end }: Period,
	{ validFrom, validTo }: Pick<UnitFacts, 'validFrom' | 'validTo'>
): Period {
	return {
		start: validFrom > start ? validFrom : start,
		end: validTo !== null && validTo < end ? validTo : end
	};
}
