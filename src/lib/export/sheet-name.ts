/** A name that Excel takes for a sheet: at most 31 characters, none of []:*?/\ and no apostrophes, none twice. */
export function toSheetName(name: string, taken: readonly string[]): string {
	const bare = name.replace(/[[\]:*?/\\']/g, ' ').trim() || 'Sheet';
	const candidates = [bare.slice(0, 31), ...taken.map((_, at) => `${bare.slice(0, 26)} (${at + 2})`)];
	return candidates.find((one) => !taken.some((other) => other.toLowerCase() === one.toLowerCase())) ?? bare;
}
