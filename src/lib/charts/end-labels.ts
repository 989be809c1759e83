/** A label that wants to stand at a height; the lower its weight, the more it matters. */
export interface WantedLabel {
	readonly id: string;
	readonly y: number;
	readonly height: number;
	readonly weight: number;
	/** It may be moved to make room; others stand where they belong or not at all. */
	readonly movable: boolean;
}

export interface PlacedLabel {
	readonly id: string;
	/** Centre of the label. */
	readonly y: number;
}

/** Heights at which labels do not overlap between `top` and `bottom`; the least important ones are dropped. */
export function placeLabels(wanted: readonly WantedLabel[], top: number, bottom: number): PlacedLabel[] {
	const movable = wanted.filter((label) => label.movable).sort((a, b) => a.weight - b.weight);
	let kept = movable;
	while (heightOf(kept) > bottom - top) kept = kept.slice(0, -1);
	const placed = spread(kept, top, bottom).map((y, index) => ({ ...byHeight(kept)[index]!, y }));
	const inside = ({ y, height }: WantedLabel) => y - height / 2 >= top && y + height / 2 <= bottom;
	for (const label of wanted.filter((one) => !one.movable && inside(one)).sort((a, b) => a.weight - b.weight))
		if (placed.every((other) => Math.abs(other.y - label.y) >= (other.height + label.height) / 2)) placed.push(label);
	return placed.map(({ id, y }) => ({ id, y }));
}

const heightOf = (labels: readonly WantedLabel[]) => labels.reduce((sum, label) => sum + label.height, 0);
const byHeight = (labels: readonly WantedLabel[]) => [...labels].sort((a, b) => a.y - b.y);

/** Pushes overlapping labels down from the top, then up from the bottom. */
function spread(labels: readonly WantedLabel[], top: number, bottom: number): number[] {
	const sorted = byHeight(labels);
	const centres: number[] = [];
	let edge = top;
	for (const label of sorted) {
		const y = Math.max(label.y, edge + label.height / 2);
		centres.push(y);
		edge = y + label.height / 2;
	}
	let floor = bottom;
	for (let index = sorted.length - 1; index >= 0; index--) {
		const half = sorted[index]!.height / 2;
		centres[index] = Math.min(centres[index]!, floor - half);
		floor = centres[index]! - half;
	}
	return centres;
}
