import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { BulletState } from '../insight/target-finding.ts';
import { targetFinding } from '../insight/target-finding.ts';
import { numberAt } from '../model/result.ts';
import type { UnitId } from '../model/unit.ts';
import { bulletTable } from './bullet-table.ts';
import { altOf, captionOf } from './caption.ts';
import { measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import { unitCoverage } from './coverage.ts';
import { bucketIndex, draftOf, seriesId } from './draft-series.ts';
import type { Draft, DraftSeries } from './draft-series.ts';
import type { Cell, Role } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';
import { bucketOfView, coloursOf, isChosen } from './focus.ts';
import { plain } from './mean.ts';
import { notesOf } from './notes.ts';
import { preferredColour } from './paint.ts';
import { unitLabels } from './place.ts';
import { subjectOf } from './subject.ts';
import type { UnitsFigure } from './units-figure.ts';

/** One of the parts that a unit's number is split into. */
export interface BulletPart {
	readonly label: string;
	readonly value: number;
	/** It counts towards the target; others (what was delegated) stand beside it. */
	readonly counted: boolean;
}

/** A unit against its target. */
export interface BulletRow extends Cell {
	readonly id: string;
	readonly label: string;
	readonly role: Role;
	readonly colour: number | null;
	readonly target: number | null;
	/** Share of the target that is done; may exceed 1. Null without a number or a target. */
	readonly done: number | null;
	/** Empty where the number is not split. */
	readonly parts: readonly BulletPart[];
	readonly state: BulletState;
}

/** Units against what they must or planned to do. */
export interface BulletFigure extends UnitsFigure {
	readonly kind: 'bullet';
	/** Those farthest below their target first, then those above it; without a number or a target at the end. */
	readonly rows: readonly BulletRow[];
}

/** Units at one bucket against their targets (`versus_target`); a split by members keeps apart what does not count. */
export function bulletFigure(input: FigureInput): BulletFigure {
	const draft = draftOf(input);
	const chosen = bucketOfView(input, draft);
	// Where nobody has reported, that is what there is to show.
	const at = chosen >= 0 ? chosen : draft.buckets.length - 1;
	const rows = rowsAt(input, draft, at).sort(byNeed);
	const values = rows.flatMap((row) => [row.value ?? 0, row.target ?? 0]);
	const subject = subjectOf(input, values);
	const bucket = draft.buckets[at];
	const caption = captionOf(input, subject.number, bucket ? [bucket] : [], unitCoverage(input, draft, at));
	const finding = targetFinding({ subject, period: bucket?.label ?? '', rows }, input.locale);
	const figure = {
		kind: 'bullet' as const,
		...caption,
		finding,
		periodLabel: bucket?.label ?? '',
		rows,
		notes: [...notesOf(input, rows), ...ownNotes(input, rows)],
		alt: altOf('bullet', caption, finding, rows)
	};
	return { ...figure, table: bulletTable(figure) };
}

function rowsAt(input: FigureInput, draft: Draft, at: number): BulletRow[] {
	const targets = targetsAt(input, draft, at);
	const byUnit = seriesByUnit(draft);
	const labels = unitLabels([...byUnit.keys()], input);
	const ids = [...byUnit].map(([id, own]) => (own.some((one) => isChosen(one, input.view.chart.focus)) ? id : null));
	const colours = coloursOf(ids, (id) => preferredColour(input, byUnit.get(id)?.[0]));
	return [...byUnit].flatMap(([id, own], index): BulletRow[] => {
		const row = rowOf(input, own, at, targets);
		const colour = colours[index] ?? null;
		const label = labels.get(id) ?? id;
		return row ? [{ ...row, id, label, role: colour === null ? 'context' : 'focus', colour }] : [];
	});
}

function seriesByUnit({ series }: Draft): Map<UnitId, DraftSeries[]> {
	const byUnit = new Map<UnitId, DraftSeries[]>();
	for (const one of series) {
		const id = one.unit ?? one.id;
		byUnit.set(id, [...(byUnit.get(id) ?? []), one]);
	}
	return byUnit;
}

function targetsAt(input: FigureInput, draft: Draft, at: number): Map<string, number> {
	const { table } = input;
	const column = `${measureOf(input).id}__target`;
	const rows = Array.from({ length: table.numRows }, (_, row) => row);
	return new Map(
		rows.flatMap((row) => {
			const target = numberAt(table, column, row);
			if (target === null || target <= 0 || bucketIndex(input, table, row, draft.buckets) !== at) return [];
			return [[seriesId(input, table, row), target] as const];
		})
	);
}

/** The parts that have a target count towards it. */
function rowOf(
	input: FigureInput,
	series: readonly DraftSeries[],
	at: number,
	targets: ReadonlyMap<string, number>
): Omit<BulletRow, 'id' | 'label' | 'role' | 'colour'> | null {
	const counted = series.filter((one) => targets.has(one.id));
	const cells = (counted.length > 0 ? counted : series).flatMap((one) => one.points[at] ?? []);
	const cell = cells.length === 1 ? cells[0] : sumOf(cells);
	if (!cell || cell.status === 'not_applicable') return null;
	const target = counted.length === 0 ? null : counted.reduce((sum, one) => sum + (targets.get(one.id) ?? 0), 0);
	const done = cell.value === null || target === null ? null : cell.value / target;
	const parts = series.flatMap((one) => partOf(input, one, at, targets.has(one.id)));
	return { ...plain(cell), target, done, parts, state: stateOf(cell, done, target) };
}

function partOf(input: FigureInput, series: DraftSeries, at: number, counted: boolean): BulletPart[] {
	const value = series.points[at]?.value;
	const [id] = series.members;
	if (value == null || value === 0 || id === undefined) return [];
	const members = input.contract.dimensions.flatMap((dimension) => dimension.members);
	const label = members.find((member) => member.id === id)?.label[input.locale] ?? id;
	return [{ label, value, counted }];
}

function sumOf(cells: readonly CountedCell[]): CountedCell | undefined {
	const [first] = cells;
	const known = cells.filter((cell) => cell.value !== null);
	if (!first || known.length === 0) return first;
	return {
		...(known[0] ?? first),
		value: known.reduce((sum, cell) => sum + (cell.value ?? 0), 0),
		partial: cells.some((cell) => cell.partial || cell.value === null),
		provisional: cells.some((cell) => cell.provisional)
	};
}

function stateOf(cell: Cell, done: number | null, target: number | null): BulletState {
	if (cell.value === null) return 'no_report';
	if (done === null || target === null) return 'no_target';
	if (done >= 1) return 'enough';
	return cell.partial ? 'open' : 'short';
}

const order = { short: 0, open: 1, enough: 2, no_report: 3, no_target: 4 } as const;

function byNeed(a: BulletRow, b: BulletRow): number {
	return order[a.state] - order[b.state] || (a.done ?? 0) - (b.done ?? 0);
}

function ownNotes(input: FigureInput, rows: readonly BulletRow[]): string[] {
	const { note } = plotMessagesOf(input.locale);
	const isApart = rows.some((row) => row.parts.some((part) => !part.counted));
	return [note.target, ...(isApart ? [note.apart] : [])];
}
