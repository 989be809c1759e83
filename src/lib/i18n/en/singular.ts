const head = /^(.*?)(?= (?:of|at|on|in|per|to|for|from|with|that|as)\b|$)/;

/** What one of them is called: "1 event", "1 person in a large group" from their plural; nouns without a plural stay. */
export function singular(noun: string): string {
	return noun.replace(head, (words) => words.replace(/\p{L}+/gu, oneOf));
}

function oneOf(word: string): string {
	if (word === 'people') return 'person';
	if (word === 'news' || word.endsWith('ss')) return word;
	return word.replace(/(?<=ss)es$|s$/, '');
}

/** A number, already written, with what it counts. */
export function counted(number: string, noun: string): string {
	return `${number} ${/(^|[\s+−-])1$/.test(number) ? singular(noun) : noun}`.trim();
}
