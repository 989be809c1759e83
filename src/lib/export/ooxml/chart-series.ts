import { columnName } from '../cell-name.ts';
import { escapeXml } from '../clean-text.ts';
import { colourXml, inkXml, noFill, softXml, solid } from './drawing.ts';
import type { ChartColour, NativeSeries } from './native-chart.ts';

/** The sheet of the embedded workbook that the formulas of a chart name. */
export const chartSheet = 'Data';

const range = (column: number, from: number, to: number) =>
	`${chartSheet}!$${columnName(column)}$${from}:$${columnName(column)}$${to}`;

/** Names of the categories, from the first column. */
export function categoriesXml(categories: readonly string[]): string {
	const points = categories.map((text, at) => `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
	return `<c:cat><c:strRef><c:f>${range(0, 2, categories.length + 1)}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${points.join('')}</c:strCache></c:strRef></c:cat>`;
}

/** Numbers of a column; a gap has no point. `tag` is "val", "xVal" or "yVal". */
export function numbersXml(
	tag: string,
	values: readonly (number | null)[],
	column: number,
	firstRow: number,
	format: string
): string {
	const points = values.flatMap((value, at) =>
		value === null || !Number.isFinite(value) ? [] : [`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`]
	);
	const where = range(column, firstRow, firstRow + values.length - 1);
	return `<c:${tag}><c:numRef><c:f>${where}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef></c:${tag}>`;
}

/** Number and name of a series, whose name heads its column. */
export function headXml(at: number, label: string, column: number): string {
	const cell = `${chartSheet}!$${columnName(column)}$1`;
	return `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${cell}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(label)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

const emu = (points: number) => Math.round(points * 12_700);

/** A drawn line; dashed for averages. */
export function lineXml(colour: ChartColour, points: number, dash = colour === 'mean' ? 'dash' : null): string {
	const dashed = dash === null ? '' : `<a:prstDash val="${dash}"/>`;
	return `<a:ln w="${emu(points)}" cap="rnd">${solid(colourXml(colour))}${dashed}<a:round/></a:ln>`;
}

const symbols = ['circle', 'square', 'diamond', 'triangle'] as const;

/** A mark of a line or scatter; hollow where the number is not final. */
export function markerXml(colour: ChartColour, size: number, hollow: boolean): string {
	const symbol = typeof colour === 'object' ? symbols[(colour.accent - 1) % symbols.length] : 'circle';
	const fill = hollow ? solid('<a:schemeClr val="bg1"/>') : solid(colourXml(colour));
	return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fill}<a:ln w="${emu(1)}">${solid(colourXml(colour))}</a:ln></c:spPr></c:marker>`;
}

/** A line along the categories, its open points hollow, the way to and from them dashed, and its last one named. */
export function lineSeriesXml(series: NativeSeries, at: number, column: number, o: SeriesOptions): string {
	const { colour, strong } = series;
	const width = colour === 'mean' ? 1.5 : strong ? 2.5 : 1;
	const points = series.values.map((_, index) => pointXml(series, index, width));
	const last = series.values.findLastIndex((value) => value !== null);
	const label = o.named && strong && last >= 0 ? endLabelXml(last, series.colour) : '';
	return `<c:ser>${headXml(at, series.label, column)}<c:spPr>${lineXml(colour, width)}</c:spPr>${noMarker}${points.join('')}${label}${categoriesXml(o.categories)}${numbersXml('val', series.values, column, 2, o.format)}<c:smooth val="0"/></c:ser>`;
}

const noMarker = '<c:marker><c:symbol val="none"/></c:marker>';

/** What sets a point apart from its line: a mark, and dashes on the way to it. */
function pointXml({ values, open, colour, strong }: NativeSeries, index: number, width: number): string {
	const isThere = (at: number) => (values[at] ?? null) !== null;
	if (!isThere(index)) return '';
	const isOpen = open.includes(index);
	const isAlone = !isThere(index - 1) && !isThere(index + 1);
	const isDashed = isThere(index - 1) && (isOpen || open.includes(index - 1));
	if (!isOpen && !isAlone && !isDashed) return '';
	const marker = isOpen || isAlone ? markerXml(colour, strong ? 6 : 4, isOpen) : noMarker;
	const dashes = isDashed ? `<c:spPr>${lineXml(colour, width, 'sysDash')}</c:spPr>` : '';
	return `<c:dPt><c:idx val="${index}"/>${marker}<c:bubble3D val="0"/>${dashes}</c:dPt>`;
}

export interface SeriesOptions {
	readonly categories: readonly string[];
	readonly format: string;
	/** Series bear their names, so that no legend is needed. */
	readonly named: boolean;
}

export interface BarOptions extends SeriesOptions {
	/** Where the numbers of the bars stand; null without them. */
	readonly labels: 'outEnd' | 'ctr' | null;
	/** Points of their letters. */
	readonly size: number;
}

const hidden =
	'<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function endLabelXml(at: number, colour: ChartColour): string {
	const fill = solid(typeof colour === 'object' ? colourXml(colour) : softXml);
	const style = `<c:spPr>${noFill}<a:ln>${noFill}</a:ln></c:spPr><c:txPr><a:bodyPr wrap="square" anchor="ctr"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1">${fill}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
	const shown = hidden.replace('<c:showSerName val="0"/>', '<c:showSerName val="1"/>');
	return `<c:dLbls><c:dLbl><c:idx val="${at}"/>${style}<c:dLblPos val="r"/>${shown}</c:dLbl>${hidden}</c:dLbls>`;
}

/** Bars or columns of one series; open ones are outlines. */
export function barSeriesXml(series: NativeSeries, at: number, column: number, o: BarOptions): string {
	const colourAt = (index: number) => series.pointColours?.get(index) ?? series.colour;
	const special = series.values.flatMap((value, index) =>
		value !== null && (series.open.includes(index) || series.pointColours?.has(index)) ? [index] : []
	);
	const points = special.map((index) => {
		const fill = series.open.includes(index) ? openXml(colourAt(index)) : solid(colourXml(colourAt(index)));
		return `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill}</c:spPr></c:dPt>`;
	});
	const labels = o.labels ? valueLabelsXml(o, o.labels === 'ctr' ? onColour(series.colour) : inkXml) : '';
	return `<c:ser>${headXml(at, series.label, column)}<c:spPr>${solid(colourXml(series.colour))}</c:spPr><c:invertIfNegative val="0"/>${points.join('')}${labels}${categoriesXml(o.categories)}${numbersXml('val', series.values, column, 2, o.format)}</c:ser>`;
}

/** Hatching prints, and stays apart where colours do not. */
function openXml(colour: ChartColour): string {
	return `<a:pattFill prst="wdUpDiag"><a:fgClr>${colourXml(colour)}</a:fgClr><a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill><a:ln w="9525">${solid(colourXml(colour))}</a:ln>`;
}

const onColour = (colour: ChartColour) => (colour === 'context' ? inkXml : '<a:schemeClr val="bg1"/>');

function valueLabelsXml({ labels, format, size }: BarOptions, colour: string): string {
	const shown = hidden.replace('<c:showVal val="0"/>', '<c:showVal val="1"/>');
	return `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr>${noFill}<a:ln>${noFill}</a:ln></c:spPr>${textXml(size, colour)}<c:dLblPos val="${labels}"/>${shown}</c:dLbls>`;
}

/** How the texts of a part of a chart look. */
export function textXml(points: number, colour: string): string {
	return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${points * 100}">${solid(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}
