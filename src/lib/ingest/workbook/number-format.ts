/** What a number under this format is: itself, a day, a time of day, a moment, or a length of time. */
export type NumberKind = 'number' | 'date' | 'time' | 'moment' | 'duration';

/** Formats that every program knows without their code, among them those of East Asian dates. */
function builtInKind(id: number): NumberKind {
	if (id === 22) return 'moment';
	if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
	if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'time';
	return id === 46 ? 'duration' : 'number';
}

/** The kind of a format by its number, and its code where the workbook gives one: `dd/mm/yyyy` is a date. */
export function numberKind(id: number, code: string | undefined): NumberKind {
	if (code === undefined) return builtInKind(id);
	const bare = code
		.replace(/\\.|_.|\*./g, '')
		.replace(/"[^"]*"?/g, '')
		.toLowerCase();
	if (/\[(h+|m+|s+)\]/.test(bare)) return 'duration';
	const letters = bare.replace(/\[[^\]]*\]/g, '').split(';')[0] ?? '';
	if (/general|[#?0]/.test(letters.replace(/s[.,]0+/g, 's'))) return 'number';
	const hasTime = /[hs]/.test(letters);
	const hasDay = /[dye]/.test(letters) || (/m/.test(letters) && !hasTime);
	if (hasDay && hasTime) return 'moment';
	return hasDay ? 'date' : hasTime ? 'time' : 'number';
}
