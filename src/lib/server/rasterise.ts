import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);
// Widths as Arial's, with every Vietnamese letter; the same on every machine that builds.
const fontFiles = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'].map((file) =>
	require.resolve(`@expo-google-fonts/arimo/${file}`)
);

/** An SVG of ours as PNG, `width` pixels wide; needs no browser, and makes the same bytes everywhere. */
export function rasterisePng(svg: string, width: number): Uint8Array<ArrayBuffer> {
	const picture = new Resvg(svg, {
		font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
		fitTo: { mode: 'width', value: width }
	});
	return new Uint8Array(picture.render().asPng());
}
