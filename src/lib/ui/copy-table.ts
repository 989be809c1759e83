import type { ClipboardTable } from '../export/to-clipboard.ts';

/** Puts a table onto the clipboard; false where the browser does not let pages do that. */
export async function copyTable(table: ClipboardTable): Promise<boolean> {
	try {
		const blob = (text: string, type: string) => new Blob([text], { type });
		const [text, html] = [blob(table.text, 'text/plain'), blob(table.html, 'text/html')];
		await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
		return true;
	} catch {
		return copyByEvent(table);
	}
}

/** Pages served over plain http have no clipboard, but may answer the browser's own copying. */
function copyByEvent({ text, html }: ClipboardTable): boolean {
	let answered = false;
	const answer = (event: ClipboardEvent) => {
		event.clipboardData?.setData('text/plain', text);
		event.clipboardData?.setData('text/html', html);
		event.preventDefault();
		answered = event.clipboardData !== null;
	};
	document.addEventListener('copy', answer);
	// Deprecated, but nothing else copies over plain http.
	const done = document.execCommand('copy');
	document.removeEventListener('copy', answer);
	return done && answered;
}
