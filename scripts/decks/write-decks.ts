import { coreDatasets } from '#lib/datasets/registry.ts';
import { askOf } from '#lib/engine/ask.ts';
import { toSlug } from '#lib/export/file-name.ts';
import { toPptx } from '#lib/export/ooxml/to-pptx.ts';
import { figureContext } from '#lib/figures/context.ts';
import type { Locale } from '#lib/model/locale.ts';
import { isValidOn } from '#lib/model/unit-directory.ts';
import type { UnitLevel } from '#lib/model/unit.ts';
import { rasterisePng } from '#lib/server/rasterise.ts';
import { openRelease } from '#lib/server/release.ts';
import { defaultOverview } from '#lib/view/overview-url.ts';
import { overviewContent } from '../../src/routes/[[lang=lang]]/overview-content.ts';
import { overviewDeck } from '../../src/routes/[[lang=lang]]/overview-deck.ts';

export interface DecksInput {
	/** Every unit of this level that stands today has a deck. */
	readonly level: UnitLevel;
	/** Only these, where any are named. */
	readonly units: readonly string[];
	readonly locale: Locale;
	/** Address of the site that slides link to; null where there is none. */
	readonly site: string | null;
}

/** Writes a brief per unit; how many. Throws for a unit that is none. */
export async function writeDecks(
	{ level, units, locale, site }: DecksInput,
	write: (name: string, bytes: Uint8Array) => Promise<void>
): Promise<number> {
	const { engine, facts, manifest } = await openRelease();
	const { directory, dataThrough } = facts;
	const unknown = units.filter((id) => !directory.byId.has(id));
	if (unknown.length > 0) throw new Error(`There is no unit ${unknown.join(', ')}.`);
	const today = directory.units.filter((unit) => unit.level === level && isValidOn(unit, dataThrough));
	const chosen = units.length > 0 ? units.flatMap((id) => directory.byId.get(id) ?? []) : today;
	const context = figureContext(manifest);
	const language = locale === 'vi' ? '' : `${locale}/`;
	const addressOf = (view: string) =>
		site === null ? null : new URL(language + view.replace(/\?|$/, '/$&'), site).href;
	for (const unit of chosen) {
		const view = { ...defaultOverview(facts), scope: unit.id };
		const content = await overviewContent(
			{ view, contracts: coreDatasets, others: [], facts, context, locale },
			askOf(engine)
		);
		const deck = overviewDeck({ content, place: unit.name, context, locale, ratio: 'wide', addressOf });
		const bytes = await toPptx(deck, async (svg, { width }) => rasterisePng(svg, width));
		await write(`${toSlug(unit.name)}-${toSlug(unit.id)}.pptx`, bytes);
	}
	return chosen.length;
}
