import { exportMessagesOf } from '../../i18n/export-messages.ts';
import type { Locale } from '../../model/locale.ts';
import { escapeXml } from '../clean-text.ts';
import { inkXml, paragraphXml, softXml, solid } from './drawing.ts';
import type { Box } from './drawing.ts';
import type { SlideBoxes } from './layout-boxes.ts';
import type { Part } from './package.ts';
import { namespaces, textShape, treeStart } from './shape.ts';
import type { Placeholder } from './shape.ts';
import { themePart } from './theme-part.ts';

/** The layouts that staff can change to; their order is that of their files. */
export const layoutNames = ['title', 'chart', 'picture', 'table', 'figures', 'text'] as const;
export type LayoutName = (typeof layoutNames)[number];

export const layoutPath = (name: LayoutName): string =>
	`ppt/slideLayouts/slideLayout${layoutNames.indexOf(name) + 1}.xml`;
export const masterPath = 'ppt/slideMasters/slideMaster1.xml';
const contentType = (name: string) => `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`;
const colourMap =
	'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

interface Slot {
	readonly placeholder: Placeholder;
	readonly box: Box;
	readonly prompt: string;
	readonly size: number;
	readonly bold?: true;
	readonly soft?: true;
	readonly anchor?: 'b' | 'ctr' | 't';
}

/** Theme, master and layouts of our own decks. */
export function masterParts(boxes: SlideBoxes, locale: Locale): Part[] {
	const text = exportMessagesOf(locale).deck;
	return [
		themePart(1, text.author),
		{
			path: masterPath,
			contentType: contentType('slideMaster'),
			content: masterXml(boxes, locale),
			relations: [
				...layoutNames.map((name, at) => ({ id: `rId${at + 1}`, type: 'slideLayout', target: layoutPath(name) })),
				{ id: `rId${layoutNames.length + 1}`, type: 'theme', target: 'ppt/theme/theme1.xml' }
			]
		},
		...layoutNames.map((name): Part => ({
			path: layoutPath(name),
			contentType: contentType('slideLayout'),
			content: layoutXml(name, boxes, locale),
			relations: [{ id: 'rId1', type: 'slideMaster', target: masterPath }]
		}))
	];
}

function slotsOf(name: LayoutName, boxes: SlideBoxes, locale: Locale): Slot[] {
	const { prompts } = exportMessagesOf(locale).deck;
	const title: Slot = {
		placeholder: { type: 'title' },
		box: boxes.title,
		prompt: prompts.title,
		size: 26,
		bold: true,
		anchor: 'ctr'
	};
	const subtitle: Slot = {
		placeholder: { type: 'body', index: 15 },
		box: boxes.subtitle,
		prompt: prompts.subtitle,
		size: 14,
		soft: true
	};
	const source: Slot = {
		placeholder: { type: 'body', index: 14 },
		box: boxes.source,
		prompt: prompts.source,
		size: 11,
		soft: true,
		anchor: 'b'
	};
	const content = (type: Placeholder['type']): Slot => ({
		placeholder: { type, index: 13 },
		box: boxes.content,
		prompt: '',
		size: 16
	});
	switch (name) {
		case 'title':
			return [
				{
					placeholder: { type: 'ctrTitle' },
					box: boxes.cover.title,
					prompt: prompts.title,
					size: 36,
					bold: true,
					anchor: 'b'
				},
				{
					placeholder: { type: 'subTitle', index: 1 },
					box: boxes.cover.subtitle,
					prompt: prompts.subtitle,
					size: 20,
					soft: true
				},
				{ ...source, box: boxes.cover.source }
			];
		case 'chart':
			return [title, subtitle, content('chart'), source];
		case 'picture':
			return [title, subtitle, content('pic'), source];
		case 'table':
			return [title, subtitle, content('tbl'), source];
		case 'figures':
			return [title, subtitle, source];
		case 'text':
			return [
				title,
				{
					...content('body'),
					box: {
						...boxes.content,
						y: boxes.subtitle.y,
						height: boxes.content.height + boxes.content.y - boxes.subtitle.y
					},
					prompt: prompts.body
				}
			];
	}
}

const lang = (locale: Locale) => (locale === 'vi' ? 'vi-VN' : 'en-GB');

