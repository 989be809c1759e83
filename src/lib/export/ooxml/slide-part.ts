import { textWidth } from '../../charts/text-width.ts';
import { exportMessagesOf } from '../../i18n/export-messages.ts';
import type { Locale } from '../../model/locale.ts';
import { inkXml, paragraphXml, placeXml, runXml, softXml } from './drawing.ts';
import type { Box } from './drawing.ts';
import { numberCards } from './number-cards.ts';
import type { Relation } from './package.ts';
import type { PlannedSlide } from './planned-slide.ts';
import { headOf, namespaces, placeholderXml, textShape, treeStart } from './shape.ts';
import type { Placeholder } from './shape.ts';
import type { SlideTarget } from './slide-target.ts';
import { tableXml } from './table-xml.ts';

/** Relations that a slide's XML names. */
export const slideRelations = {
	layout: 'rId1',
	notes: 'rId2',
	content: 'rId3',
	vector: 'rId4',
	live: 'rId5',
	tag: 'rId6'
} as const;

/** What a slide is written with. */
export interface SlideContext {
	readonly target: SlideTarget;
	readonly locale: Locale;
	readonly footer: string;
}

/** The XML of a slide. */
export function slideXml(slide: PlannedSlide, context: SlideContext): string {
	const shapes = [
		titleShape(slide, context),
		slide.subtitle === null ? '' : subtitleShape(slide.subtitle, slide, context),
		contentShapes(slide, context),
		slide.source === null ? '' : sourceShape(slide.source, slide, context),
		footerShapes(context)
	].join('');
	const tag = slide.tag === null ? '' : `<p:custDataLst><p:tags r:id="${slideRelations.tag}"/></p:custDataLst>`;
	return `<p:sld ${namespaces}><p:cSld><p:spTree>${treeStart}${shapes}</p:spTree>${tag}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** Relation to the address that a slide links to. */
export function liveRelation({ notes }: PlannedSlide): Relation[] {
	return notes.address === null
		? []
		: [{ id: slideRelations.live, type: 'hyperlink', target: notes.address, external: true }];
}

const langOf = ({ locale }: SlideContext) => (locale === 'vi' ? 'vi-VN' : 'en-GB');
const plainBody = '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr>';
const slotBody = '<a:bodyPr><a:normAutofit/></a:bodyPr>';

/** A title of up to two lines; long findings in smaller letters. */
function titleShape(slide: PlannedSlide, context: SlideContext): string {
	const { target } = context;
	const isCover = slide.layout === 'title';
	const wanted: Placeholder = isCover ? { type: 'ctrTitle' } : { type: 'title' };
	const box = isCover ? target.boxes.cover.title : target.boxes.title;
	const size = titleSize(slide.title, box, isCover);
	return textShape({
		id: 2,
		name: 'Title',
		placeholder: target.slot(wanted) ?? { type: 'title' },
		box: target.slot({ type: 'body', index: 14 }) === null && !isCover ? box : null,
		paragraphs: paragraphXml(slide.title, { lang: langOf(context), ...(size === null ? {} : { size }) }),
		body: slotBody
	});
}

/** Points; null for the layout's own size. */
function titleSize(title: string, box: Box, isCover: boolean): number | null {
	const plain = isCover ? 36 : 26;
	const sizes = isCover ? [36, 30, 24, 18] : [26, 22, 19, 16, 14, 12];
	const points = (emu: number) => emu / 12_700;
	const fits = (size: number) =>
		Math.ceil(textWidth(title, size, true) / (points(box.width) * 0.97)) * size * 1.15 <= points(box.height);
	const size = sizes.find(fits) ?? sizes.at(-1)!;
	return size === plain ? null : size;
}

function subtitleShape(text: string, { layout }: PlannedSlide, context: SlideContext): string {
	const { target } = context;
	const isCover = layout === 'title';
	const placeholder = target.slot(isCover ? { type: 'subTitle', index: 1 } : { type: 'body', index: 15 });
	const size = placeholder === null ? 14 * target.boxes.scale : text.length > 150 ? 12 : null;
	return textShape({
		id: 3,
		name: 'Subtitle',
		placeholder,
		box: placeholder === null ? (isCover ? target.boxes.cover.subtitle : target.boxes.subtitle) : null,
		paragraphs: paragraphXml(text, {
			lang: langOf(context),
			...(size === null ? {} : { size }),
			...(placeholder === null ? { colour: softXml } : {})
		}),
		body: placeholder === null ? plainBody : slotBody
	});
}

function sourceShape(
	{ warning, text }: NonNullable<PlannedSlide['source']>,
	slide: PlannedSlide,
	context: SlideContext
): string {
	const { target, locale } = context;
	const placeholder = target.slot({ type: 'body', index: 14 });
	const look = {
		lang: langOf(context),
		...(placeholder === null ? { size: 11 * target.boxes.scale, colour: softXml } : {})
	};
	const online =
		slide.notes.address === null
			? ''
			: runXml(exportMessagesOf(locale).deck.online, { ...look, link: slideRelations.live });
	const runs = [
		warning === null ? '' : runXml(`${warning} `, { ...look, bold: true }),
		runXml(online === '' ? text : `${text} `, look),
		online
	].join('');
	return textShape({
		id: 4,
		name: 'Source',
		placeholder,
		box: placeholder === null ? (slide.layout === 'title' ? target.boxes.cover.source : target.boxes.source) : null,
		paragraphs: `<a:p>${runs}<a:endParaRPr lang="${look.lang}"/></a:p>`,
		body:
			placeholder === null
				? plainBody.replace('<a:normAutofit/>', '').replace('bIns="0">', 'bIns="0" anchor="b">')
				: slotBody
	});
}

function footerShapes(context: SlideContext): string {
	const { target, footer } = context;
	const lang = langOf(context);
	const [words, number] = [target.slot({ type: 'ftr', index: 11 }), target.slot({ type: 'sldNum', index: 12 })];
	if (words === null || number === null) return '';
	const field = `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${lang}"/></a:p>`;
	return (
		textShape({
			id: 5,
			name: 'Footer',
			placeholder: words,
			box: null,
			paragraphs: paragraphXml(footer, { lang, size: 10, colour: softXml }),
			body: '<a:bodyPr/>'
		}) + textShape({ id: 6, name: 'Number', placeholder: number, box: null, paragraphs: field, body: '<a:bodyPr/>' })
	);
}

