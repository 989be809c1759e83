import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { quartilesOf } from '../insight/quartiles.ts';
import type { Quartiles } from '../insight/quartiles.ts';
import { spreadFinding } from '../insight/spread-finding.ts';
import { barFigure } from './bar-figure.ts';
import type { Bar } from './bar-figure.ts';
import { altOf } from './caption.ts';
import type { FigureInput } from './figure-input.ts';
import { barTable } from './bar-table.ts';
import { measureOf } from './cell.ts';
import type { UnitsFigure } from './units-figure.ts';

/** Many units on one axis, with the quarters that they fall into. */
export interface StripFigure extends UnitsFigure {
	readonly kind: 'strip';
	/** Units with a number, from the highest down; those without a rank are not in the quartiles. */
	readonly bars: readonly Bar[];
	readonly missing: readonly Bar[];
	readonly mean: { readonly label: string; readonly value: number } | null;
	readonly ranked: number;
	/** Of the ranked units; null for fewer than four. */
	readonly quartiles: Quartiles | null;
}

/** Units at one bucket as dots on an axis: where most lie, and where the chosen ones are. */
export function stripFigure(input: FigureInput): StripFigure {
	const ranking = barFigure(input);
	const complete = ranking.bars.filter((bar) => bar.rank !== null);
	const quartiles = quartilesOf(complete.flatMap((bar) => bar.value ?? []));
	const units = complete.map(unitOf);
	const focus = complete.filter((bar) => bar.role === 'focus');
	const [chosen] = focus;
	const finding = spreadFinding(
		{
			subject: { measure: measureOf(input), transform: input.view.query.transform, number: ranking.number },
			period: ranking.periodLabel,
			units,
			quartiles,
			focus: focus.length === 1 && chosen ? unitOf(chosen) : null
		},
		input.locale
	);
	return {
		...ranking,
		kind: 'strip',
		finding,
		quartiles,
		table: barTable(ranking),
		notes: [...ranking.notes, ...(quartiles ? [plotMessagesOf(input.locale).note.quartiles] : [])],
		alt: altOf('strip', ranking, finding, [...ranking.bars, ...ranking.missing])
	};
}

const unitOf = ({ label, value, qualifier, provisional, partial }: Bar) => ({
	label,
	observed: { value: value ?? 0, qualifier, provisional, partial },
	count: null
});
