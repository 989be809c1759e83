/** Something that went wrong in this tab. */
export interface Fault {
	/** Milliseconds since 1970, by the reader's clock. */
	readonly at: number;
	readonly kind: 'page' | 'engine';
	/** Path and the beginning of the search string. */
	readonly page: string;
	readonly text: string;
}

// The script in every page keeps them under this name.
const key = 'faults';

/** What has gone wrong in this tab, last first; nothing where the tab may keep nothing. */
export function readFaults(): readonly Fault[] {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
		return Array.isArray(kept) ? kept.filter(isFault).reverse() : [];
	} catch {
		return [];
	}
}

/** Forgets all of them. */
export function clearFaults(): void {
	try {
		sessionStorage.removeItem(key);
	} catch {
		// Nothing was kept either.
	}
}

function isFault(value: unknown): value is Fault {
	if (typeof value !== 'object' || value === null) return false;
	const { at, kind, page, text } = value as Partial<Record<keyof Fault, unknown>>;
	return (
		typeof at === 'number' &&
		(kind === 'page' || kind === 'engine') &&
		typeof page === 'string' &&
		typeof text === 'string'
	);
}
