/** What one unit reported for one period: its rows are hidden together. */
export interface Block {
	/** Unit above and period: blocks of a group add up to a number that may be published. */
	readonly group: string;
	readonly rows: readonly number[];
	/** The combination of dimension members of each row. */
	readonly members: readonly string[];
	/** How much would be lost with it. */
	size: number;
	hidden: boolean;
	/** Even the sum over its rows is not published. */
	wholeHidden: boolean;
}

/**
 * Hides further blocks until no group, and no member of a group, has a single hidden one: it would be the difference
 * between the group's total and the others. Likewise for the sums of blocks.
 */
export function hideAlong(blocks: readonly Block[]): void {
	const groups = new Map<string, Block[]>();
	for (const block of blocks) {
		const group = groups.get(block.group);
		if (group) group.push(block);
		else groups.set(block.group, [block]);
	}
	for (const group of groups.values()) {
		const bySize = group.toSorted((a, b) => a.size - b.size);
		while (hideOneMore(bySize));
	}
}

function hideOneMore(bySize: readonly Block[]): boolean {
	const hidden = bySize.filter((block) => block.hidden);
	const alone = hidden.flatMap((block) =>
		block.members.filter((member) => hidden.filter((one) => one.members.includes(member)).length === 1)
	);
	const shares = (block: Block) => !block.hidden && block.members.some((member) => alone.includes(member));
	const partner =
		alone.length > 0 ? (bySize.find((block) => shares(block) && block.size > 0) ?? bySize.find(shares)) : undefined;
	if (partner) {
		partner.hidden = true;
		return true;
	}
	// What no other block has, the group's total gives away: the sum of the block must not give away the rest.
	const bare = hidden.find((block) => !block.wholeHidden && block.members.some((member) => alone.includes(member)));
	if (bare) bare.wholeHidden = true;
	return bare !== undefined || hideOneWhole(bySize, hidden);
}

function hideOneWhole(bySize: readonly Block[], hidden: readonly Block[]): boolean {
	if (hidden.filter((block) => block.wholeHidden).length !== 1) return false;
	const next = hidden.find((block) => !block.wholeHidden) ?? bySize.find((block) => !block.hidden);
	if (!next) return false;
	next.hidden = true;
	next.wholeHidden = true;
	return true;
}
