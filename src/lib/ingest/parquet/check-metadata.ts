import type { ColumnChunk, FileMetaData } from 'hyparquet';
import { RefusedFile } from '../refused-file.ts';
import { insist } from './damage.ts';
import type { Leaf, TopColumn } from './leaf.ts';

const mostBytes = 1 << 30;
const mostColumns = 5000;
const mostCells = 50_000_000;

/** Metadata may claim anything: throws where it contradicts itself, or claims more than can be unpacked. */
export function checkMetadata(metadata: FileMetaData, columns: readonly TopColumn[]): void {
	const leaves = columns.flatMap((column) => column.leaves);
	if (leaves.length > mostColumns) throw new RefusedFile('too_big');
	const { row_groups: groups } = metadata;
	for (const group of groups) {
		insist(group.columns.length === leaves.length, 'column count');
		for (const [at, chunk] of group.columns.entries()) checkChunk(chunk, leaves[at] as Leaf);
	}
	const counts = groups.map((group) => Number(group.num_rows));
	insist(
		counts.every((count) => count >= 0),
		'row count'
	);
	insist(sum(counts) === Number(metadata.num_rows), 'row count');
	const metas = groups.flatMap((group) => group.columns.flatMap(({ meta_data: meta }) => meta ?? []));
	const unpacked = sum(metas.map((meta) => Number(meta.total_uncompressed_size)));
	const cells = sum(metas.map((meta) => Number(meta.num_values)));
	const isSmall = unpacked <= mostBytes && cells <= mostCells && sum(counts) * columns.length <= mostCells;
	if (!isSmall) throw new RefusedFile('too_big');
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function checkChunk({ meta_data: meta, crypto_metadata: crypto, file_path: path }: ColumnChunk, leaf: Leaf): void {
	if (crypto) throw new RefusedFile('encrypted', 'Parquet');
	insist(!path && meta !== undefined, 'column elsewhere');
	insist(meta.path_in_schema.join('\0') === leaf.path.join('\0'), 'column order');
	insist(Number(meta.num_values) >= 0 && Number(meta.total_uncompressed_size) >= 0, 'value count');
}
