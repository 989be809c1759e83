import { escapeXml } from '../clean-text.ts';
import { drawingNs, placeXml, relationsNs } from './drawing.ts';
import type { Box } from './drawing.ts';

export const presentationNs = 'http://schemas.openxmlformats.org/presentationml/2006/main';
export const namespaces = `xmlns:a="${drawingNs}" xmlns:r="${relationsNs}" xmlns:p="${presentationNs}"`;

/** What a shape fills in its layout; without one it stands by itself. */
export interface Placeholder {
	readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'chart' | 'pic' | 'tbl' | 'ftr' | 'sldNum';
	readonly index?: number;
}

export interface ShapeHead {
	readonly id: number;
	readonly name: string;
	/** Text alternative. */
	readonly description?: string;
}

/** Id, name and text alternative of a shape; `extra` is a hyperlink of it. */
export function headOf({ id, name, description }: ShapeHead): string {
	const text = description === undefined ? '' : ` descr="${escapeXml(description)}"`;
	return `<p:cNvPr id="${id}" name="${escapeXml(name)}"${text}/>`;
}

/** `<p:nvPr>` of a placeholder, or of none. */
export function placeholderXml(placeholder: Placeholder | null): string {
	if (placeholder === null) return '<p:nvPr/>';
	const { type, index } = placeholder;
	const at = index === undefined ? '' : ` idx="${index}"`;
	const size = type === 'sldNum' || type === 'ftr' ? ' sz="quarter"' : '';
	return `<p:nvPr><p:ph type="${type}"${size}${at}/></p:nvPr>`;
}

export interface TextShape extends ShapeHead {
	readonly placeholder: Placeholder | null;
	/** Null: where the layout has it. */
	readonly box: Box | null;
	/** `<a:p>` elements, at least one. */
	readonly paragraphs: string;
	readonly body?: string;
	readonly style?: string;
	/** What the placeholder's texts look like: of layouts and masters. */
	readonly list?: string;
}

/** A shape with text. */
export function textShape(shape: TextShape): string {
	const { placeholder, box, paragraphs, body = '<a:bodyPr><a:normAutofit/></a:bodyPr>', style = '', list = '' } = shape;
	const geometry =
		box === null
			? ''
			: `${placeXml(box)}${placeholder === null || style ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' : ''}`;
	const locks = placeholder === null ? '<p:cNvSpPr/>' : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';
	return `<p:sp><p:nvSpPr>${headOf(shape)}${locks}${placeholderXml(placeholder)}</p:nvSpPr><p:spPr>${geometry}${style}</p:spPr><p:txBody>${body}${list === '' ? '<a:lstStyle/>' : `<a:lstStyle>${list}</a:lstStyle>`}${paragraphs}</p:txBody></p:sp>`;
}

/** What every tree of shapes begins with. */
export const treeStart =
	'<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
