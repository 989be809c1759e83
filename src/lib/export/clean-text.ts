/** Characters that XML cannot hold, lone halves of surrogate pairs among them. */
const unfit =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that every XML reader takes: composed letters, no control characters. */
export function cleanText(text: string): string {
	return text.replace(unfit, ' ').normalize('NFC');
}

/** A text inside XML, in an element or an attribute. */
export function escapeXml(text: string): string {
	return cleanText(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
