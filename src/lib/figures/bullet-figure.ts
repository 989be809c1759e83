import { finer } from '../i18n/number-style.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import { dutyState } from '../insight/requirement.ts';
import type { DutyState, Requirement } from '../insight/requirement.ts';
import type { BulletState } from '../insight/target-finding.ts';
import { targetFinding } from '../insight/target-finding.ts';
import type { Transform } from '../model/query.ts';
import { numberAt, textAt } from '../model/result.ts';
import type { UnitId } from '../model/unit.ts';
import { askedOf } from './asked.ts';
import { bulletTable } from './bullet-table.ts';
import { altOf, captionOf } from './caption.ts';
import { measureOf } from './cell.ts';
import type { CountedCell } from './cell.ts';
import { unitCoverage } from './coverage.ts';
import { draftOf } from './draft-series.ts';
import type { Draft } from './draft-series.ts';
import { unitNotes } from './event-marks.ts';
import type { Cell, Role } from './figure-base.ts';
import type { FigureInput } from './figure-input.ts';
import { bucketOfView, coloursOf, isChosen } from './focus.ts';
import { plain } from './mean.ts';
import { notesOf } from './notes.ts';
import { preferredColour } from './paint.ts';
import { subjectOf } from './subject.ts';
import type { UnitsFigure } from './units-figure.ts';

/** A part of a unit's number that has no target of its own: what was delegated. */
export interface BesidePart {
	readonly label: string;
	readonly value: number;
}

/** A unit against its target. */
export interface BulletRow extends Cell {
	readonly id: string;
	readonly label: string;
	readonly role: Role;
	readonly colour: number | null;
	readonly target: number | null;
	/** The most that is asked for, of a range. */
	readonly most: number | null;
	/** Share of the target that is done; may exceed 1. Null without a number or a target. */
	readonly done: number | null;
	/** Empty where the numbers are not split. */
	readonly beside: readonly BesidePart[];
	readonly state: BulletState;
}

/** Units against what they must or planned to do. */
export interface BulletFigure extends UnitsFigure {
	readonly kind: 'bullet';
	/** Those farthest below their target first, then those above it; without a number or a target at the end. */
	readonly rows: readonly BulletRow[];
}

/** Units at one bucket against their targets (the `versus_target` transform); `beside` has what does not count. */
export function bulletFigure(input: FigureInput): BulletFigure {
	const draft = draftOf(input);
	const chosen = bucketOfView(input, draft);
	// Where nobody has reported, that is what there is to show.
	const at = chosen >= 0 ? chosen : draft.buckets.length - 1;
	const rows = rowsAt(input, draft, at).sort(byNeed);
	const values = rows.flatMap((row) => [row.value ?? 0, row.target ?? 0, row.most ?? 0]);
	// Numbers are written as they were counted; only bars are shares of the target.
	const counted = withTransform(input, { kind: 'absolute' });
	const plainSubject = subjectOf(counted, values);
	const isRatio = plainSubject.measure.kind === 'ratio';
	const subject = isRatio ? { ...plainSubject, number: finer(plainSubject.number) } : plainSubject;
	const bucket = draft.buckets[at];
	const caption = captionOf(counted, subject.number, bucket ? [bucket] : [], unitCoverage(input, draft, at));
	const finding = targetFinding({ subject, period: bucket?.label ?? '', rows }, input.locale);
	const figure = {
		kind: 'bullet' as const,
		...caption,
		finding,
		periodLabel: bucket?.label ?? '',
		rows,
		notes: [...notesOf(input, rows), ...ownNotes(input, rows), ...(bucket ? unitNotes(input, bucket) : [])],
		alt: altOf('bullet', caption, finding, rows)
	};
	return { ...figure, table: bulletTable(figure) };
}

const withTransform = (input: FigureInput, transform: Transform): FigureInput => ({
	...input,
	view: { ...input.view, query: { ...input.view.query, transform } }
});