function contentShapes(slide: PlannedSlide, context: SlideContext): string {
	const { boxes, slot } = { boxes: context.target.boxes, slot: context.target.slot };
	const { content } = slide;
	const lang = langOf(context);
	switch (content.kind) {
		case 'none':
			return '';
		case 'chart': {
			const chart = `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${slideRelations.content}"/>`;
			const head = headOf({ id: 7, name: 'Chart', description: content.chart.alt });
			return `<p:graphicFrame><p:nvGraphicFramePr>${head}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${placeholderXml(slot({ type: 'chart', index: 13 }))}</p:nvGraphicFramePr>${placeXml(boxes.content, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">${chart}</a:graphicData></a:graphic></p:graphicFrame>`;
		}
		case 'picture':
			return pictureXml(content.alt, boxes.content, slot({ type: 'pic', index: 13 }));
		case 'table':
			return tableXml(content.table, {
				id: 7,
				placeholder: slot({ type: 'tbl', index: 13 }),
				box: boxes.content,
				lang,
				scale: boxes.scale
			});
		case 'numbers':
			return numberCards(content.numbers, boxes.content, 10, lang, boxes.scale);
		case 'text': {
			const placeholder = slot({ type: 'body', index: 13 });
			const size = content.paragraphs.join('').length > 900 ? 12 : 14;
			return textShape({
				id: 7,
				name: 'Text',
				placeholder,
				box: placeholder === null ? boxes.content : null,
				paragraphs:
					content.paragraphs.map((text) => paragraphXml(text, { lang, size, colour: inkXml })).join('') ||
					paragraphXml('', { lang }),
				body: placeholder === null ? plainBody : slotBody
			});
		}
	}
}

function pictureXml(alt: string, box: Box, placeholder: Placeholder | null): string {
	const vector = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${slideRelations.vector}"/></a:ext></a:extLst>`;
	return `<p:pic><p:nvPicPr>${headOf({ id: 7, name: 'Picture', description: alt })}<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>${placeholderXml(placeholder)}</p:nvPicPr><p:blipFill><a:blip r:embed="${slideRelations.content}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}
