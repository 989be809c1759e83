import type { Subject } from '../insight/amount.ts';
import { numberStyleOf } from '../i18n/choose-number-style.ts';
import type { LocalText } from '../model/locale.ts';
import { measureOf } from './cell.ts';
import type { FigureInput } from './figure-input.ts';

/** What the sentences of a figure count, in the precision that suits all of its values. */
export function subjectOf(input: FigureInput, values: readonly number[]): Subject {
	const measure = measureOf(input);
	const { transform } = input.view.query;
	const limit = limitOf(input);
	const limited = (text: LocalText): LocalText => ({ vi: text.vi + limit.vi, en: text.en + limit.en });
	const deed = measure.kind === 'count' && measure.deed ? { deed: limited(measure.deed) } : {};
	return {
		measure: { ...measure, noun: limited(measure.noun), ...deed },
		transform,
		number: numberStyleOf(measure, transform, values, input.locale)
	};
}

/** More members than this would bury the number; the subtitle has them all. */
const mostNamed = 2;

/** " (Kiểm tra)": a sentence about some members must not be read as one about all. */
function limitOf({ view, contract }: Pick<FigureInput, 'view' | 'contract'>): LocalText {
	const members = view.query.filters.flatMap((filter) => {
		const dimension = contract.dimensions.find(({ id }) => id === filter.dimension);
		return (dimension?.members ?? []).filter(({ id }) => filter.members.includes(id)).map(({ label }) => label);
	});
	if (members.length === 0 || members.length > mostNamed) return { vi: '', en: '' };
	const named = (locale: keyof LocalText) => ` (${members.map((label) => label[locale]).join(', ')})`;
	return { vi: named('vi'), en: named('en') };
}
