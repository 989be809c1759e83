import { heatFinding } from '../insight/heat-finding.ts';
import type { HeatFacts } from '../insight/heat-finding.ts';
import type { Subject } from '../insight/amount.ts';
import { altOf, captionOf } from './caption.ts';
import { classBreaks } from './classes.ts';
import { unitCoverage } from './coverage.ts';
import { draftOf } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import type { Cell, SeriesFigure } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';
import { bucketOfView, isChosen, lastComplete } from './focus.ts';
import { endNotes, notesOf } from './notes.ts';
import { paint } from './paint.ts';
import { sortSeries } from './sort-series.ts';
import { subjectOf } from './subject.ts';
import { observed } from './trend-facts.ts';

/** Series down, periods across, a cell for each. */
export interface HeatFigure extends SeriesFigure {
	readonly kind: 'heat';
	/** Values at which a darker class begins. */
	readonly breaks: readonly number[];
}

/** All units over all periods as a grid: the kind that hides no gap, and holds thousands of numbers. */
export function heatFigure(input: FigureInput): HeatFigure {
	const unsorted = draftOf(input);
	const draft = sortSeries(input, unsorted, bucketOfView(input, unsorted));
	const chosen = input.view.chart.focus;
	const roles = draft.series.map((one) => (isChosen(one, chosen) ? ('focus' as const) : ('context' as const)));
	const series = paint(input, draft, roles);
	const cells = series.flatMap((one) => one.points);
	const values = cells.flatMap((cell) => cell.value ?? []);
	const subject = subjectOf(input, values);
	const caption = captionOf(input, subject.number, draft.buckets, unitCoverage(input, draft, lastComplete(draft)));
	const finding = heatFinding(factsOf(draft, subject), input.locale);
	return {
		kind: 'heat',
		...caption,
		finding,
		buckets: draft.buckets,
		series,
		breaks: classBreaks(values),
		notes: [...notesOf(input, cells), ...endNotes(input, draft.series)],
		alt: altOf('heat', caption, finding, cells)
	};
}

const isMissing = ({ status }: Cell) => status === 'not_reported' || status === 'late';
const isDue = (cell: Cell) => cell.value !== null || cell.status === 'suppressed' || isMissing(cell);

function factsOf({ buckets, series }: Draft, subject: Subject): HeatFacts {
	let peak: HeatFacts['peak'] = null;
	for (const { label, points } of series)
		for (const [index, cell] of points.entries()) {
			if (cell.value === null || cell.value <= (peak?.observed.value ?? -Infinity)) continue;
			peak = { label, period: buckets[index]?.label ?? '', observed: observed(cell, cell.value) };
		}
	const rows = series.map(({ label, points }) => {
		const due = points.filter(isDue);
		return { label, due: due.length, missing: due.filter(isMissing).length };
	});
	return { subject, rows, peak };
}
