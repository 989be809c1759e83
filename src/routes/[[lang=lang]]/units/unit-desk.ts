import { datasets } from '#lib/datasets/registry.ts';
import type { Ask } from '#lib/engine/ask.ts';
import type { FigureContext } from '#lib/figures/figure-base.ts';
import type { Locale } from '#lib/model/locale.ts';
import { groupOf } from '#lib/model/unit-group.ts';
import { unitBundle } from '#lib/view/bundle.ts';
import type { Notice } from '#lib/view/notice.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';
import { decodeUnitLens } from '#lib/view/unit-lens.ts';
import { unitContent } from './unit-content.ts';
import type { AskedUnit } from './ask-unit.ts';
import type { UnitContent } from './unit-content.ts';

/** Answers the page of any unit in the boundaries that a link names; null for an id that is none. Results computed at build are fetched on the way. */
export async function answerUnit(
	{ id, lens: raw }: AskedUnit,
	input: { readonly facts: SiteFacts; readonly context: FigureContext; readonly locale: Locale },
	{ ask, preload }: { ask: Ask; preload: (bundle: string) => Promise<void> },
	signal: AbortSignal
): Promise<UnitContent | null> {
	const unit = input.facts.directory.byId.get(id);
	if (!unit) return null;
	// A question that is asked before its bundle is known would go to the engine.
	await preload(unitBundle(groupOf(unit)));
	const notices: Notice[] = [];
	const lens = decodeUnitLens(raw, unit, input.facts, notices);
	const content = await unitContent({ ...input, unit, lens, contracts: datasets }, ask, signal);
	return { ...content, notices };
}
