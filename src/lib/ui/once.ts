/** Loads something when it is first asked for, and again only after a failure; what is there is there at once. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
	let loaded: Promise<T> | null = null;
	return () => {
		if (loaded === null) {
			loaded = load();
			loaded.catch(() => (loaded = null));
		}
		return loaded;
	};
}
