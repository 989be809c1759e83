/** Short, stable name of a text (cyrb53: 53 bits), in small letters and digits. */
export function textKey(text: string): string {
	let a = 0xdeadbeef;
	let b = 0x41c6ce57;
	for (let index = 0; index < text.length; index++) {
		a = Math.imul(a ^ text.charCodeAt(index), 2654435761);
		b = Math.imul(b ^ text.charCodeAt(index), 1597334677);
	}
	a = mix(a, b);
	b = mix(b, a);
	return (2 ** 32 * (b & 0x1fffff) + (a >>> 0)).toString(36);
}

function mix(a: number, b: number): number {
	return Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
}
