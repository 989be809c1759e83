/** A view that a reader keeps: its name, its link's search string, and the day it was kept. */
export interface SavedView {
	readonly name: string;
	readonly search: string;
	readonly savedOn: string;
}

const format = 'toan-canh-views';
const version = 1;
const most = 200;
const longestName = 120;

/** Views as a file, or as the browser keeps them. */
export function encodeViews(views: readonly SavedView[]): string {
	return JSON.stringify({ format, version, views }, null, '\t');
}

/** The views of a file; null where it is none. Links in it are read like any other link when they are opened. */
export function decodeViews(text: string): SavedView[] | null {
	let read: unknown;
	try {
		read = JSON.parse(text);
	} catch {
		return null;
	}
	const file = read as { format?: unknown; version?: unknown; views?: unknown } | null;
	if (file?.format !== format || file.version !== version || !Array.isArray(file.views)) return null;
	return file.views
		.filter(isView)
		.slice(0, most)
		.map(({ name, search, savedOn }) => ({
			name: name.normalize('NFC').slice(0, longestName),
			search,
			savedOn
		}));
}

function isView(value: unknown): value is SavedView {
	const { name, search, savedOn } = (value ?? {}) as Partial<Record<keyof SavedView, unknown>>;
	const isText = typeof name === 'string' && typeof savedOn === 'string' && name.trim() !== '';
	return isText && typeof search === 'string' && (search === '' || search.startsWith('?'));
}

/** Views with another beside them; one of the same name takes its place. */
export function keptWith(views: readonly SavedView[], others: readonly SavedView[]): SavedView[] {
	const names = new Set(others.map(({ name }) => name));
	return [...views.filter(({ name }) => !names.has(name)), ...others].slice(-most);
}