function slotXml(
	{ placeholder, box, prompt, size, bold, soft, anchor = 't' }: Slot,
	id: number,
	locale: Locale
): string {
	const look = `<a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPts val="${placeholder.type === 'body' && placeholder.index === 13 ? 600 : 0}"/></a:spcBef><a:buNone/><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}">${solid(soft ? softXml : inkXml)}</a:defRPr></a:lvl1pPr>`;
	const body = `<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`;
	const paragraphs = paragraphXml(prompt, { lang: lang(locale) });
	return textShape({ id, name: `${placeholder.type} ${id}`, placeholder, box, paragraphs, body, list: look });
}

function footerXml(boxes: SlideBoxes, id: number, locale: Locale): string {
	const style = (align: string) =>
		`<a:lvl1pPr algn="${align}"><a:defRPr sz="1000">${solid(softXml)}</a:defRPr></a:lvl1pPr>`;
	const body = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>';
	const field = `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang(locale)}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${lang(locale)}"/></a:p>`;
	return (
		textShape({
			id,
			name: `ftr ${id}`,
			placeholder: { type: 'ftr', index: 11 },
			box: boxes.footer,
			paragraphs: paragraphXml('', { lang: lang(locale) }),
			body,
			list: style('l')
		}) +
		textShape({
			id: id + 1,
			name: `sldNum ${id + 1}`,
			placeholder: { type: 'sldNum', index: 12 },
			box: boxes.number,
			paragraphs: field,
			body,
			list: style('r')
		})
	);
}

function layoutXml(name: LayoutName, boxes: SlideBoxes, locale: Locale): string {
	const slots = slotsOf(name, boxes, locale);
	const shapes = slots.map((slot, at) => slotXml(slot, at + 2, locale)).join('');
	const kind = name === 'title' ? ' type="title"' : name === 'figures' ? ' userDrawn="1"' : ' userDrawn="1"';
	const label = exportMessagesOf(locale).deck.layouts[name];
	return `<p:sldLayout ${namespaces}${kind} preserve="1"><p:cSld name="${escapeXml(label)}"><p:spTree>${treeStart}${shapes}${footerXml(boxes, slots.length + 2, locale)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function masterXml(boxes: SlideBoxes, locale: Locale): string {
	const [title] = slotsOf('text', boxes, locale);
	const body = slotsOf('text', boxes, locale)[1]!;
	const shapes =
		slotXml(title!, 2, locale) +
		slotXml({ ...body, placeholder: { type: 'body', index: 1 } }, 3, locale) +
		footerXml(boxes, 4, locale);
	const background = `<p:bg><p:bgPr>${solid('<a:schemeClr val="bg1"/>')}<a:effectLst/></p:bgPr></p:bg>`;
	const ids = layoutNames.map((_, at) => `<p:sldLayoutId id="${2147483649 + at}" r:id="rId${at + 1}"/>`).join('');
	const level = (size: number, font: string) =>
		`<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:buNone/><a:defRPr sz="${size * 100}" kern="1200">${solid(inkXml)}<a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/></a:defRPr></a:lvl1pPr>`;
	return `<p:sldMaster ${namespaces}><p:cSld>${background}<p:spTree>${treeStart}${shapes}</p:spTree></p:cSld>${colourMap}<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(26, 'mj')}</p:titleStyle><p:bodyStyle>${level(16, 'mn')}</p:bodyStyle><p:otherStyle>${level(16, 'mn')}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

// Without it notes take the size of a slide's text, which their page cannot hold.
const notesText =
	'<a:lvl1pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="300"/></a:spcBef><a:buNone/><a:defRPr sz="1000"/></a:lvl1pPr>';

/** The master of speaker notes, with its own theme. */
export function notesMasterParts(locale: Locale): Part[] {
	const box: Box = { x: 685800, y: 4400550, width: 5486400, height: 3600450 };
	const picture =
		'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>';
	const body = textShape({
		id: 3,
		name: 'Notes',
		placeholder: { type: 'body', index: 3 },
		box,
		paragraphs: paragraphXml('', { lang: lang(locale) }),
		body: '<a:bodyPr/>',
		list: notesText
	});
	return [
		themePart(2, exportMessagesOf(locale).deck.author),
		{
			path: 'ppt/notesMasters/notesMaster1.xml',
			contentType: contentType('notesMaster'),
			content: `<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgPr>${solid('<a:schemeClr val="bg1"/>')}<a:effectLst/></p:bgPr></p:bg><p:spTree>${treeStart}${picture}${body}</p:spTree></p:cSld>${colourMap}<p:notesStyle>${notesText}</p:notesStyle></p:notesMaster>`,
			relations: [{ id: 'rId1', type: 'theme', target: 'ppt/theme/theme2.xml' }]
		}
	];
}
