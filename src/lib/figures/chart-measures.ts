import type { DatasetContract, Measure } from '../model/contract.ts';
import type { ExploreView } from '../model/explore-view.ts';
import type { LocalText } from '../model/locale.ts';
import { workbenchMessagesOf } from '../i18n/workbench-messages.ts';
import type { Naming } from './member-label.ts';
import type { Pivot } from './pivot.ts';

/** The measures of a pivot as figures know them, a reader's own ones among them, in the order shown. */
export function chartMeasures(pivot: Pivot, view: ExploreView, { contract, locale }: Naming): Measure[] {
	return pivot.measures.flatMap(({ id, style }): Measure[] => {
		const own = view.own.find((one) => one.id === id);
		if (!own) return measureIn(contract, id);
		const unit = style.unit || workbenchMessagesOf(locale).own.plain;
		return [ownMeasure(id, { expression: own.expression, unit, digits: style.digits })];
	});
}

const measureIn = ({ measures }: DatasetContract, id: string) => measures.filter((measure) => measure.id === id);

/**
 * A measure that nobody but its reader has words for: its name is its noun. Its numbers are made already; nothing adds
 * them up, and `source` says what made them.
 */
export function ownMeasure(
	id: string,
	{ expression, unit, digits }: { readonly expression: string; readonly unit: string; readonly digits: number }
): Measure {
	const name = same(id);
	// Quoted, a sentence does not begin with it in another spelling.
	const noun = same(`“${id}”`);
	const nothing = { measures: [] };
	return {
		kind: 'ratio',
		as: 'plain',
		id,
		label: name,
		noun,
		definition: same(expression),
		source: { form: same(`${id} = ${expression}`) },
		numerator: nothing,
		denominator: nothing,
		unitLabel: same(unit),
		digits
	};
}

const same = (text: string): LocalText => ({ vi: text, en: text });
