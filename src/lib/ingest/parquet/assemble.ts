import type { SchemaTree } from 'hyparquet';
import { isNotFinite, type TellOdd } from '../odd-cells.ts';
import type { RawCell } from '../raw-table.ts';
import { toJsonText } from '../typed-cell.ts';
import { insist } from './damage.ts';
import type { LeafReader } from './leaf-reader.ts';
import type { ChunkEntries } from './read-chunk.ts';

/** The entries of a leaf, and what they stand for. */
export interface LeafEntries extends ChunkEntries {
	readonly reader: LeafReader;
}

/** A value of a nested column, as JSON has it. */
type Nested = RawCell | readonly Nested[] | { readonly [name: string]: Nested };

/** What a nested column is made of. `definition`: below it the field is missing, or the list empty. */
type Shape =
	| { readonly kind: 'leaf'; readonly leaves: readonly [number] }
	| {
			readonly kind: 'optional';
			readonly leaves: readonly number[];
			readonly definition: number;
			readonly inner: Shape;
	  }
	| {
			readonly kind: 'list' | 'map';
			readonly leaves: readonly number[];
			readonly definition: number;
			readonly repetition: number;
			readonly item: Shape;
	  }
	| {
			readonly kind: 'group';
			readonly leaves: readonly number[];
			readonly fields: readonly (readonly [string, Shape])[];
	  };

/** The rows of a nested column as JSON text, null where the whole is missing. Throws where its leaves disagree. */
export function assembleColumn(
	tree: SchemaTree,
	chunks: readonly LeafEntries[],
	rows: number,
	tell: TellOdd
): RawCell[] {
	const shape = shapeOf(tree, { leaf: 0, definition: 0, repetition: 0 });
	const cursor = { chunks, at: new Int32Array(chunks.length) };
	insist(chunks.length > 0 || rows === 0, 'empty structure');
	const isFinite = !chunks.some(({ reader }) => reader.cells.some(isNotFinite));
	const texts = Array.from({ length: rows }, (_, row) => {
		const value = build(shape, cursor);
		insist(
			agree(cursor, shape.leaves, (chunk, at) => at <= chunk.codes.length && !(chunk.repetition[at] ?? 0)),
			'row'
		);
		if (value === null) return null;
		// Looking at every part takes several times as long.
		return isFinite ? JSON.stringify(value) : toJsonText(value, (part) => tell(row, 'not_finite', part));
	});
	insist(
		chunks.every((chunk, leaf) => cursor.at[leaf] === chunk.codes.length),
		'row count'
	);
	return texts;
}

interface Depth {
	readonly leaf: number;
	readonly definition: number;
	readonly repetition: number;
}

function shapeOf(tree: SchemaTree, depth: Depth): Shape {
	switch (tree.element.repetition_type) {
		case 'OPTIONAL': {
			const definition = depth.definition + 1;
			const inner = contentOf(tree, { ...depth, definition });
			return { kind: 'optional', leaves: inner.leaves, definition, inner };
		}
		case 'REPEATED': {
			const below = { ...depth, definition: depth.definition + 1, repetition: depth.repetition + 1 };
			const item = contentOf(tree, below);
			return { ...below, kind: 'list', leaves: item.leaves, item };
		}
		default:
			return contentOf(tree, depth);
	}
}

const isMap = ({ element }: SchemaTree) => /^MAP/.test(element.logical_type?.type ?? element.converted_type ?? '');
const isList = ({ element }: SchemaTree) => (element.logical_type?.type ?? element.converted_type) === 'LIST';

