const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
/** What Windows-1252 has at 0x80 to 0x9f, 0 where nothing; Node 20 decodes these as Latin-1 (nodejs/node#56542). */
const extra = [
	0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
	0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178
];

const windows1252 = new TextDecoder('windows-1252');

/** Bytes as Windows-1252, the same in every browser and in Node. */
export function decodeWestern(from: Uint8Array): string {
	return windows1252
		.decode(from)
		.replace(/[\x80-\x9f]/g, (letter) =>
			String.fromCharCode(extra[letter.charCodeAt(0) - 0x80] || letter.charCodeAt(0))
		);
}

const western = [...decodeWestern(bytes)];
const vietnamese = new TextDecoder('windows-1258').decode(bytes);
const codeOf: ReadonlyMap<string, number> = new Map(western.map((letter, code) => [letter, code]));

/** The byte that Windows-1252 or Latin-1 reads as this character; undefined for characters that neither has. */
export function westernByte(letter: string): number | undefined {
	return codeOf.get(letter) ?? (/[\x80-\x9f]/.test(letter) ? letter.charCodeAt(0) : undefined);
}

/** What Windows-1258 reads where Windows-1252 reads something else. */
export const windows1258: ReadonlyMap<string, string> = new Map(
	western.flatMap((letter, code) => {
		const other = vietnamese[code] ?? letter;
		return other === letter || code < 0xa0 ? [] : [[letter, other] as const];
	})
);
