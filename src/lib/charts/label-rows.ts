/** A text that belongs to a place on a horizontal axis; the lower its weight, the more it matters. */
export interface RowLabel {
	readonly id: string;
	readonly x: number;
	readonly width: number;
	readonly weight: number;
}

export interface PlacedRowLabel {
	readonly id: string;
	readonly left: number;
	/** 0 is the row nearest to the axis. */
	readonly row: number;
}

const gap = 8;

/** Labels in rows above or below their places, none over another nor out of bounds; those without room are dropped. */
export function placeInRows(labels: readonly RowLabel[], left: number, right: number, rows: number): PlacedRowLabel[] {
	const taken: (PlacedRowLabel & { readonly right: number })[] = [];
	for (const { id, x, width } of [...labels].sort((a, b) => a.weight - b.weight)) {
		if (width > right - left) continue;
		const starts = [x - width / 2, x, x - width].map((start) => Math.min(Math.max(start, left), right - width));
		const spots = Array.from({ length: rows }, (_, row) => starts.map((start) => ({ row, start }))).flat();
		const free = spots.find(({ row, start }) =>
			taken.every((one) => one.row !== row || start >= one.right + gap || start + width + gap <= one.left)
		);
		if (free) taken.push({ id, left: free.start, row: free.row, right: free.start + width });
	}
	return taken.map(({ id, left: start, row }) => ({ id, left: start, row }));
}
