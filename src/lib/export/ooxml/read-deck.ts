import { strFromU8, unzipSync } from 'fflate';
import { relationsPath } from './package.ts';
import { tagNames } from './to-pptx.ts';

/** One number of a chart as it stands in a deck. */
export interface DeckPoint {
	readonly series: string;
	readonly category: string;
	readonly value: number;
}

/** A slide of ours in a deck that somebody kept. */
export interface OldSlide {
	readonly view: string;
	readonly version: string;
	/** Its title, as it was edited. */
	readonly title: string;
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
	const texts = unpack(bytes);
	const presentation = texts?.get('ppt/presentation.xml');
	if (!texts || presentation === undefined) return { kind: 'unreadable' };
	const targets = relations(texts, 'ppt/presentation.xml');
	const paths = [...presentation.matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].flatMap(
		([, id = '']) => targets.get(id) ?? []
	);
	const slides = paths.flatMap((path) => readSlide(texts, path) ?? []);
	if (slides.length === 0) return { kind: 'foreign' };
	const [, width = '', height = ''] = /<p:sldSz [^>]*cx="(\d+)"[^>]*cy="(\d+)"/.exec(presentation) ?? [];
	return { kind: 'deck', ratio: Number(width) / Number(height) < 1.5 ? 'classic' : 'wide', slides };
}

function unpack(bytes: Uint8Array): Map<string, string> | null {
	let total = 0;
	try {
		const files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				const isText = /^ppt\/(presentation|slides|charts|tags|_rels)[/.].*(xml|rels)$/.test(name);
				total += isText ? originalSize : 0;
				if (total > mostBytes) throw new Error('too large');
				return isText;
			}
		});
		return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
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

const attribute = (tag: string, name: string) => unescape(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const unescape = (text: string) =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');

function readSlide(texts: ReadonlyMap<string, string>, path: string): OldSlide | null {
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
	return {
		view,
		version: values.get(tagNames.version) ?? '',
		title: titleOf(slide),
		points: chart === undefined ? [] : readPoints(texts.get(chart) ?? '')
	};
}

function titleOf(slide: string): string {
	const shape = slide.split('</p:sp>').find((part) => /<p:ph type="(title|ctrTitle)"/.test(part)) ?? '';
	return [...shape.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => unescape(text)).join('');
}

/** The numbers that a chart keeps beside its workbook, by series and category. */
function readPoints(chart: string): DeckPoint[] {
	return chart
		.split('<c:ser>')
		.slice(1)
		.flatMap((part) => {
			const series = cached(part, 'tx').get(0) ?? '';
			const categories = cached(part, 'cat');
			return [...cached(part, 'val')].flatMap(([at, text]): DeckPoint[] => {
				const value = Number(text);
				return Number.isFinite(value) ? [{ series, category: categories.get(at) ?? '', value }] : [];
			});
		});
}

function cached(part: string, tag: string): Map<number, string> {
	const [, inside = ''] = new RegExp(`<c:${tag}>(.*?)</c:${tag}>`, 's').exec(part) ?? [];
	const points = inside.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)<\/c:v>/g);
	return new Map([...points].map(([, at = '', text = '']) => [Number(at), unescape(text)]));
}
