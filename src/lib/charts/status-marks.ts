import type { Cell } from '../figures/figure-base.ts';
import type { Status } from '../model/status.ts';
import type { Palette } from './palette.ts';
import { boxPath, circlePath, hatchPath, linePath, path } from './shapes.ts';
import type { Box, Shape } from './shapes.ts';

/** What a mark says of a cell beside its number: its status, or that the number is not final or not exact. */
export type MarkName = Exclude<Status, 'reported'> | 'unfinished' | 'estimate';

/** All marks, in the order of a legend. */
export const markNames = [
	'unfinished',
	'estimate',
	'reported_zero',
	'suppressed',
	'late',
	'not_reported',
	'not_due',
	'not_applicable',
	'not_comparable'
] as const satisfies readonly MarkName[];

/** The mark of a cell that has no number, or a reported zero; null for other numbers. */
export function statusMarkOf({ status, value }: Cell): Exclude<Status, 'reported'> | null {
	if (value !== null) return value === 0 ? 'reported_zero' : null;
	return status === 'reported' || status === 'reported_zero' ? 'not_applicable' : status;
}

/** The number is provisional, or not all reports behind it are in. */
export const isUnfinished = ({ value, provisional, partial }: Cell): boolean =>
	value !== null && (provisional || partial);

/** The number was estimated: shares of a split unit, or an estimate of the publisher. */
export const isEstimate = ({ value, qualifier }: Cell): boolean => value !== null && qualifier === 'estimate';

/** The number is not final or not exact: hollow marks, dashed lines. */
export const isSoft = (cell: Cell): boolean => isUnfinished(cell) || isEstimate(cell);

/** Everything that marks say of a cell. */
export function marksOf(cell: Cell): MarkName[] {
	const status = statusMarkOf(cell);
	return [
		...(isUnfinished(cell) ? (['unfinished'] as const) : []),
		...(isEstimate(cell) ? (['estimate'] as const) : []),
		...(status ? [status] : [])
	];
}

/** A mark in each of the boxes, as few paths as there are colours in it. */
export function markShapes(name: MarkName, boxes: readonly Box[], palette: Palette): Shape[] {
	const all = (of: (box: Box) => string) => boxes.map(of).join('');
	const ink = { stroke: palette.muted, lineWidth: 1.3 };
	switch (name) {
		case 'unfinished': {
			const d = all((box) => boxPath(inner(box, 1.5)));
			return [
				...path(d, { stroke: palette.paper, lineWidth: 1.6 }),
				...path(d, { stroke: palette.ink, lineWidth: 1.6, lineDash: [3, 3] })
			];
		}
		case 'estimate':
			return [
				...path(
					all((box) => hatchPath(inner(box, 1))),
					{ stroke: palette.paper, lineWidth: 2.2 }
				),
				...path(
					all((box) => hatchPath(inner(box, 1))),
					{ stroke: palette.ink, lineWidth: 0.8 }
				)
			];
		case 'reported_zero':
			return path(
				all((box) => boxPath(inner(box, 0.8))),
				{ fill: palette.paper, stroke: palette.contextLine }
			);
		case 'not_applicable':
			return path(
				all((box) =>
					strokeOf(box, [
						[-1, 1],
						[1, -1]
					])
				),
				ink
			);
		case 'not_due':
			return path(all(dots), { fill: palette.muted });
		case 'late':
			return filled(
				boxes,
				palette,
				all(
					(box) =>
						strokeOf(box, [
							[0, -1],
							[0, 0.25]
						]) + dotBelow(box)
				)
			);
		case 'not_reported':
			return filled(
				boxes,
				palette,
				all((box) => strokeOf(box, [[-0.8, -0.8], [0.8, 0.8], null, [-0.8, 0.8], [0.8, -0.8]]))
			);
		case 'not_comparable':
			return path(
				all((box) =>
					strokeOf(box, [[-0.9, -0.35], [0.9, -0.35], null, [-0.9, 0.35], [0.9, 0.35], null, [-0.5, 1], [0.5, -1]])
				),
				ink
			);
		case 'suppressed':
			return path(
				all((box) => strokeOf(box, [[0, -1], [0, 1], null, [-0.9, -0.5], [0.9, 0.5], null, [-0.9, 0.5], [0.9, -0.5]])),
				ink
			);
	}
}

/** Reports that were due and are not in stand on a grey ground. */
function filled(boxes: readonly Box[], palette: Palette, d: string): Shape[] {
	return [
		...path(boxes.map((box) => boxPath(inner(box, 0.5))).join(''), { fill: palette.grid }),
		...path(d, { stroke: palette.ink, lineWidth: 1.3 })
	];
}

function inner({ x, y, width, height }: Box, by: number): Box {
	const most = Math.min(by, width / 4, height / 4);
	return { x: x + most, y: y + most, width: width - 2 * most, height: height - 2 * most };
}

/** A line through points around the middle of a box, in halves of the mark's size. */
function strokeOf(box: Box, points: readonly (readonly [number, number] | null)[]): string {
	const { x, y, rx, ry } = middle(box);
	return linePath(points.map((point) => point && [x + point[0] * rx, y + point[1] * ry]));
}

function middle({ x, y, width, height }: Box) {
	return { x: x + width / 2, y: y + height / 2, rx: Math.min(5, width * 0.32), ry: Math.min(5, height * 0.32) };
}

function dots(box: Box): string {
	const { x, y, rx } = middle(box);
	return [-0.8, 0, 0.8].map((at) => circlePath(x + at * rx, y, Math.max(0.5, rx * 0.2))).join('');
}

function dotBelow(box: Box): string {
	const { x, y, ry } = middle(box);
	return linePath([
		[x, y + ry * 0.75],
		[x, y + ry]
	]);
}
