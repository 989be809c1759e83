/** Throws where the bytes of a Parquet file contradict themselves. */
export function insist(holds: boolean, what: string): asserts holds {
	if (!holds) throw new Error(`damaged Parquet: ${what}`);
}
