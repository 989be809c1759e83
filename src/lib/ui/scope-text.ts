/** The place of some units, in as many words as a field has room for: all of them, the one there is, or how many. */
export function scopeText(
	names: readonly string[],
	texts: { readonly all: string; readonly units: (count: number) => string }
): string {
	if (names.length > 1) return texts.units(names.length);
	return names[0] ?? texts.all;
}
