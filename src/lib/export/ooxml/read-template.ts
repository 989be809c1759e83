import { strFromU8, unzipSync } from 'fflate';
import { relationsPath } from './package.ts';

/** Somebody's own deck, whose masters, layouts, colours and faces ours shall have. */
export interface Template {
	/** Everything but its slides and what belongs to them. */
	readonly files: ReadonlyMap<string, Uint8Array>;
	readonly page: { readonly width: number; readonly height: number };
	/** Path of a layout with a title alone, and of one for first slides. */
	readonly layouts: { readonly content: string; readonly cover: string };
	/** Path of its master of notes; null without one. */
	readonly notesMaster: string | null;
}

const mostBytes = 200e6;
/** What a template keeps nothing of, by the relation that leads there. */
const left = /\/(slide|comments|commentAuthors|authors|revisionInfo|vbaProject)$/;

/** Reads a .pptx or .potx as a template; null where it is none, damaged, or has no layout with a title. */
export function readTemplate(bytes: Uint8Array): Template | null {
	const files = reached(unpack(bytes));
	const presentation = text(files, 'ppt/presentation.xml');
	const size = /<p:sldSz [^>]*cx="(\d+)"[^>]*cy="(\d+)"/.exec(presentation);
	if (!size) return null;
	const layouts = [...files.keys()].filter((path) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(path)).sort(byNumber);
	const hasTitle = layouts.filter((path) => /<p:ph [^>]*type="title"/.test(text(files, path)));
	const ofType = (type: string) =>
		layouts.find((path) => new RegExp(`<p:sldLayout [^>]*type="${type}"`).test(text(files, path)));
	const content =
		ofType('titleOnly') ??
		hasTitle.find((path) => !/type="(chart|tbl|pic|body)"/.test(text(files, path))) ??
		hasTitle[0];
	if (content === undefined) return null;
	const notesMaster = [...files.keys()].find((path) => /^ppt\/notesMasters\/[^/]+\.xml$/.test(path)) ?? null;
	return {
		files,
		page: { width: Number(size[1]), height: Number(size[2]) },
		layouts: { content, cover: ofType('title') ?? content },
		notesMaster
	};
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
const text = (files: ReadonlyMap<string, Uint8Array>, path: string) => {
	const content = files.get(path);
	return content ? strFromU8(content) : '';
};

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
	let total = 0;
	try {
		const files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				total += originalSize;
				if (total > mostBytes) throw new Error('too large');
				return !name.endsWith('/');
			}
		});
		return new Map(Object.entries(files));
	} catch {
		return new Map();
	}
}

/** What the presentation leads to without its slides. */
function reached(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
	const found = new Map<string, Uint8Array>();
	const visit = (path: string) => {
		const content = files.get(path);
		if (path !== '' && (!content || found.has(path))) return;
		if (content) found.set(path, content);
		const links = files.get(relationsPath(path));
		if (links) found.set(relationsPath(path), links);
		for (const tag of relationTags(files, path)) {
			const [target, type] = ['Target', 'Type'].map((name) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
			if (tag.includes('TargetMode="External"') || left.test(type!) || !URL.canParse(target!, `file:///${path}`))
				continue;
			visit(decodeURIComponent(new URL(target!, `file:///${path}`).pathname).slice(1));
		}
	};
	visit('');
	const types = files.get('[Content_Types].xml');
	return types ? new Map([['[Content_Types].xml', types], ...found]) : new Map();
}

/** Relations of a part as tags. */
export function relationTags(files: ReadonlyMap<string, Uint8Array>, path: string): string[] {
	return [...text(files, relationsPath(path)).matchAll(/<Relationship [^>]*\/>/g)].map(([tag]) => tag);
}
