import type { NumberStyle } from '../i18n/number-style.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { Subject } from '../insight/amount.ts';
import { correlationOf } from '../insight/correlation.ts';
import { pairFinding } from '../insight/pair-finding.ts';
import { altOf, captionOf } from './caption.ts';
import { unitCoverage } from './coverage.ts';
import { draftOf } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import type { Cell, Role } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';
import { bucketOfView, coloursOf, isChosen } from './focus.ts';
import { plain } from './mean.ts';
import { notesOf } from './notes.ts';
import { preferredColour } from './paint.ts';
import { scatterTable } from './scatter-table.ts';
import { subjectOf } from './subject.ts';
import type { UnitsFigure } from './units-figure.ts';

/** A unit by two measures. */
export interface ScatterUnit {
	readonly id: string;
	readonly label: string;
	readonly role: Role;
	readonly colour: number | null;
	/** The query's first measure. */
	readonly up: Cell;
	/** Its second one. */
	readonly across: Cell;
}

/** Units by two measures. */
export interface ScatterFigure extends UnitsFigure {
	readonly kind: 'scatter';
	/** The second measure, along the horizontal axis. */
	readonly across: { readonly label: string; readonly number: NumberStyle };
	/** Units with both numbers; then, as `missing`, those that lack one. */
	readonly units: readonly ScatterUnit[];
	readonly missing: readonly ScatterUnit[];
}

/** Units at one bucket by the query's first measure over its second one. Throws where the contract lacks either. */
export function scatterFigure(input: FigureInput): ScatterFigure {
	const other = withSecond(input);
	const draft = draftOf(input);
	const at = bucketOfView(input, draft);
	const all = unitsAt(input, draft, draftOf(other), at);
	const units = all.filter((unit) => unit.up.value !== null && unit.across.value !== null);
	const up = subjectOf(input, valuesOf(units, 'up'));
	const across = subjectOf(other, valuesOf(units, 'across'));
	const bucket = draft.buckets[at];
	const caption = captionOf(input, up.number, bucket ? [bucket] : [], unitCoverage(input, draft, at));
	const finding = findingOf(input, units, up, across, bucket?.label ?? '');
	const label = across.measure.label[input.locale];
	const figure = {
		kind: 'scatter' as const,
		...caption,
		subtitle: plotMessagesOf(input.locale).scatter.subtitle(caption.subtitle, label, across.number.unit),
		finding,
		periodLabel: bucket?.label ?? '',
		across: { label, number: across.number },
		units,
		missing: all.filter((unit) => !units.includes(unit)),
		notes: [
			...notesOf(
				input,
				all.flatMap((unit) => [unit.up, unit.across])
			),
			...ownNotes(input, up, across)
		],
		alt: altOf(
			'scatter',
			caption,
			finding,
			units.map((unit) => unit.up)
		)
	};
	return { ...figure, table: scatterTable(figure) };
}

/** The same input with its second measure first. */
function withSecond(input: FigureInput): FigureInput {
	const [, second = ''] = input.view.query.measures;
	return { ...input, view: { ...input.view, query: { ...input.view.query, measures: [second] } } };
}

const valuesOf = (units: readonly ScatterUnit[], of: 'up' | 'across') => units.flatMap((unit) => unit[of].value ?? []);

function unitsAt(input: FigureInput, draft: Draft, other: Draft, at: number): ScatterUnit[] {
	const byId = new Map(other.series.map((one) => [one.id, one.points[at]]));
	const shown = draft.series.filter((one) => one.points[at] && one.points[at].status !== 'not_applicable');
	const colours = coloursOf(
		shown.map((one) => (isChosen(one, input.view.chart.focus) ? one.id : null)),
		(id) =>
			preferredColour(
				input,
				shown.find((one) => one.id === id)
			)
	);
	return shown.flatMap((one, index): ScatterUnit[] => {
		const [up, across] = [one.points[at], byId.get(one.id)];
		if (!up || !across) return [];
		const colour = colours[index] ?? null;
		const role = colour === null ? 'context' : 'focus';
		return [{ id: one.id, label: one.label, role, colour, up: plain(up), across: plain(across) }];
	});
}

function findingOf(input: FigureInput, units: readonly ScatterUnit[], up: Subject, across: Subject, period: string) {
	const whole = units.filter((unit) => !unit.up.partial && !unit.across.partial);
	const chosen = units.filter((unit) => unit.role === 'focus');
	const [only] = chosen;
	const seen = ({ value, qualifier, provisional, partial }: Cell) => ({
		...{ value: value ?? 0, qualifier, provisional, partial }
	});
	const focus =
		chosen.length === 1 && only ? { label: only.label, up: seen(only.up), across: seen(only.across) } : null;
	const correlation = correlationOf(whole.map((unit) => [unit.across.value ?? 0, unit.up.value ?? 0] as const));
	return pairFinding({ up, across, period, units: whole.length, correlation, focus }, input.locale);
}

function ownNotes(input: FigureInput, up: Subject, across: Subject): string[] {
	const { note } = plotMessagesOf(input.locale);
	const isSize = (subject: Subject) => subject.measure.kind === 'count' && subject.transform.kind === 'absolute';
	return [note.noCause, ...(isSize(up) && isSize(across) ? [note.size] : [])];
}
