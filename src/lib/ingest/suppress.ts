import { countMeasures } from '../model/columns.ts';
import type { DatasetContract, Suppression } from '../model/contract.ts';
import type { Hidden, Qualifier } from '../model/status.ts';
import type { UnitId, UnitLevel } from '../model/unit.ts';
import type { FactRow } from './fact-row.ts';
import { hideAlong, type Block } from './hide-blocks.ts';

/** A fact as it is published: small counts are gone, and their qualifier says so. */
export interface PublishedRow extends Omit<FactRow, 'qualifiers'> {
	readonly qualifiers: readonly (Qualifier | Hidden | null)[];
}

/** Where a unit stands. */
export type PlaceOf = (unit: UnitId) => { readonly level: UnitLevel | null; readonly parent: UnitId | null };

/**
 * Facts without counts that could point at persons, by the contract's rule. What one unit reported for one period is
 * hidden or published together: with it goes a second unit below the same parent, so that no total leaves one unknown.
 */
export function suppressFacts(
	facts: readonly FactRow[],
	contract: DatasetContract,
	placeOf: PlaceOf
): readonly PublishedRow[] {
	const { suppression } = contract;
	if (!suppression) return facts;
	const counts = countMeasures(contract).map((measure) => measure.id);
	return suppression.measures.reduce<readonly PublishedRow[]>((rows, family) => {
		const columns = family.map((id) => counts.indexOf(id));
		return suppressFamily(rows, facts.length, columns, contract, suppression, placeOf);
	}, facts);
}

/** Rows from `reported` on are wholes that an earlier family has added. */
function suppressFamily(
	rows: readonly PublishedRow[],
	reported: number,
	columns: readonly number[],
	contract: DatasetContract,
	suppression: Suppression,
	placeOf: PlaceOf
): readonly PublishedRow[] {
	const blocks = blocksOf(rows.slice(0, reported), columns, contract, suppression, placeOf);
	hideAlong(blocks);
	const published = [...rows];
	for (const block of blocks)
		if (block.hidden) hideBlock(block, published, reported, columns, contract, suppression.below);
	return published;
}

const isSmall = (value: number | null | undefined, below: number) =>
	value !== null && value !== undefined && value !== 0 && Math.abs(value) < below;

function blocksOf(
	rows: readonly PublishedRow[],
	columns: readonly number[],
	contract: DatasetContract,
	{ below, levels }: Suppression,
	placeOf: PlaceOf
): Block[] {
	const groups = new Map<string, Block & { rows: number[]; members: string[] }>();
	for (const [at, row] of rows.entries()) {
		const { level, parent } = placeOf(row.unitId);
		if (level === null || !levels.includes(level) || columns.every((column) => row.values[column] === null)) continue;
		const key = `${row.unitId} ${row.start} ${row.end}`;
		const block = groups.get(key) ?? newBlock(`${parent} ${row.start} ${row.end}`);
		groups.set(key, block);
		block.rows.push(at);
		block.members.push(row.dimensions.join('\t'));
		block.size += columns.reduce((sum, column) => sum + Math.abs(row.values[column] ?? 0), 0);
		block.hidden ||= columns.some((column) => isSmall(row.values[column], below));
	}
	for (const block of groups.values())
		block.wholeHidden = !wholeOf(block, rows, columns, contract)?.every((total) => !isSmall(total, below));
	return [...groups.values()];
}

const newBlock = (group: string) => ({
	group,
	rows: [] as number[],
	members: [] as string[],
	size: 0,
	hidden: false,
	wholeHidden: true
});

/** Sums over the parts of a block; null where the contract has no member for a whole, or a part of it is missing. */
function wholeOf(
	{ rows }: Block,
	all: readonly PublishedRow[],
	columns: readonly number[],
	{ dimensions }: DatasetContract
): (number | null)[] | null {
	const [dimension] = dimensions;
	if (dimensions.length !== 1 || !dimension?.members.some((member) => member.notSplit)) return null;
	if (dimension.members.some((member) => member.outsideTotal)) return null;
	const parts = dimension.members.filter((member) => !member.notSplit).map((member) => member.id);
	const own = rows.map((at) => all[at]).filter((row) => row !== undefined);
	if (own.length !== parts.length || own.some((row) => !parts.includes(row.dimensions[0] ?? ''))) return null;
	const given = columns.map((column) => own.flatMap((row) => row.values[column] ?? []));
	if (given.some((values) => values.length > 0 && values.length < parts.length)) return null;
	return given.map((values) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)));
}

function hideBlock(
	block: Block,
	published: PublishedRow[],
	reported: number,
	columns: readonly number[],
	contract: DatasetContract,
	below: number
): void {
	const whole = block.wholeHidden ? null : wholeOf(block, published, columns, contract);
	const first = published[block.rows[0] ?? 0];
	if (whole && first) addWhole(whole, first, published, reported, columns, contract);
	for (const at of block.rows) {
		const row = published[at];
		if (row) published[at] = hideRow(row, columns, whole !== null, below);
	}
}

function hideRow(row: PublishedRow, columns: readonly number[], inWhole: boolean, below: number): PublishedRow {
	const values = [...row.values];
	const qualifiers = [...row.qualifiers];
	for (const column of columns) {
		const value = values[column] ?? null;
		if (value === null) continue;
		values[column] = null;
		qualifiers[column] = inWhole ? 'in_whole' : isSmall(value, below) ? 'below' : 'suppressed';
	}
	return { ...row, values, qualifiers };
}

function addWhole(
	totals: readonly (number | null)[],
	like: PublishedRow,
	published: PublishedRow[],
	reported: number,
	columns: readonly number[],
	{ dimensions }: DatasetContract
): void {
	const member = dimensions[0]?.members.find((one) => one.notSplit)?.id ?? '';
	const known = published.findLastIndex(
		(row, at) => at >= reported && row.unitId === like.unitId && row.start === like.start && row.end === like.end
	);
	const before = published[known] ?? {
		...like,
		dimensions: [member],
		values: like.values.map(() => null),
		qualifiers: like.qualifiers.map(() => null)
	};
	const values = before.values.map((value, at) =>
		columns.includes(at) ? (totals[columns.indexOf(at)] ?? null) : value
	);
	published[known < 0 ? published.length : known] = { ...before, values };
}
