import { strFromU8, unzipSync } from 'fflate';
import { columnName } from '../cell-name.ts';
import { attribute, drawnText, unescapeXml } from './xml-text.ts';

/** One number of a chart as it stands in a deck. Of a scatter: a unit and an axis. */
export interface DeckPoint {
	readonly series: string;
	readonly category: string;
	readonly value: number;
}

/** The numbers that a chart keeps beside its workbook, by series and category; names of points are in the workbook. */
export function readChart(chart: string, workbook: Uint8Array | null): DeckPoint[] {
	const groups = chart.split('<c:ser>').slice(1);
	if (!chart.includes('<c:scatterChart>')) return groups.flatMap(readSeries);
	const cells = workbook && readCells(workbook);
	return cells ? groups.flatMap((group, at) => readGroup(group, at, axisNames(chart), cells)) : [];
}

function readSeries(part: string): DeckPoint[] {
	const series = cached(part, 'tx').get(0) ?? '';
	const categories = cached(part, 'cat');
	return [...cached(part, 'val')].flatMap(([at, text]) =>
		numbered({ series, category: categories.get(at) ?? '', text })
	);
}

type Axes = { readonly x: string; readonly y: string };

/** Every group has three columns in the workbook: names, x and y. Points without a name are a line's. */
function readGroup(part: string, group: number, axes: Axes, cells: ReadonlyMap<string, string>): DeckPoint[] {
	const column = columnName(3 * group);
	const read = (tag: string, category: string) =>
		[...cached(part, tag)].flatMap(([at, text]) => {
			const series = cells.get(`${column}${at + 2}`) ?? '';
			return series === '' ? [] : numbered({ series, category, text });
		});
	return [...read('xVal', axes.x), ...read('yVal', axes.y)];
}

function numbered({ text, ...point }: { series: string; category: string; text: string }): DeckPoint[] {
	const value = Number(text);
	return Number.isFinite(value) ? [{ ...point, value }] : [];
}

function axisNames(chart: string): Axes {
	const axes = chart.split('<c:valAx>').slice(1);
	const name = (side: string) => {
		const axis = axes.find((one) => one.includes(`<c:axPos val="${side}"/>`)) ?? '';
		return drawnText(/<c:title>.*?<\/c:title>/s.exec(axis)?.[0] ?? '');
	};
	return { x: name('b'), y: name('l') };
}

function cached(part: string, tag: string): Map<number, string> {
	const [, inside = ''] = new RegExp(`<c:${tag}>(.*?)</c:${tag}>`, 's').exec(part) ?? [];
	const points = inside.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)<\/c:v>/g);
	return new Map([...points].map(([, at = '', text = '']) => [Number(at), unescapeXml(text)]));
}

/** Unpacked, the workbook of a chart is hardly larger than this. */
const mostBytes = 20e6;

/** Texts in the first sheet of a workbook, ours or as Excel writes it; null where it cannot be read. */
function readCells(workbook: Uint8Array): Map<string, string> | null {
	try {
		const files = unzipSync(workbook, {
			filter: ({ name, originalSize }) =>
				/^xl\/(worksheets\/sheet1|sharedStrings)\.xml$/.test(name) && originalSize <= mostBytes
		});
		const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
		const shared = text('xl/sharedStrings.xml').split('<si>').slice(1).map(plainText);
		const cells = text('xl/worksheets/sheet1.xml').matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs);
		return new Map(
			[...cells].flatMap(([tag, , inside = '']): [string, string][] => {
				const kind = attribute(tag, 't');
				const name = attribute(tag, 'r');
				if (kind === 'inlineStr') return [[name, plainText(inside)]];
				return kind === 's' ? [[name, shared[Number(/<v>(\d+)<\/v>/.exec(inside)?.[1])] ?? '']] : [];
			})
		);
	} catch {
		return null;
	}
}

const plainText = (xml: string) =>
	[...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => unescapeXml(text)).join('');
