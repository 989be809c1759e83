import { rampStep } from '../figures/classes.ts';
import type { FigureBase } from '../figures/figure-base.ts';
import { formatValue } from '../i18n/number-style.ts';
import { markMessagesOf } from '../i18n/mark-messages.ts';
import type { LegendEntry } from './mark-legend.ts';
import { boxPath, path } from './shapes.ts';

/** What the colours of classes stand for: "đến 120", "120 – 260", "từ 260"; nothing where there is one class. */
export function classEntries(figure: FigureBase, breaks: readonly number[]): LegendEntry[] {
	if (breaks.length === 0) return [];
	const words = markMessagesOf(figure.locale);
	const number = (value: number) => formatValue(value, figure.number, figure.locale);
	return [null, ...breaks].map((low, index) => {
		const high = breaks[index] ?? null;
		const range =
			low === null
				? words.below(number(high ?? 0))
				: high === null
					? `${words.from(number(low))} ${figure.number.kind === 'number' ? figure.number.unit : ''}`.trim()
					: words.between(number(low), number(high));
		return {
			words: range,
			sample: (box, { ramp }) => path(boxPath(box), { fill: ramp[rampStep(index, breaks)] ?? 'none' })
		};
	});
}
