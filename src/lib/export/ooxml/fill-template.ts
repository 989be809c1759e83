import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Deck, Rasterise } from './deck.ts';
import { boxesOf } from './layout-boxes.ts';
import { notesMasterParts } from './master-parts.ts';
import { madeOn, relationsPath, relationsXml, typeTags, xmlStart } from './package.ts';
import type { Part } from './package.ts';
import { planSlides } from './plan-slides.ts';
import { relationTags } from './read-template.ts';
import type { Template } from './read-template.ts';
import type { SlideTarget } from './slide-target.ts';
import { slideParts, slidePath } from './to-pptx.ts';

const presentation = 'ppt/presentation.xml';
const types = '[Content_Types].xml';
/** Slides and masters of the template count from 256; ours begin far above. */
const firstId = 20_000;
const firstNumber = 1001;

/** A deck in somebody's own template: its masters, colours and faces stay, its slides go. */
export async function fillTemplate(
	deck: Deck,
	template: Template,
	rasterise: Rasterise
): Promise<Uint8Array<ArrayBuffer>> {
	const target = targetOf(template);
	const slides = await planSlides(deck, rasterise);
	const notes = template.notesMaster === null ? notesMasterParts(deck.locale) : [];
	const notesMaster = template.notesMaster ?? ownNotes;
	const own = slides.flatMap((slide, at) =>
		slideParts(slide, firstNumber + at, target, deck).map((part) => withNotes(part, notesMaster))
	);
	const parts = [...own, ...notes.map(renamed)];
	const files: Zippable = {};
	for (const [path, content] of template.files) files[path] = content;
	for (const { path, content, relations } of parts) {
		files[path] = typeof content === 'string' ? strToU8(xmlStart + content) : [content, { level: 0 }];
		if (relations && relations.length > 0) files[relationsPath(path)] = strToU8(relationsXml(path, relations));
	}
	const added = slides.map((_, at) => ({ id: `rIdT${at + 1}`, type: 'slide', target: slidePath(firstNumber + at) }));
	const master = notes.length > 0 ? [{ id: 'rIdTn', type: 'notesMaster', target: ownNotes }] : [];
	const kept = relationTags(template.files, presentation).filter((tag) => !isLeft(tag));
	files[relationsPath(presentation)] = strToU8(
		relationsXml(presentation, [...added, ...master]).replace('</Relationships>', `${kept.join('')}</Relationships>`)
	);
	files[presentation] = strToU8(presentationXml(read(template, presentation), slides.length, notes.length > 0));
	files[types] = strToU8(typesXml(read(template, types), files, parts));
	return zipSync(files, { level: 6, mtime: madeOn() }) as Uint8Array<ArrayBuffer>;
}

/** Relations to what `readTemplate` leaves out. */
const isLeft = (tag: string) =>
	/ Type="[^"]*\/(slide|comments|commentAuthors|authors|revisionInfo|vbaProject)"/.test(tag);

const ownNotes = 'ppt/notesMasters/notesMasterT.xml';
const read = (template: Template, path: string) => strFromU8(template.files.get(path) ?? new Uint8Array());

/** Titles fill the template's; everything else brings its own place, since no two templates have the same. */
function targetOf({ page, layouts }: Template): SlideTarget {
	return {
		boxes: boxesOf(page),
		layout: (name) => (name === 'title' ? layouts.cover : layouts.content),
		slot: ({ type }) => (type === 'title' ? { type } : null)
	};
}

const rename = (path: string) =>
	path.replace('notesMaster1.xml', 'notesMasterT.xml').replace('theme/theme2.xml', 'theme/themeT.xml');

function renamed(part: Part): Part {
	if (part.path === 'ppt/theme/theme2.xml') return { ...part, path: rename(part.path) };
	return {
		...part,
		path: rename(part.path),
		relations: (part.relations ?? []).map((one) => ({ ...one, target: rename(one.target) }))
	};
}

const withNotes = (part: Part, notesMaster: string): Part => ({
	...part,
	relations: (part.relations ?? []).map((one) => (one.type === 'notesMaster' ? { ...one, target: notesMaster } : one))
});

/** The list of slides is ours; sections name slides that are gone. */
function presentationXml(xml: string, count: number, addNotes: boolean): string {
	const ids = Array.from({ length: count }, (_, at) => `<p:sldId id="${firstId + at}" r:id="rIdT${at + 1}"/>`).join('');
	const list = `<p:sldIdLst>${ids}</p:sldIdLst>`;
	const bare = xml
		.replace(/<p:sldIdLst>.*?<\/p:sldIdLst>|<p:sldIdLst\/>/s, '')
		.replace(/<p:custShowLst>.*?<\/p:custShowLst>/s, '')
		.replace(/<p:custDataLst>.*?<\/p:custDataLst>/s, '')
		.replace(/<p:ext uri="[^"]*">\s*<p14:sectionLst.*?<\/p:ext>/s, '')
		.replace(/<p:extLst>\s*<\/p:extLst>/, '');
	const notes = addNotes ? '<p:notesMasterIdLst><p:notesMasterId r:id="rIdTn"/></p:notesMasterIdLst>' : '';
	const anchors = ['</p:handoutMasterIdLst>', '</p:notesMasterIdLst>', '</p:sldMasterIdLst>'];
	const after = anchors.find((one) => bare.includes(one)) ?? '</p:sldMasterIdLst>';
	const withNotesList = bare.replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${notes}`);
	const anchor = after === '</p:sldMasterIdLst>' && notes !== '' ? '</p:notesMasterIdLst>' : after;
	return withNotesList.replace(anchor, `${anchor}${list}`);
}

/** Types of what is there, and of ours; a template becomes a presentation. */
function typesXml(xml: string, files: Zippable, parts: readonly Part[]): string {
	const kept = xml
		.replace(/<Override [^>]*PartName="\/([^"]+)"[^>]*\/>/g, (tag, path: string) => (files[path] ? tag : ''))
		.replace('presentationml.template.main+xml', 'presentationml.presentation.main+xml')
		.replace(
			'ms-powerpoint.presentation.macroEnabled.main+xml',
			'openxmlformats-officedocument.presentationml.presentation.main+xml'
		);
	const known = new Set([...kept.matchAll(/Extension="([^"]+)"/g)].map(([, one = '']) => one.toLowerCase()));
	return kept.replace('</Types>', `${typeTags(parts, known)}</Types>`);
}
