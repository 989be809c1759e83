import { paletteOf } from '../../charts/palette.ts';
import { escapeXml } from '../clean-text.ts';
import { drawingNs } from './drawing.ts';
import type { Part } from './package.ts';

const hex = (colour: string) => colour.replace('#', '').toUpperCase();

/** The colours and the face of a deck; charts take theirs from it. */
export function themePart(at: number, name: string): Part {
	const palette = paletteOf('print');
	const colour = (tag: string, value: string) => `<a:${tag}><a:srgbClr val="${hex(value)}"/></a:${tag}>`;
	const accents = palette.series.map((value, index) => colour(`accent${index + 1}`, value));
	const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
	const fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
	const line = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3);
	const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
	return {
		path: `ppt/theme/theme${at}.xml`,
		contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
		content: [
			`<a:theme xmlns:a="${drawingNs}" name="${escapeXml(name)}"><a:themeElements><a:clrScheme name="${escapeXml(name)}">`,
			colour('dk1', palette.ink) + colour('lt1', palette.paper) + colour('dk2', palette.text[0] ?? palette.ink),
			colour('lt2', palette.band) + accents.join(''),
			colour('hlink', palette.text[1] ?? palette.ink) + colour('folHlink', palette.text[5] ?? palette.ink),
			`</a:clrScheme><a:fontScheme name="${escapeXml(name)}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>`,
			`<a:fmtScheme name="${escapeXml(name)}"><a:fillStyleLst>${fills}</a:fillStyleLst><a:lnStyleLst>${line}</a:lnStyleLst>`,
			`<a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
		].join('')
	};
}
