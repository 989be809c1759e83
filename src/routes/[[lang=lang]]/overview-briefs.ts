import type { Ask } from '#lib/engine/ask.ts';
import { dutyOf } from '#lib/figures/duty.ts';
import type { Duty, DutyPeriod } from '#lib/figures/duty.ts';
import { largestChanges } from '#lib/figures/largest-changes.ts';
import { nextDates } from '#lib/figures/next-dates.ts';
import { indexRows } from '#lib/figures/row-index.ts';
import { briefMessagesOf } from '#lib/i18n/brief-messages.ts';
import { shortfallOf } from '#lib/insight/shortfall.ts';
import { parsePeriodKey, yearEarlier } from '#lib/model/period.ts';
import { filterRows } from '#lib/model/table-rows.ts';
import { isTargetOf, targetsById } from '#lib/model/target.ts';
import type { Target, TargetPeriod } from '#lib/model/target.ts';
import { isValidOn, unitsInside } from '#lib/model/unit-directory.ts';
import type { Unit, UnitLevel } from '#lib/model/unit.ts';
import { breathe, mapInSlices } from '#lib/ui/in-slices.ts';
import { isHeldBy } from '#lib/view/held-queries.ts';
import type { DatasetQueries, OverviewQueries } from '#lib/view/overview-queries.ts';
import type { Brief, BriefGroup, BriefItem } from './brief.ts';
import { figureInput } from './overview-input.ts';
import type { OverviewInput } from './overview-input.ts';

const most = { changes: 5, ofOne: 3, short: 5, next: 5 };
const plainGroup = { text: null, act: null, unverified: null, more: null } as const;

