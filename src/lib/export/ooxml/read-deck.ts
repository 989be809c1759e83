import { strFromU8, unzipSync } from 'fflate';
import { relationsPath } from './package.ts';
import { readChart } from './read-chart.ts';
import type { DeckPoint } from './read-chart.ts';
import { tagNames } from './to-pptx.ts';
import { attribute, drawnText } from './xml-text.ts';

/** A slide of ours in a deck that somebody kept. */
export interface OldSlide {
	readonly view: string;
	readonly version: string;
	/** Its title as it stands there, in one line. */
	readonly title: string;
	/** Somebody wrote the title; it is not the finding that the slide was made with. */
	readonly edited: boolean;
	/** Empty where the slide shows a picture. */
	readonly points: readonly DeckPoint[];
}

export type ReadDeck =
	| { readonly kind: 'deck'; readonly ratio: 'wide' | 'classic'; readonly slides: readonly OldSlide[] }
	/** Not a ZIP, damaged, or too large; or a deck without a slide of ours. */
	| { readonly kind: 'unreadable' }
	| { readonly kind: 'foreign' };

/** Unpacked, a deck is hardly larger than this; a file made to fill the memory is. */
const mostBytes = 300e6;

/** Finds our slides in a PowerPoint file, in their order. Reads what it can, and trusts nothing. */
export function readDeck(bytes: Uint8Array): ReadDeck {
	const files = unpack(bytes);
	const presentation = files?.texts.get('ppt/presentation.xml');
	if (!files || presentation === undefined) return { kind: 'unreadable' };
	const targets = relations(files.texts, 'ppt/presentation.xml');
	const paths = [...presentation.matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].flatMap(
		([, id = '']) => targets.get(id) ?? []
	);
	const slides = paths.flatMap((path) => readSlide(files, path) ?? []);
	if (slides.length === 0) return { kind: 'foreign' };
	const [, width = '', height = ''] = /<p:sldSz [^>]*cx="(\d+)"[^>]*cy="(\d+)"/.exec(presentation) ?? [];
	return { kind: 'deck', ratio: Number(width) / Number(height) < 1.5 ? 'classic' : 'wide', slides };
}

/** The parts of a deck that say what our slides show: texts, and the workbooks of charts. */
interface DeckFiles {
	readonly texts: ReadonlyMap<string, string>;
	readonly books: ReadonlyMap<string, Uint8Array>;
}

function unpack(bytes: Uint8Array): DeckFiles | null {
	let total = 0;
	try {
		const files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				const isRead =
					/^ppt\/(presentation|slides|charts|tags|_rels)[/.].*(xml|rels)$/.test(name) ||
					/^ppt\/embeddings\/[^/]*\.xlsx$/.test(name);
				total += isRead ? originalSize : 0;
				if (total > mostBytes) throw new Error('too large');
				return isRead;
			}
		});
		const entries = Object.entries(files);
		const books = entries.filter(([name]) => name.endsWith('.xlsx'));
		const texts = entries.filter(([name]) => !name.endsWith('.xlsx'));
		return { texts: new Map(texts.map(([name, content]) => [name, strFromU8(content)])), books: new Map(books) };
	} catch {
		return null;
	}
}

/** Paths of the parts that a part leads to, by relation. */
function relations(texts: ReadonlyMap<string, string>, path: string): Map<string, string> {
	const text = texts.get(relationsPath(path)) ?? '';
	const found = new Map<string, string>();
	for (const [tag] of text.matchAll(/<Relationship [^>]*>/g)) {
		const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')];
		if (tag.includes('TargetMode="External"') || !URL.canParse(target, `file:///${path}`)) continue;
		found.set(id, decodeURIComponent(new URL(target, `file:///${path}`).pathname).slice(1));
	}
	return found;
}

function readSlide({ texts, books }: DeckFiles, path: string): OldSlide | null {
	const slide = texts.get(path) ?? '';
	const parts = [...relations(texts, path).values()];
	const tags = parts
		.filter((part) => part.startsWith('ppt/tags/'))
		.map((part) => texts.get(part) ?? '')
		.join('');
	const values = new Map(
		[...tags.matchAll(/<p:tag [^>]*>/g)].map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'val')])
	);
	const view = values.get(tagNames.view);
	if (view === undefined) return null;
	const chart = parts.find((part) => part.startsWith('ppt/charts/'));
	const title = titleOf(slide);
	const finding = values.get(tagNames.finding);
	return {
		view,
		version: values.get(tagNames.version) ?? '',
		title,
		edited: finding !== undefined && title !== '' && title !== finding.replace(/\s+/g, ' ').trim(),
		points: chart === undefined ? [] : readChart(texts.get(chart) ?? '', bookOf(chart, { texts, books }))
	};
}

/** The workbook behind a chart. */
function bookOf(chart: string, { texts, books }: DeckFiles): Uint8Array | null {
	const paths = [...relations(texts, chart).values()];
	return paths.flatMap((path) => books.get(path) ?? [])[0] ?? null;
}

const titleOf = (slide: string) =>
	drawnText(slide.split('</p:sp>').find((part) => /<p:ph type="(title|ctrTitle)"/.test(part)) ?? '');
