import type { Cell } from '../figures/figure-base.ts';
import type { Palette } from './palette.ts';
import type { Box, Shape } from './shapes.ts';
import { markNames, markShapes, marksOf } from './status-marks.ts';
import type { MarkName } from './status-marks.ts';

/** A cell and the room it has, in pixels. */
export interface PlacedCell {
	readonly cell: Cell;
	readonly box: Box;
}

/** Narrower boxes share one mark where cells beside one another are alike. */
const narrow = 9;

/** The marks of cells, those of one look together; `leaveOut` is said in another way. */
export function cellMarks(cells: readonly PlacedCell[], palette: Palette, leaveOut: readonly MarkName[] = []): Shape[] {
	const boxes = new Map<MarkName, Box[]>(markNames.map((name) => [name, []]));
	for (const { cell, box } of cells)
		for (const name of marksOf(cell)) if (!leaveOut.includes(name)) join(boxes.get(name)!, box);
	return [...boxes].flatMap(([name, known]) => markShapes(name, known, palette));
}

function join(known: Box[], box: Box): void {
	const last = known.at(-1);
	const touches = last && last.y === box.y && Math.abs(last.x + last.width - box.x) < 1.5;
	if (last && touches && box.width < narrow) known[known.length - 1] = { ...last, width: box.x + box.width - last.x };
	else known.push(box);
}
