/** Hands a file to the reader, as a download. */
export function saveFile(name: string, content: BlobPart, type: string): void {
	const url = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has to begin before the file may go.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
