/** What a tab tells the service worker when it has opened. */
export interface FromTab {
	/** Of the program that the tab runs. */
	readonly version: string;
	/** Paths of pages to keep: its own, and those that a reader opens next. */
	readonly pages: readonly string[];
	/** Addresses that the tab has fetched before the worker was there. */
	readonly resources: readonly string[];
}

/** What the service worker tells a tab. */
export interface ToTab {
	/** The newest version that the worker has heard of. */
	readonly newest: string;
	/** The version that the tab shows; null where the worker does not know. */
	readonly own: string | null;
}
