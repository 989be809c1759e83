import type { Size } from '../charts/theme.ts';

/** An SVG with the faces of the reader's system as PNG, at a size in pixels. Throws where the browser cannot draw it. */
export async function svgToPng(svg: string, { width, height }: Size): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const picture = new Image(width, height);
		picture.src = url;
		await picture.decode();
		// A canvas of the page encodes when the page is idle, which takes a quarter longer.
		const canvas = new OffscreenCanvas(width, height);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.drawImage(picture, 0, 0, width, height);
		return await canvas.convertToBlob({ type: 'image/png' });
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** The same as bytes, for files that hold pictures. */
export async function svgToPngBytes(svg: string, size: Size): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await (await svgToPng(svg, size)).arrayBuffer());
}
