import type { Ask } from '#lib/engine/ask.ts';
import { bodyTable } from '#lib/figures/body-table.ts';
import type { BodyAnswer, BodyTable } from '#lib/figures/body-table.ts';
import type { Duty } from '#lib/figures/duty.ts';
import { lensSummary } from '#lib/figures/lens.ts';
import { lineageOf } from '#lib/figures/lineage.ts';
import type { Lineage } from '#lib/figures/lineage.ts';
import { unitMessagesOf } from '#lib/i18n/unit-messages.ts';
import { chooseStandouts } from '#lib/insight/choose-standouts.ts';
import type { IsoDate } from '#lib/model/period.ts';
import type { Lens } from '#lib/model/query.ts';
import { groupOf } from '#lib/model/unit-group.ts';
import { unitKinds, unitLevels } from '#lib/model/unit.ts';
import type { Unit } from '#lib/model/unit.ts';
import { bodyMeasures, bodyQueries } from '#lib/view/body-queries.ts';
import type { BodyQueries } from '#lib/view/body-queries.ts';
import type { Notice } from '#lib/view/notice.ts';
import { lensesOf } from '#lib/view/unit-lens.ts';
import { unitQueries } from '#lib/view/unit-queries.ts';
import { unitPart } from './unit-part.ts';
import type { PageRow, UnitInput, UnitSection } from './unit-part.ts';

/** All that the page of a unit shows, as plain data. */
export interface UnitContent {
	readonly unit: Unit;
	readonly parent: Unit | null;
	/** Of a body, the unit that it sits beside. */
	readonly territory: Unit | null;
	/** The bodies beside the unit. */
	readonly beside: readonly Unit[];
	readonly lineage: Lineage;
	/** The boundaries in which its numbers are told, and the days whose units can be chosen instead. */
	readonly lens: Lens;
	readonly lenses: readonly IsoDate[];
	/** The last day with data: its units are today's. */
	readonly through: IsoDate;
	/** What a lens did to the numbers. */
	readonly lensNotes: readonly string[];
	readonly sections: readonly UnitSection[];
	readonly standouts: readonly string[];
	readonly duties: readonly Duty[];
	/** Null where the territory has no bodies to set beside each other. */
	readonly bodies: BodyTable | null;
	/** "Đang so sánh với: …" */
	readonly comparing: string;
	/** Some row has a place among other units, or their average. */
	readonly compared: boolean;
	/** What was wrong with the link. */
	readonly notices: readonly Notice[];
}

/** Asks all that the page of a unit needs and makes its rows. */
export async function unitContent(input: UnitInput, ask: Ask, signal?: AbortSignal): Promise<UnitContent> {
	const { unit, facts, locale, lens } = input;
	const group = groupOf(unit);
	const queries = unitQueries(group, input.contracts, facts, lens);
	const [parts, bodies, changes] = await Promise.all([
		Promise.all(queries.map((part) => unitPart(part, input, ask, signal))),
		Promise.all(bodyQueries(group, input.contracts, facts).map((part) => bodyAnswer(part, ask, signal))),
		ask.changes(group, signal)
	]);
	const sections = parts.map(({ section }) => section);
	const compared = sections.some(({ rows }) => rows.some(({ place, mean }) => place !== null || mean !== null));
	const units = (id: string) => facts.directory.byId.get(id);
	return {
		unit,
		parent: (unit.parent === null ? undefined : units(unit.parent)) ?? null,
		territory: (unit.territory ? units(unit.territory) : undefined) ?? null,
		beside: facts.directory.bodies.get(unit.id) ?? [],
		lineage: lineageOf(unit, changes, units, locale),
		lens,
		lenses: lensesOf(unit, facts),
		through: facts.dataThrough,
		lensNotes: lensSummary(lens, locale),
		sections: sections.filter(({ rows }) => !unit.territory || rows.some(isKnown)),
		standouts: chooseStandouts(parts.flatMap(({ standouts }) => standouts)).map(({ text }) => text),
		duties: parts.flatMap(({ duties }) => duties),
		bodies: bodyTable(bodies, {
			unit,
			bodies: facts.directory.bodies.get(unit.id) ?? [],
			context: input.context,
			locale
		}),
		comparing: compared ? comparingText(input) : unitMessagesOf(locale).alone,
		compared,
		notices: []
	};
}

async function bodyAnswer({ contract, split, own }: BodyQueries, ask: Ask, signal?: AbortSignal): Promise<BodyAnswer> {
	const [byMember, ofBodies] = await Promise.all([
		split && ask.query(split.query, contract, signal),
		own && ask.query(own, contract, signal)
	]);
	return {
		contract,
		measures: bodyMeasures(contract),
		split: split && byMember && { ...split, table: byMember },
		own: own && ofBodies && { query: own, table: ofBodies }
	};
}

/** A body sends few of the forms: of the others there is nothing to show. */
const isKnown = ({ period }: PageRow) => period !== null;

/** Whom the unit is compared with, in words. */
function comparingText({ unit, facts, locale }: UnitInput): string {
	const text = unitMessagesOf(locale);
	if (unit.territory)
		return text.comparing(text.bodies.siblings(unitKinds[unit.kind][locale], unitLevels[unit.level][locale]));
	const level = unitLevels[unit.level][locale];
	const parent = unit.parent === null ? undefined : facts.directory.byId.get(unit.parent);
	return text.comparing(parent ? text.siblings(level, parent.name) : text.siblingsAll(level));
}
