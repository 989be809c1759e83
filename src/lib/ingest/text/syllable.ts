/** Vowels with a hat, breve or horn, one ASCII letter each, so that the shape of a syllable fits one pattern. */
const qualities: Readonly<Record<string, string>> = {
	'a\u0302': 'A',
	'a\u0306': 'W',
	'e\u0302': 'E',
	'o\u0302': 'O',
	'o\u031b': 'Q',
	'u\u031b': 'U'
};
const onset = '(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdDghklmnpqrstvx])?';
const vowels =
	'(?:a[iouy]?|A[uy]?|W|e[o]?|E[u]?|i[au]?|iEu?|o[aeio]?|oai|oao|oay|oW|oeo|Oi?|Qi?|u[ai]?|uAy?|uE|uOi?|uQ|uy[au]?|uyE|U[aiu]?|UQ[iu]?|y|yEu?)';
const shape = new RegExp(`^${onset}${vowels}(?:(ch?|p|t)|(?:m|ng?|nh))?$`);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopTones = ['\u0301', '\u0323'];

/** True for a word that Vietnamese spelling allows: known onset, vowels and ending, one tone at most. */
export function isSyllable(word: string): boolean {
	if (word.length === 0 || word.length > 16) return false;
	const letters = word.toLowerCase().normalize('NFD');
	const found = letters.match(tones) ?? [];
	if (found.length > 1) return false;
	const plain = letters
		.replace(tones, '')
		.replace(/[aeou][\u0302\u0306\u031b]/g, (vowel) => qualities[vowel] ?? '?')
		.replaceAll('đ', 'D');
	const fits = shape.exec(plain);
	if (!fits) return false;
	// A syllable that ends in a stop takes two of the tones only.
	return fits[1] === undefined || stopTones.includes(found[0] ?? '');
}
