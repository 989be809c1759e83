/** An area in pixels. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** A text that wants to stand beside a point; the lower its weight, the more it matters. */
export interface PointLabel {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly weight: number;
}

export interface PlacedPointLabel extends Box {
	readonly id: string;
}

const gap = 7;

/** Texts to the right, left, above or below their points, inside `bounds`, over no other text and none of `kept`. */
export function placeAtPoints(
	labels: readonly PointLabel[],
	bounds: Box,
	kept: readonly Box[] = []
): PlacedPointLabel[] {
	const placed: PlacedPointLabel[] = [];
	for (const label of [...labels].sort((a, b) => a.weight - b.weight)) {
		const box = spots(label).find(
			(spot) => isInside(spot, bounds) && [...kept, ...placed].every((other) => !overlaps(spot, other))
		);
		if (box) placed.push({ id: label.id, ...box });
	}
	return placed;
}

function spots({ x, y, width, height }: PointLabel): Box[] {
	const box = (left: number, top: number): Box => ({ left, top, width, height });
	return [
		box(x + gap, y - height / 2),
		box(x - gap - width, y - height / 2),
		box(x - width / 2, y - gap - height),
		box(x - width / 2, y + gap),
		box(x + gap / 2, y - gap - height),
		box(x - width - gap / 2, y - gap - height),
		box(x + gap / 2, y + gap),
		box(x - width - gap / 2, y + gap)
	];
}

/** Two areas share more than an edge. */
export const overlaps = (a: Box, b: Box): boolean =>
	a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

const isInside = (a: Box, b: Box) =>
	a.left >= b.left && a.top >= b.top && a.left + a.width <= b.left + b.width && a.top + a.height <= b.top + b.height;
