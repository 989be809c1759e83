/** Dots on one axis, none over another. */
export interface Swarm {
	readonly radius: number;
	/** Distance of each dot from the middle line, in the order given. */
	readonly offsets: readonly number[];
	/** Dots lie over one another: there are too many for the room. */
	readonly crowded: boolean;
}

const radii = [6, 5, 4, 3, 2.25, 1.5];
const gap = 0.5;

/**
 * Lays dots at `xs` into lanes around a middle line, each into the free lane nearest to it, as large as they fit into
 * `height`. Every dot keeps its x.
 */
export function swarmOf(xs: readonly number[], height: number): Swarm {
	for (const radius of radii) {
		const { offsets, crowded } = lanesOf(xs, height, radius);
		if (!crowded || radius === radii.at(-1)) return { radius, offsets, crowded };
	}
	return { radius: radii[0]!, offsets: [], crowded: false };
}

function lanesOf(xs: readonly number[], height: number, radius: number): Omit<Swarm, 'radius'> {
	const step = 2 * radius + gap;
	const count = Math.max(1, Math.floor(height / step));
	const lanes = Array.from({ length: count - ((count + 1) % 2) }, (_, lane) => laneOffset(lane) * step);
	const ends = lanes.map(() => -Infinity);
	const offsets = new Array<number>(xs.length).fill(0);
	let crowded = false;
	const order = xs.map((_, index) => index).sort((a, b) => xs[a]! - xs[b]!);
	for (const index of order) {
		const x = xs[index]!;
		const free = ends.findIndex((end) => x - end >= step);
		crowded ||= free < 0;
		const lane = free >= 0 ? free : ends.indexOf(Math.min(...ends));
		ends[lane] = x;
		offsets[index] = lanes[lane] ?? 0;
	}
	return { offsets, crowded };
}

/** 0, −1, 1, −2, 2, … */
const laneOffset = (lane: number) => (lane % 2 === 0 ? lane / 2 : -(lane + 1) / 2);
