import type { Locale } from '../../model/locale.ts';
import { paragraphXml } from './drawing.ts';
import type { Part, Relation } from './package.ts';
import { namespaces, textShape, treeStart } from './shape.ts';

/** What the speaker reads: lines, and the address of the live chart as a link. */
export interface SpeakerNotes {
	readonly lines: readonly string[];
	readonly address: string | null;
}

/** The speaker notes of a slide. */
export function notesPart(at: number, slide: string, { lines, address }: SpeakerNotes, locale: Locale): Part {
	const lang = locale === 'vi' ? 'vi-VN' : 'en-GB';
	const link = address === null ? '' : paragraphXml(address, { lang, link: 'rId3' });
	const paragraphs = lines.map((line) => paragraphXml(line, { lang })).join('') + link;
	const picture =
		'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
	const text = textShape({
		id: 3,
		name: 'Notes',
		placeholder: { type: 'body', index: 1 },
		box: null,
		paragraphs: paragraphs || paragraphXml('', { lang }),
		body: '<a:bodyPr/>'
	});
	const relations: Relation[] = [
		{ id: 'rId1', type: 'notesMaster', target: 'ppt/notesMasters/notesMaster1.xml' },
		{ id: 'rId2', type: 'slide', target: slide },
		...(address === null ? [] : [{ id: 'rId3', type: 'hyperlink', target: address, external: true } as const])
	];
	return {
		path: `ppt/notesSlides/notesSlide${at}.xml`,
		contentType: 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml',
		content: `<p:notes ${namespaces}><p:cSld><p:spTree>${treeStart}${picture}${text}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
		relations
	};
}
