/** Short enough for a page to answer to a key in between. */
const sliceMs = 12;

/** Lets the page do other things before work that takes a while; rejects with the signal's reason. */
export async function breathe(signal?: AbortSignal): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve));
	signal?.throwIfAborted();
}

/** Makes something of each item, with breaks in which the page can do other things; rejects with the signal's reason. */
export async function mapInSlices<Item, Made>(
	items: readonly Item[],
	make: (item: Item) => Made,
	signal?: AbortSignal
): Promise<Made[]> {
	const made: Made[] = [];
	let since = performance.now();
	for (const item of items) {
		made.push(make(item));
		if (performance.now() - since < sliceMs) continue;
		await breathe(signal);
		since = performance.now();
	}
	return made;
}
