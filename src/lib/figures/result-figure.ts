import { sqlMessagesOf } from '../i18n/sql-messages.ts';
import type { ResultTable } from '../model/result.ts';
import { crossingInput, crossingKinds } from './crossing.ts';
import type { CrossingFigure, CrossingFrame } from './crossing.ts';
import type { FigureContext } from './figure-base.ts';
import { figureOf } from './figure-of.ts';
import type { FigureKind } from './figure.ts';
import type { Naming } from './member-label.ts';
import { cutNote, resultCrossing } from './result-crossing.ts';

/** The answer to a reader's own statement, and how it is to be drawn. */
export interface DrawnResult {
	readonly table: ResultTable;
	/** The column of numbers; the last where null. */
	readonly measure: string | null;
	/** The kind that the reader chose; the best where it does not suit. */
	readonly kind: FigureKind;
	readonly naming: Naming;
	readonly context: FigureContext;
}

/** The figure of such an answer; none where it has no numbers, or only one. */
export async function resultFigure({ table, measure, kind, naming, context }: DrawnResult): Promise<CrossingFigure> {
	const crossing = resultCrossing(table, measure, naming);
	if (!crossing) return { kinds: [], figure: null };
	const frame = resultFrame(naming, context);
	const kinds = crossingKinds(crossing, frame);
	const suited = kinds.find((one) => one === kind) ?? kinds[0];
	if (!suited) return { kinds, figure: null };
	const figure = await figureOf<FigureKind>(suited, crossingInput(crossing, suited, frame));
	return { kinds, figure: { ...figure, notes: [...figure.notes, ...cutNote(table, naming.locale)] } };
}

function resultFrame({ contract, directory, locale }: Naming, context: FigureContext): CrossingFrame {
	const { about, period } = sqlMessagesOf(locale).chart;
	const source = { vi: sqlMessagesOf('vi').chart.source, en: sqlMessagesOf('en').chart.source };
	return {
		contract: { ...contract, dimensions: [], measures: [], source },
		context,
		locale,
		units: (id: string) => directory?.byId.get(id),
		about,
		filters: [],
		lens: { kind: 'as_published' },
		// Nobody but its writer knows what time a statement is about.
		time: { start: '0001-01-01', end: '9999-12-31' },
		period
	};
}