/** What changed most among the units below, who is below a legal minimum, and what comes next. */
export async function overviewBriefs(
	queries: OverviewQueries,
	input: OverviewInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<Brief[]> {
	const period = parsePeriodKey(input.view.period)!;
	const units = rankedUnits(queries, input, period);
	const [changes, minimum] = await Promise.all([
		changesBrief(queries.datasets, input, units, ask, signal),
		minimumBrief(queries.datasets, input, units, period, ask, signal)
	]);
	return [changes, minimum, nextBrief(queries, input)];
}

/** The units below that stood at the end of the period, or stand now. */
function rankedUnits({ ranking }: OverviewQueries, { facts }: OverviewInput, period: DutyPeriod): readonly Unit[] {
	if (ranking.units.kind !== 'level') return [];
	const asOf = period.end < facts.dataThrough ? period.end : facts.dataThrough;
	const inside = unitsInside(facts.directory, ranking.units.within, ranking.units.level);
	return inside.filter((unit) => isValidOn(unit, asOf));
}

async function changesBrief(
	parts: readonly DatasetQueries[],
	input: OverviewInput,
	units: readonly Unit[],
	ask: Ask,
	signal?: AbortSignal
): Promise<Brief> {
	const { start } = parsePeriodKey(input.view.period)!;
	const ids = new Set<unknown>(units.map(({ id }) => id));
	const buckets = new Set<unknown>([start, yearEarlier(start)]);
	const moves = await Promise.all(
		parts.map(async ({ below, contract }) => {
			const table = await ask.query(below, contract, signal);
			await breathe(signal);
			const { unit_id: unit, bucket_start: bucket } = table.columns;
			const shown = filterRows(table, (row) => ids.has(unit?.[row]) && buckets.has(bucket?.[row]));
			return largestChanges({ ...figureInput(below, contract, input), table: shown }).slice(0, most.ofOne);
		})
	);
	const largest = moves.flat().sort((a, b) => b.weight - a.weight);
	const items = largest.slice(0, most.changes).map(({ unit, text }) => ({ text, unit: named(unit, input) }));
	const text = briefMessagesOf(input.locale).changes;
	const groups = items.length === 0 ? [] : [{ ...plainGroup, items }];
	return { id: 'changes', title: text.title, groups, none: text.none, note: text.note };
}

function named(id: string, { facts }: OverviewInput): BriefItem['unit'] {
	const unit = facts.directory.byId.get(id);
	return unit ? { id, level: unit.level } : null;
}

async function minimumBrief(
	parts: readonly DatasetQueries[],
	input: OverviewInput,
	units: readonly Unit[],
	period: DutyPeriod,
	ask: Ask,
	signal?: AbortSignal
): Promise<Brief> {
	const groups = await Promise.all(
		parts.flatMap((part) => {
			const mine = input.facts.targets.filter(({ dataset }) => dataset === part.contract.id);
			return targetsById(mine).map((rows) => minimumGroup(part, rows, input, units, period, ask, signal));
		})
	);
	const text = briefMessagesOf(input.locale).minimum;
	return { id: 'minimum', title: text.title, groups: groups.flat(), none: text.none, note: null };
}

async function minimumGroup(
	{ contract, held }: DatasetQueries,
	rows: readonly [Target, ...Target[]],
	{ context, locale }: OverviewInput,
	units: readonly Unit[],
	period: DutyPeriod,
	ask: Ask,
	signal?: AbortSignal
): Promise<BriefGroup[]> {
	const own = units.filter((unit) => rows.some((row) => isTargetOf(row, unit)));
	const asked = held.find((one) => isHeldBy(one, rows[0]));
	if (!asked || own.length === 0) return [];
	const table = await ask.query(asked.query, contract, signal);
	await breathe(signal);
	const duty = { contract, query: asked.query, table, index: indexRows(table), context, locale };
	const known = await mapInSlices(own, (unit) => ({ unit, duty: dutyOf(duty, unit, rows, period) }), signal);
	return groupOf(
		known.flatMap(({ unit, duty: one }) => (one ? { ...one, of: unit, per: one.target.per } : [])),
		locale
	);
}

type UnitDuty = Duty & { readonly of: Unit; readonly per: TargetPeriod };

function groupOf(known: readonly UnitDuty[], locale: OverviewInput['locale']): BriefGroup[] {
	const [first] = known;
	const shortfall = shortfallOf(known, locale);
	if (!first || !shortfall) return [];
	const text = briefMessagesOf(locale).minimum;
	const rest = shortfall.short.length - most.short;
	return [
		{
			text: shortfall.text,
			act: first.target.legalBasis,
			unverified: known.every(({ verified }) => verified) ? null : text.unverified,
			items: shortfall.short.slice(0, most.short).map(({ of, heldText, requiredText }) => ({
				text: text.held(of.shortName, heldText, requiredText),
				unit: { id: of.id, level: of.level }
			})),
			more: rest > 0 ? briefMessagesOf(locale).more(rest) : null
		}
	];
}

/** The reports and events ahead of the release. */
export function nextBrief(
	{ ranking, datasets }: OverviewQueries,
	{ view, facts, context, locale }: OverviewInput
): Brief {
	const own = view.scope === null ? undefined : facts.directory.byId.get(view.scope);
	const levels = new Set<UnitLevel>([own?.level ?? 'province']);
	if (ranking.units.kind === 'level') levels.add(ranking.units.level);
	const today = [...levels].filter((level) => hasUnits(level, facts, context.releasedOn));
	const contracts = datasets.map(({ contract }) => contract);
	const events = facts.events.filter(({ unit }) => unit === null || unit === view.scope || unit === own?.parent);
	const dates = nextDates(contracts, today, events, context.releasedOn, locale).slice(0, most.next);
	const text = briefMessagesOf(locale).next;
	const groups =
		dates.length === 0 ? [] : [{ ...plainGroup, items: dates.map((date) => ({ text: date.text, unit: null })) }];
	return { id: 'next', title: text.title, groups, none: text.none, note: null };
}

const hasUnits = (level: UnitLevel, { directory }: OverviewInput['facts'], date: string) =>
	directory.units.some((unit) => unit.level === level && isValidOn(unit, date));
