import type { FigureContext } from '#lib/figures/figure-base.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { UnitId } from '#lib/model/unit.ts';
import type { App } from '#lib/ui/app.svelte.ts';
import type { UnitContent } from './unit-content.ts';

/** The unit that a page is of, and the `lens` of its link. */
export interface AskedUnit {
	readonly id: UnitId;
	readonly lens: string | null;
}

/** The page of any unit, answered in the browser; null for an id that is none. */
export async function askUnit(
	app: App,
	asked: AskedUnit,
	{ context, locale }: { readonly context: FigureContext; readonly locale: Locale },
	signal: AbortSignal
): Promise<UnitContent | null> {
	const [{ answerUnit }, facts, ask] = await Promise.all([import('./unit-desk.ts'), app.facts(), app.ask()]);
	return answerUnit(asked, { facts, context, locale }, { ask, preload: (bundle) => app.preload(bundle) }, signal);
}
