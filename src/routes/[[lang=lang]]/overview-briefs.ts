import type { Ask } from '#lib/engine/ask.ts';
import { largestChanges } from '#lib/figures/largest-changes.ts';
import { nextDates } from '#lib/figures/next-dates.ts';
import { briefMessagesOf } from '#lib/i18n/brief-messages.ts';
import { shortfallOf } from '#lib/insight/shortfall.ts';
import { parsePeriodKey, yearEarlier } from '#lib/model/period.ts';
import { filterRows } from '#lib/model/table-rows.ts';
import { isValidOn } from '#lib/model/unit-directory.ts';
import type { Unit, UnitLevel } from '#lib/model/unit.ts';
import { breathe } from '#lib/ui/in-slices.ts';
import { rankedOn } from '#lib/view/overview-queries.ts';
import type { DatasetQueries, OverviewQueries } from '#lib/view/overview-queries.ts';
import { encodePlace } from '#lib/view/overview-url.ts';
import { encodeLens } from '#lib/view/lens-parameter.ts';
import type { Brief, BriefGroup, BriefItem } from './brief.ts';
import { dutyGroups, unitsOn } from './duty-groups.ts';
import type { UnitDuty } from './duty-groups.ts';
import { figureInput } from './overview-input.ts';
import { othersBrief } from './others-brief.ts';
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
	const { view, facts } = input;
	const day = rankedOn(parsePeriodKey(view.period)!, facts, view.lens);
	const units = unitsOn(queries.ranking.units, facts, day);
	const [changes, minimum, others] = await Promise.all([
		changesBrief(queries.datasets, input, units, ask, signal),
		minimumBrief(queries, input, ask, signal),
		othersBrief(queries.others, input, ask, signal)
	]);
	return [changes, minimum, others, nextBrief(queries, input)];
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
	const found = await Promise.all(
		parts.map(async ({ below, contract }) => {
			const table = await ask.query(below, contract, signal);
			await breathe(signal);
			const { unit_id: unit, bucket_start: bucket } = table.columns;
			const shown = filterRows(table, (row) => ids.has(unit?.[row]) && buckets.has(bucket?.[row]));
			return largestChanges({ ...figureInput(below, contract, input), table: shown });
		})
	);
	const largest = found.flatMap(({ moves }) => moves.slice(0, most.ofOne)).sort((a, b) => b.weight - a.weight);
	const items = largest.slice(0, most.changes).map(({ unit, text }) => ({ text, link: linkTo(unit, input) }));
	const text = briefMessagesOf(input.locale).changes;
	const groups = items.length === 0 ? [] : [{ ...plainGroup, items }];
	const none = found.some(({ compared }) => compared > 0) ? text.none : incomparable(input);
	return { id: 'changes', title: text.title, groups, none, note: text.note, every: null };
}

/** New units have nothing to be compared with, but through a lens. */
function incomparable({ view, locale }: OverviewInput): string {
	const text = briefMessagesOf(locale).changes;
	return view.lens.kind === 'as_published' ? `${text.incomparable} ${text.throughLens}` : text.incomparable;
}

function linkTo(id: string, { view, facts }: OverviewInput): BriefItem['link'] {
	const unit = facts.directory.byId.get(id);
	return unit ? { kind: 'unit', unit: { id, level: unit.level }, search: encodeLens(view.lens, facts) } : null;
}

/** Who of the units below is short of a legal minimum or a plan. */
export async function minimumBrief(
	queries: OverviewQueries,
	input: OverviewInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<Brief> {
	const groups = await dutyGroups(queries, input, ask, signal);
	const text = briefMessagesOf(input.locale).minimum;
	const every = groups.length === 0 ? null : { text: text.every, search: encodePlace(input.view, input.facts) };
	return {
		id: 'minimum',
		title: text.title,
		every,
		groups: groups.flatMap(({ known }) => groupOf(known, input.locale)),
		none: text.none,
		note: null
	};
}

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
				link: { kind: 'unit', unit: { id: of.id, level: of.level }, search: {} }
			})),
			more: rest > 0 ? briefMessagesOf(locale).more(rest) : null
		}
	];
}

/** The reports and events ahead of the release. */
export function nextBrief(
	{ reporting, datasets }: OverviewQueries,
	{ view, facts, context, locale }: OverviewInput
): Brief {
	const own = view.scope === null ? undefined : facts.directory.byId.get(view.scope);
	const levels = new Set<UnitLevel>([own?.level ?? 'province']);
	if (reporting.kind === 'level') levels.add(reporting.level);
	const today = [...levels].filter((level) => hasUnits(level, facts, context.releasedOn));
	const contracts = datasets.map(({ contract }) => contract);
	const events = facts.events.filter(({ unit }) => unit === null || unit === view.scope || unit === own?.parent);
	const dates = nextDates(contracts, today, events, context.releasedOn, locale).slice(0, most.next);
	const text = briefMessagesOf(locale).next;
	const groups =
		dates.length === 0 ? [] : [{ ...plainGroup, items: dates.map((date) => ({ text: date.text, link: null })) }];
	return { id: 'next', title: text.title, groups, none: text.none, note: null, every: null };
}

const hasUnits = (level: UnitLevel, { directory }: OverviewInput['facts'], date: string) =>
	directory.units.some((unit) => unit.level === level && isValidOn(unit, date));
