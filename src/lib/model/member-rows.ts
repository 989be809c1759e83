/** How many rows each member of a chart has; a map is one. */
export interface MemberRows {
	/** Undefined for a member without rows. */
	get(member: string): number | undefined;
	/** The members that have rows. */
	keys(): Iterable<string>;
}
