/** A name as an SQL identifier. */
export function identifier(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** A text as an SQL literal, for the few places that take no parameter (file paths). */
export function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