function rowsAt(input: FigureInput, draft: Draft, at: number): BulletRow[] {
	const targeted = new Set(draft.series.filter((one) => one.points[at]?.denominator).map((one) => one.unit));
	const shown = draft.series.filter((one) => one.points[at]?.denominator || !targeted.has(one.unit));
	const colours = coloursOf(
		shown.map((one) => (isChosen(one, input.view.chart.focus) ? one.id : null)),
		(id) =>
			preferredColour(
				input,
				shown.find((one) => one.id === id)
			)
	);
	const beside = besideAt(input, draft, at);
	const bucket = draft.buckets[at];
	// What is asked of a ratio hangs on its denominators, which only reports give.
	const isRatio = measureOf(input).kind === 'ratio';
	return shown.flatMap((one, index): BulletRow[] => {
		const cell = one.points[at];
		if (!cell || (cell.status === 'not_applicable' && cell.numerator === null)) return [];
		const colour = colours[index] ?? null;
		const own = { id: one.id, label: one.label, colour, role: colour === null ? 'context' : 'focus' } as const;
		const asked = bucket && !isRatio ? askedOf(input, one.unit, one.members, bucket) : null;
		return [
			{ ...rowOf(cell, asked, isRatio), ...own, beside: (one.unit === null ? undefined : beside.get(one.unit)) ?? [] }
		];
	});
}

/** Where reports are missing, the targets still ask for the whole bucket. */
function rowOf(
	cell: CountedCell,
	asked: Pick<Requirement, 'required' | 'most'> | null,
	isRatio: boolean
): Omit<BulletRow, 'id' | 'label' | 'role' | 'colour' | 'beside'> {
	const each = isRatio ? (cell.each ?? 0) : 1;
	const ofEach = (value: number | null | undefined) => (value == null || each <= 0 ? null : value / each);
	const value = cell.value === null ? null : ofEach(cell.numerator);
	const held = cell.denominator === null || cell.denominator <= 0 ? null : ofEach(cell.denominator);
	const target = asked?.required ?? held;
	const most = asked ? asked.most : ofEach(cell.most);
	const done = value === null || target === null ? null : value / target;
	const state = stateOf({ ...cell, value }, { target, most, isRatio }, asked !== null || isRatio);
	return { ...plain({ ...cell, value }), target, most, done, state };
}

/** Numbers of the members that have no target, by unit. */
function besideAt(input: FigureInput, draft: Draft, at: number): Map<UnitId, BesidePart[]> {
	const parts = new Map<UnitId, BesidePart[]>();
	if (!input.beside) return parts;
	const { table, dimension } = input.beside;
	const members = input.contract.dimensions.find(({ id }) => id === dimension)?.members ?? [];
	const start = draft.buckets[at]?.start;
	for (let row = 0; row < table.numRows; row++) {
		const [unit, member] = [textAt(table, 'unit_id', row), textAt(table, dimension, row)];
		const label = members.find(({ id }) => id === member)?.label[input.locale];
		const value = numberAt(table, measureOf(input).id, row);
		if (unit === null || !label || !value || textAt(table, 'bucket_start', row) !== start) continue;
		parts.set(unit, [...(parts.get(unit) ?? []), { label, value }]);
	}
	return parts;
}

/** What is only asked of the reports that are in settles nothing before all are. */
function stateOf(
	{ value, partial }: Cell,
	{ target, most, isRatio }: Pick<BulletRow, 'target' | 'most'> & { readonly isRatio: boolean },
	isWhole: boolean
): BulletState {
	if (value === null) return 'no_report';
	if (target === null) return 'no_target';
	if (partial && !isWhole) return 'open';
	return stateOfDuty[dutyState({ held: value, required: target, most, isRatio }, !partial)];
}

const stateOfDuty = {
	met: 'enough',
	below: 'short',
	above: 'above',
	open: 'open'
} as const satisfies Record<DutyState, BulletState>;

const order = { short: 0, open: 1, enough: 2, above: 3, no_report: 4, no_target: 5 } as const;

function byNeed(a: BulletRow, b: BulletRow): number {
	return order[a.state] - order[b.state] || (a.done ?? 0) - (b.done ?? 0);
}

function ownNotes(input: FigureInput, rows: readonly BulletRow[]): string[] {
	const { note } = plotMessagesOf(input.locale);
	const isApart = rows.some((row) => row.beside.length > 0);
	const isRange = rows.some((row) => row.most !== null);
	return [...(isRange ? [note.range] : []), ...(isApart ? [note.apart] : [])];
}