function contentOf(tree: SchemaTree, depth: Depth): Shape {
	const { children } = tree;
	if (children.length === 0) return { kind: 'leaf', leaves: [depth.leaf] };
	const [only] = children;
	if (children.length === 1 && only?.element.repetition_type === 'REPEATED') {
		const list = shapeOf(only, depth);
		if (isMap(tree) && list.kind === 'list' && only.children.length === 2) return { ...list, kind: 'map' };
		if (isList(tree) && list.kind === 'list') return { ...list, item: itemOf(list.item, only, tree) };
	}
	let { leaf } = depth;
	const fields = children.map((child) => {
		const shape = shapeOf(child, { ...depth, leaf });
		leaf += shape.leaves.length;
		return [child.element.name, shape] as const;
	});
	return { kind: 'group', leaves: fields.flatMap(([, { leaves }]) => leaves), fields };
}

/** A list wraps its items into a group of one field, but for those of old writers, which have names of their own. */
function itemOf(item: Shape, repeated: SchemaTree, list: SchemaTree): Shape {
	if (item.kind !== 'group' || item.fields.length !== 1) return item;
	const { name } = repeated.element;
	return name === 'array' || name === `${list.element.name}_tuple` ? item : (item.fields[0]?.[1] ?? item);
}

interface Cursor {
	readonly chunks: readonly LeafEntries[];
	readonly at: Int32Array;
}

function build(shape: Shape, cursor: Cursor): Nested {
	switch (shape.kind) {
		case 'leaf': {
			const [leaf] = shape.leaves;
			const chunk = cursor.chunks[leaf];
			const code = chunk?.codes[next(cursor, leaf)];
			return (code === undefined ? null : chunk?.reader.cells[code]) ?? null;
		}
		case 'optional':
			return isMissing(shape, cursor) ? skip(shape, cursor, null) : build(shape.inner, cursor);
		case 'group':
			return Object.fromEntries(shape.fields.map(([name, field]) => [name, build(field, cursor)]));
		case 'list':
			return isMissing(shape, cursor) ? skip(shape, cursor, []) : buildItems(shape, cursor);
		case 'map':
			return isMissing(shape, cursor) ? skip(shape, cursor, {}) : toObject(buildItems(shape, cursor));
	}
}

function next(cursor: Cursor, leaf: number): number {
	const at = cursor.at[leaf] as number;
	insist(at < (cursor.chunks[leaf]?.codes.length ?? 0), 'entries');
	cursor.at[leaf] = at + 1;
	return at;
}

type Listed = Shape & { readonly kind: 'list' | 'map' };

function buildItems({ item, leaves, repetition }: Listed, cursor: Cursor): Nested[] {
	const items = [build(item, cursor)];
	while (agree(cursor, leaves, (chunk, at) => chunk.repetition[at] === repetition)) items.push(build(item, cursor));
	return items;
}

const isMissing = ({ leaves, definition }: { leaves: readonly number[]; definition: number }, cursor: Cursor) =>
	agree(cursor, leaves, (chunk, at) => (chunk.definition[at] ?? 0) < definition);

/** What all leaves of a shape say of their next entry. Throws where they do not say the same. */
function agree(
	{ chunks, at }: Cursor,
	leaves: readonly number[],
	says: (chunk: LeafEntries, at: number) => boolean
): boolean {
	const [first = 0] = leaves;
	const answer = says(chunks[first] as LeafEntries, at[first] as number);
	for (const leaf of leaves)
		insist(says(chunks[leaf] as LeafEntries, at[leaf] as number) === answer, 'leaves disagree');
	return answer;
}

function skip<T>({ leaves }: Shape, cursor: Cursor, value: T): T {
	for (const leaf of leaves) next(cursor, leaf);
	return value;
}

/** Entries of key and value; where a key comes twice they stay pairs. */
function toObject(entries: readonly Nested[]): Nested {
	const pairs = entries.map((entry) => Object.values(entry as Record<string, Nested>));
	const names = pairs.map(([key]) => (typeof key === 'string' ? key : JSON.stringify(key ?? null)));
	if (new Set(names).size < names.length) return pairs as Nested[];
	return Object.fromEntries(names.map((name, at) => [name, pairs[at]?.[1] ?? null]));
}
