import type { SchemaElement, SchemaTree } from 'hyparquet';
import { insist } from './damage.ts';

/** A stored column: how deep it stands among optional (`definition`) and repeated (`repetition`) fields. */
export interface Leaf {
	readonly element: SchemaElement;
	readonly path: readonly string[];
	readonly definition: number;
	readonly repetition: number;
}

/** A column of the table: its leaves, the first standing at `first` among all. */
export interface TopColumn {
	readonly name: string;
	readonly tree: SchemaTree;
	readonly leaves: readonly Leaf[];
	readonly first: number;
}

/** The columns of a table with their leaves, in the order of the file. */
export function listColumns(root: SchemaTree): TopColumn[] {
	let first = 0;
	return root.children.map((tree) => {
		const leaves = listLeaves(tree, 0, 0);
		const column = { name: tree.element.name, tree, leaves, first };
		first += leaves.length;
		return column;
	});
}

/** True where every row has exactly one value or none. */
export const isFlat = ({ tree }: TopColumn): boolean =>
	tree.children.length === 0 && tree.element.type !== undefined && tree.element.repetition_type !== 'REPEATED';

function listLeaves(tree: SchemaTree, above: number, repeatedAbove: number): Leaf[] {
	const { element, children, path } = tree;
	const definition = above + (element.repetition_type === 'REQUIRED' ? 0 : 1);
	const repetition = repeatedAbove + (element.repetition_type === 'REPEATED' ? 1 : 0);
	if (children.length > 0) return children.flatMap((child) => listLeaves(child, definition, repetition));
	// A group without fields stores nothing.
	if (element.type === undefined) {
		insist(element.num_children !== undefined, 'type');
		return [];
	}
	return [{ element, path, definition, repetition }];
}
