type Codes = readonly (readonly [string, readonly number[]])[];

const grave = '\u0300';
const acute = '\u0301';
const hook = '\u0309';
const tilde = '\u0303';
const dot = '\u0323';
const hat = '\u0302';
const breve = '\u0306';
const horn = '\u031b';
const tones = [grave, hook, tilde, acute, dot];

/** Codes of TCVN3 (ABC, .VnTime): a vowel with its five tones, in the order grave, hook, tilde, acute, dot. */
const tcvn3Toned: Codes = [
	['a', [0xb5, 0xb6, 0xb7, 0xb8, 0xb9]],
	[`a${breve}`, [0xbb, 0xbc, 0xbd, 0xbe, 0xc6]],
	[`a${hat}`, [0xc7, 0xc8, 0xc9, 0xca, 0xcb]],
	['e', [0xcc, 0xce, 0xcf, 0xd0, 0xd1]],
	[`e${hat}`, [0xd2, 0xd3, 0xd4, 0xd5, 0xd6]],
	['i', [0xd7, 0xd8, 0xdc, 0xdd, 0xde]],
	['o', [0xdf, 0xe1, 0xe2, 0xe3, 0xe4]],
	[`o${hat}`, [0xe5, 0xe6, 0xe7, 0xe8, 0xe9]],
	[`o${horn}`, [0xea, 0xeb, 0xec, 0xed, 0xee]],
	['u', [0xef, 0xf1, 0xf2, 0xf3, 0xf4]],
	[`u${horn}`, [0xf5, 0xf6, 0xf7, 0xf8, 0xf9]],
	['y', [0xfa, 0xfb, 0xfc, 0xfd, 0xfe]]
];
const tcvn3Plain: Codes = [
	[`A${breve}`, [0xa1]],
	[`A${hat}`, [0xa2]],
	[`E${hat}`, [0xa3]],
	[`O${hat}`, [0xa4]],
	[`O${horn}`, [0xa5]],
	[`U${horn}`, [0xa6]],
	['Đ', [0xa7]],
	[`a${breve}`, [0xa8]],
	[`a${hat}`, [0xa9]],
	[`e${hat}`, [0xaa]],
	[`o${hat}`, [0xab]],
	[`o${horn}`, [0xac]],
	[`u${horn}`, [0xad]],
	['đ', [0xae]]
];

/** Codes of VNI: marks that follow their vowel; each has a twin for capitals, 32 below. */
const vniMarks: Codes = [
	[hat, [0xe2]],
	[breve, [0xea]],
	[grave, [0xf8]],
	[acute, [0xf9]],
	[hook, [0xfb]],
	[tilde, [0xf5]],
	[dot, [0xef]],
	[hat + grave, [0xe0]],
	[hat + acute, [0xe1]],
	[hat + hook, [0xe5]],
	[hat + tilde, [0xe3]],
	[hat + dot, [0xe4]],
	[breve + grave, [0xe8]],
	[breve + acute, [0xe9]],
	[breve + hook, [0xfa]],
	[breve + tilde, [0xfc]],
	[breve + dot, [0xeb]]
];
const vniLetters: Codes = [
	[`o${horn}`, [0xf4]],
	[`u${horn}`, [0xf6]],
	['đ', [0xf1]],
	[`i${grave}`, [0xec]],
	[`i${acute}`, [0xed]],
	[`i${hook}`, [0xe6]],
	[`i${tilde}`, [0xf3]],
	[`i${dot}`, [0xf2]],
	[`y${dot}`, [0xee]]
];

/** TCVN3 letter by the character that stands for it in Windows-1252. */
export const tcvn3: ReadonlyMap<string, string> = new Map([
	...tcvn3Toned.flatMap(([vowel, codes]) => codes.map((code, at) => pair(code, vowel + (tones[at] ?? '')))),
	...tcvn3Plain.flatMap(([letter, codes]) => codes.map((code) => pair(code, letter)))
]);

/** VNI letter or mark by the character that stands for it in Windows-1252. */
export const vni: ReadonlyMap<string, string> = new Map(
	[...vniMarks, ...vniLetters].flatMap(([letter, codes]) =>
		codes.flatMap((code) => [pair(code, letter), pair(code - 0x20, letter.toUpperCase())])
	)
);

function pair(code: number, letter: string): readonly [string, string] {
	return [String.fromCharCode(code), letter];
}
