/** What is wrong with an XML text, by a reader of its own: tags that do not match, raw marks, doubled attributes. */
export function xmlFaults(xml: string): string[] {
	const faults: string[] = [];
	const open: string[] = [];
	const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '');
	let end = 0;
	for (const match of body.matchAll(/<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>/g)) {
		const [tag, closing, name = '', attributes = '', single] = match;
		faults.push(...textFaults(body.slice(end, match.index)));
		end = match.index + tag.length;
		const keys = [...attributes.matchAll(/([\w.:-]+)="/g)].map(([, key]) => key);
		if (new Set(keys).size < keys.length) faults.push(`doubled attribute in <${name}${attributes}>`);
		faults.push(...[...attributes.matchAll(/="([^"]*)"/g)].flatMap(([, value = '']) => textFaults(value)));
		if (closing) {
			const expected = open.pop();
			if (expected !== name) faults.push(`</${name}> closes <${expected}>`);
		} else if (!single) open.push(name);
	}
	faults.push(...textFaults(body.slice(end)), ...open.map((name) => `<${name}> is never closed`));
	return faults;
}

function textFaults(text: string): string[] {
	const faults: string[] = [];
	if (text.includes('<')) faults.push(`raw < in “${text.slice(0, 60)}”`);
	if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) faults.push(`raw & in “${text.slice(0, 60)}”`);
	if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) faults.push('a control character');
	if (/\b(NaN|undefined|Infinity)\b/.test(text)) faults.push(`“${text.slice(0, 60)}”`);
	if (text !== text.normalize('NFC')) faults.push(`letters that are not composed: “${text.slice(0, 60)}”`);
	return faults;
}
