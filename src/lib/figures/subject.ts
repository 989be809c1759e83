import type { Subject } from '../insight/amount.ts';
import { numberStyleOf } from '../i18n/choose-number-style.ts';
import { measureOf } from './cell.ts';
import type { FigureInput } from './figure-input.ts';

/** What the sentences of a figure count, in the precision that suits all of its values. */
export function subjectOf(input: FigureInput, values: readonly number[]): Subject {
	const measure = measureOf(input);
	const { transform } = input.view.query;
	return { measure, transform, number: numberStyleOf(measure, transform, values, input.locale) };
}
