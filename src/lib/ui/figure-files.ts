import { figureFile } from '../export/file-name.ts';
import { figureCsv, figureWorkbook } from '../export/figure-workbook.ts';
import { pictureShapes } from '../export/picture/picture-shape.ts';
import type { PictureStyle } from '../export/picture/picture-shape.ts';
import { pictureSvg } from '../export/picture/picture-svg.ts';
import type { Figure } from '../figures/figure.ts';
import { exportMessagesOf } from '../i18n/export-messages.ts';
import type { IsoDate } from '../model/period.ts';
import { svgToPng, svgToPngBytes } from './svg-to-png.ts';

/** Files that a figure can be taken away as. */
export const fileKinds = ['png', 'svg', 'pptx', 'xlsx', 'csv', 'html'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What a file of a figure is made of. */
export interface FigureFacts {
	readonly figure: Figure;
	/** "receptions/turns?grain=quarter"; null where no link leads to the figure. */
	readonly view: string | null;
	/** The view's full address. */
	readonly address: string | null;
	readonly style: PictureStyle;
	readonly release: { readonly version: string; readonly releasedOn: IsoDate };
}

const types: Record<FileKind, string> = {
	png: 'image/png',
	svg: 'image/svg+xml',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv;charset=utf-8',
	html: 'text/html;charset=utf-8'
};

export interface MadeFile {
	readonly name: string;
	readonly type: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A picture of a figure at twice its size, as screens and projectors show it sharp. */
export function figurePng(figure: Figure, style: PictureStyle): Promise<Blob> {
	const { width, height } = pictureShapes[style.shape];
	return svgToPng(pictureSvg(figure, style), { width: width * 2, height: height * 2 });
}

/** A file of a figure. */
export async function makeFile(kind: FileKind, facts: FigureFacts): Promise<MadeFile> {
	return { name: figureFile(facts.figure, kind), type: types[kind], bytes: await bytesOf(kind, facts) };
}

async function bytesOf(kind: FileKind, facts: FigureFacts): Promise<Uint8Array<ArrayBuffer>> {
	const { figure, style, address } = facts;
	const text = (content: string) => new TextEncoder().encode(content);
	switch (kind) {
		case 'png':
			return new Uint8Array(await (await figurePng(figure, style)).arrayBuffer());
		case 'svg':
			return text(pictureSvg(figure, style));
		case 'csv':
			return text(figureCsv(figure));
		case 'html':
			return text((await import('../export/figure-page.ts')).figurePage(figure, address));
		case 'xlsx':
			return figureWorkbook(figure, address);
		case 'pptx':
			return slideOf(facts);
	}
}

async function slideOf({ figure, view, address, style, release }: FigureFacts): Promise<Uint8Array<ArrayBuffer>> {
	const { toPptx } = await import('../export/ooxml/to-pptx.ts');
	const deck = {
		locale: figure.locale,
		ratio: style.shape === 'classic' ? 'classic' : 'wide',
		title: figure.finding,
		slides: [{ kind: 'figure', figure, title: null, view, address }],
		footer: exportMessagesOf(figure.locale).deck.footer(release.version),
		...release
	} as const;
	return toPptx(deck, svgToPngBytes);
}
