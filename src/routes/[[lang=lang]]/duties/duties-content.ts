import type { Ask } from '#lib/engine/ask.ts';
import { dutyLabel } from '#lib/figures/duty.ts';
import { briefMessagesOf } from '#lib/i18n/brief-messages.ts';
import { dutiesMessagesOf } from '#lib/i18n/duties-messages.ts';
import { formatPercent, qualifierMark } from '#lib/i18n/format.ts';
import type { DutyState } from '#lib/insight/requirement.ts';
import { shortfallOf } from '#lib/insight/shortfall.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { PlaceView } from '#lib/model/view.ts';
import { overviewQueries } from '#lib/view/overview-queries.ts';
import { dutyGroups, heldUnits } from '../duty-groups.ts';
import type { DutyGroup, UnitDuty } from '../duty-groups.ts';
import type { OverviewInput } from '../overview-input.ts';

/** How a unit stands to a target; `silent` where it has not reported. */
export type DutyMark = DutyState | 'silent';

/** A target and how many units stand how to it. */
export interface DutyColumn {
	readonly id: string;
	readonly label: string;
	/** "…: 23/25 đơn vị chưa đạt trong quý III/2026" */
	readonly finding: string;
	/** "ít nhất 1 kỳ mỗi tuần" */
	readonly each: string | null;
	readonly act: string;
	readonly unverified: string | null;
	readonly counts: Readonly<Record<DutyMark, number>>;
}

/** A unit against one target; texts are null for a unit that has not reported. */
export interface DutyCell {
	readonly mark: DutyMark;
	/** "9/13" */
	readonly held: string | null;
	/** "đạt 69,2 %" */
	readonly share: string | null;
	/** "thiếu 4 kỳ", "vượt 0,3 buổi/chi bộ" */
	readonly missing: string | null;
}

/** A unit against all targets; null where one does not apply to it. */
export interface DutyRow {
	readonly unit: Pick<Unit, 'id' | 'level' | 'name'>;
	readonly cells: readonly (DutyCell | null)[];
}

/** All that the page shows, as plain data. */
export interface DutiesContent {
	readonly view: PlaceView;
	readonly columns: readonly DutyColumn[];
	/** Those short of most targets first. */
	readonly rows: readonly DutyRow[];
}

/** Asks what every unit below a place held against every target in a period. */
export async function dutiesContent(input: OverviewInput, ask: Ask, signal?: AbortSignal): Promise<DutiesContent> {
	const queries = overviewQueries(input.view, input.contracts, input.facts, input.others);
	const units = heldUnits(queries, input);
	const groups = await dutyGroups(queries, input, ask, signal);
	const cells = groups.map((group) => cellsOf(group, input.locale));
	const rows = units
		.map(({ id, level, name }) => ({ unit: { id, level, name }, cells: cells.map((known) => known.get(id) ?? null) }))
		.filter(({ cells }) => cells.some((cell) => cell !== null));
	const weight = ({ cells }: DutyRow) =>
		cells.reduce((sum, cell) => sum + (cell?.mark === 'below' ? 100 : cell?.mark === 'silent' ? 1 : 0), 0);
	return {
		view: input.view,
		columns: groups.map((group) => columnOf(group, input.locale)),
		rows: rows.sort((a, b) => weight(b) - weight(a))
	};
}

function columnOf({ contract, target, known, silent }: DutyGroup, locale: Locale): DutyColumn {
	const label = dutyLabel(contract, target, locale);
	const [first] = known;
	const inForce = first?.target ?? target;
	const count = (state: DutyState) => known.filter((one) => one.state === state).length;
	return {
		id: target.id,
		label,
		finding: shortfallOf(known, locale)?.text ?? label,
		each: first?.eachText ?? null,
		act: inForce.legalBasis,
		unverified: known.every(({ verified }) => verified) ? null : briefMessagesOf(locale).minimum.unverified,
		counts: {
			met: count('met'),
			above: count('above'),
			below: count('below'),
			open: count('open'),
			silent: silent.length
		}
	};
}

const silentCell: DutyCell = { mark: 'silent', held: null, share: null, missing: null };

function cellsOf({ known, silent }: DutyGroup, locale: Locale): ReadonlyMap<string, DutyCell> {
	return new Map([
		...silent.map(({ id }): [string, DutyCell] => [id, silentCell]),
		...known.map((duty): [string, DutyCell] => [duty.of.id, heldCell(duty, locale)])
	]);
}

function heldCell(duty: UnitDuty, locale: Locale): DutyCell {
	const text = dutiesMessagesOf(locale);
	const { state, held, required, heldText, requiredText, missingText, excessText, unit, target } = duty;
	return {
		mark: state,
		held: text.held(qualifierMark(duty.qualifier) + heldText, requiredText),
		// Within a range and above it, a share of its minimum says nothing.
		share: target.max !== null && state !== 'below' ? null : text.share(formatPercent(held / required, locale)),
		missing:
			missingText !== null
				? text.missing(missingText, unit)
				: excessText !== null
					? text.excess(excessText, unit)
					: null
	};
}
