const most = 100_000;

/** The same function with a memory: the head of a sheet is asked again and again what the same few texts say. */
export function remember<Given extends readonly unknown[], Made>(
	make: (text: string, ...given: Given) => Made
): (text: string, ...given: Given) => Made {
	const known = new Map<string, Made>();
	return (text, ...given) => {
		const key = given.length === 0 ? text : `${given.join('|')}|${text}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const made = make(text, ...given);
		if (known.size >= most) known.clear();
		known.set(key, made);
		return made;
	};
}
