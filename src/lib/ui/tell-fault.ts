/** Tells the page's own log of a failure that the page has met and lives with. */
export function tellFault(cause: unknown): void {
	dispatchEvent(new CustomEvent('toan-canh-fault', { detail: cause }));
}
