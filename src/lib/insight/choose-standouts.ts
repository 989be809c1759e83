/** A sentence that may be told of a unit. */
export interface Standout {
	readonly text: string;
	readonly weight: number;
	readonly dataset: string;
	readonly measure: string;
	/** The measure that this one is a part of. */
	readonly subsetOf?: string;
}

const mostOfAll = 5;
const mostOfOne = 2;

/** At most five sentences, two of a dataset, the weightiest first; no part beside its whole. */
export function chooseStandouts(standouts: readonly Standout[], most = mostOfAll): Standout[] {
	const chosen: Standout[] = [];
	for (const one of [...standouts].sort((a, b) => b.weight - a.weight)) {
		const same = chosen.filter(({ dataset }) => dataset === one.dataset);
		const told = same.some(({ measure, subsetOf }) => measure === one.subsetOf || subsetOf === one.measure);
		if (one.weight > 0 && !told && same.length < mostOfOne && chosen.length < most) chosen.push(one);
	}
	return chosen;
}
