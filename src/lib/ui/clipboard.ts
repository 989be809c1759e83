/** Copies a picture; false where the browser does not allow it, as on pages without HTTPS. */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
	if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) return false;
	// Safari takes a picture only from a click itself: the item has to be made before the picture is.
	return write([new ClipboardItem({ 'image/png': png })]);
}

/** Copies a text, or a table with its text; false where the browser allows neither way. */
export async function copyText(text: string, html?: string): Promise<boolean> {
	if (typeof ClipboardItem !== 'undefined' && 'clipboard' in navigator) {
		const blob = (content: string, type: string) => new Blob([content], { type });
		const item = { 'text/plain': blob(text, 'text/plain'), ...(html ? { 'text/html': blob(html, 'text/html') } : {}) };
		if (await write([new ClipboardItem(item)])) return true;
	}
	return copyByEvent(text, html);
}

async function write(items: ClipboardItem[]): Promise<boolean> {
	try {
		await navigator.clipboard.write(items);
		return true;
	} catch {
		return false;
	}
}

/** The old way, which also works on plain http. */
function copyByEvent(text: string, html?: string): boolean {
	const oncopy = (event: ClipboardEvent) => {
		event.preventDefault();
		event.clipboardData?.setData('text/plain', text);
		if (html) event.clipboardData?.setData('text/html', html);
	};
	document.addEventListener('copy', oncopy);
	try {
		return document.execCommand('copy');
	} finally {
		document.removeEventListener('copy', oncopy);
	}
}
