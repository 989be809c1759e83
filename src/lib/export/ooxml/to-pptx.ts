import { exportMessagesOf } from '../../i18n/export-messages.ts';
import { escapeXml } from '../clean-text.ts';
import { chartXml } from './chart-part.ts';
import { chartWorkbook } from './chart-workbook.ts';
import type { Deck, Rasterise } from './deck.ts';
import { docParts, docRelations } from './doc-props.ts';
import { slideBoxes } from './layout-boxes.ts';
import { masterParts, masterPath, notesMasterParts } from './master-parts.ts';
import { notesPart } from './notes-part.ts';
import { packParts } from './package.ts';
import type { Part, Relation } from './package.ts';
import { planSlides } from './plan-slides.ts';
import type { PlannedSlide } from './planned-slide.ts';
import { namespaces, presentationNs } from './shape.ts';
import { liveRelation, slideRelations, slideXml } from './slide-part.ts';
import { ownTarget } from './slide-target.ts';
import type { SlideTarget } from './slide-target.ts';

const type = (name: string) => `application/vnd.openxmlformats-officedocument.${name}+xml`;

/** Media type of the file. */
export const pptxType = type('presentationml.presentation').replace('+xml', '');

/** A deck as a PowerPoint file with charts that can be edited; the same deck makes the same bytes. */
export async function toPptx(deck: Deck, rasterise: Rasterise): Promise<Uint8Array<ArrayBuffer>> {
	const boxes = slideBoxes(deck.ratio);
	const slides = await planSlides(deck, rasterise);
	const own = slides.flatMap((slide, at) => slideParts(slide, at + 1, ownTarget(boxes), deck));
	const presentation = presentationPart(slides.length, boxes.page);
	const { author } = exportMessagesOf(deck.locale).deck;
	const { title, releasedOn, version } = deck;
	const docs = docParts({ title, author, releasedOn, version, slides: slides.length });
	return packParts(
		[presentation, ...masterParts(boxes, deck.locale), ...notesMasterParts(deck.locale), ...own, ...docs],
		[{ id: 'rId1', type: 'officeDocument', target: presentation.path }, ...docRelations]
	);
}

/** Path of a slide, from 1. */
export const slidePath = (at: number): string => `ppt/slides/slide${at}.xml`;

/** A slide with its chart, workbook, pictures, notes and tag. */
export function slideParts(slide: PlannedSlide, at: number, target: SlideTarget, { locale, footer }: Deck): Part[] {
	const content = contentParts(slide, at);
	const notes = notesPart(at, slidePath(at), slide.notes, locale);
	const tag = tagPart(slide, at);
	const relations: Relation[] = [
		{ id: slideRelations.layout, type: 'slideLayout', target: target.layout(slide.layout) },
		{ id: slideRelations.notes, type: 'notesSlide', target: notes.path },
		...content.relations,
		...liveRelation(slide),
		...tag.map(({ path }) => ({ id: slideRelations.tag, type: 'tags', target: path }))
	];
	const own: Part = {
		path: slidePath(at),
		contentType: type('presentationml.slide'),
		content: slideXml(slide, { target, locale, footer }),
		relations
	};
	return [own, notes, ...tag, ...content.parts];
}

function contentParts({ content }: PlannedSlide, at: number): { parts: Part[]; relations: Relation[] } {
	if (content.kind === 'chart') {
		const book: Part = {
			path: `ppt/embeddings/workbook${at}.xlsx`,
			contentType: null,
			content: chartWorkbook(content.chart)
		};
		const chart: Part = {
			path: `ppt/charts/chart${at}.xml`,
			contentType: type('drawingml.chart'),
			content: chartXml(content.chart, 'rId1'),
			relations: [{ id: 'rId1', type: 'package', target: book.path }]
		};
		return { parts: [chart, book], relations: [{ id: slideRelations.content, type: 'chart', target: chart.path }] };
	}
	if (content.kind === 'picture') {
		const png: Part = { path: `ppt/media/picture${at}.png`, contentType: null, content: content.picture.png };
		const svg: Part = { path: `ppt/media/picture${at}.svg`, contentType: null, content: content.picture.svg };
		return {
			parts: [png, svg],
			relations: [
				{ id: slideRelations.content, type: 'image', target: png.path },
				{ id: slideRelations.vector, type: 'image', target: svg.path }
			]
		};
	}
	return { parts: [], relations: [] };
}

/** Names under which a slide remembers its view, the version of its numbers, and what it found in them. */
export const tagNames = { view: 'TOANCANH.VIEW', version: 'TOANCANH.VERSION', finding: 'TOANCANH.FINDING' } as const;

function tagPart({ tag }: PlannedSlide, at: number): Part[] {
	if (tag === null) return [];
	const names = ['view', 'version', 'finding'] as const;
	const lines = names.map((name) => `<p:tag name="${tagNames[name]}" val="${escapeXml(tag[name])}"/>`);
	return [
		{
			path: `ppt/tags/tag${at}.xml`,
			contentType: type('presentationml.tags'),
			content: `<p:tagLst xmlns:p="${presentationNs}">${lines.join('')}</p:tagLst>`
		}
	];
}

const defaultText =
	'<p:defaultTextStyle><a:lvl1pPr><a:defRPr sz="1600"><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>';

function presentationPart(count: number, page: { readonly width: number; readonly height: number }): Part {
	const slides = Array.from({ length: count }, (_, at) => ({ id: 256 + at, relation: `rId${at + 3}` }));
	const list = slides.map(({ id, relation }) => `<p:sldId id="${id}" r:id="${relation}"/>`).join('');
	return {
		path: 'ppt/presentation.xml',
		contentType: type('presentationml.presentation.main'),
		content: `<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${list}</p:sldIdLst><p:sldSz cx="${page.width}" cy="${page.height}"/><p:notesSz cx="6858000" cy="9144000"/>${defaultText}</p:presentation>`,
		relations: [
			{ id: 'rId1', type: 'slideMaster', target: masterPath },
			{ id: 'rId2', type: 'notesMaster', target: 'ppt/notesMasters/notesMaster1.xml' },
			...slides.map(({ relation }, at) => ({ id: relation, type: 'slide', target: slidePath(at + 1) }))
		]
	};
}
