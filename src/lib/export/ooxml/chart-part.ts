import { escapeXml } from '../clean-text.ts';
import { barSeriesXml, lineSeriesXml, textXml } from './chart-series.ts';
import { drawingNs, inkXml, noFill, relationsNs, ruleXml, softXml, solid } from './drawing.ts';
import type { NativeChart, NativeSeries } from './native-chart.ts';
import { scatterXml } from './scatter-part.ts';

const chartNs = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** With more named series than this a legend is easier to read than names at the ends of lines. */
const mostNamed = 6;
/** A line of text, as a part of the height of a plot on a slide, and of an axis that ends above its highest number. */
const nameHeight = 0.06;
/** Columns with more numbers in them could not be read. */
const mostNumbers = 60;
/** Points that the bars of a slide share down its side, and how much higher than its letters a line of text is. */
const barRoom = { height: 300, line: 1.2 };

/** The chart part of a slide; `workbook` is the relation to its numbers. */
export function chartXml(chart: NativeChart, workbook: string): string {
	const isNamed = hasEndNames(chart);
	const hasLegend = !isNamed && (legendCount(chart) > 1 || (chart.kind !== 'scatter' && chart.legend));
	const legend = hasLegend
		? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(12, inkXml)}</c:legend>`
		: '';
	// Names at the ends of lines need room beside the plot.
	const layout = isNamed
		? '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.06"/><c:y val="0.04"/><c:w val="0.74"/><c:h val="0.86"/></c:manualLayout></c:layout>'
		: '<c:layout/>';
	return [
		`<c:chartSpace xmlns:c="${chartNs}" xmlns:a="${drawingNs}" xmlns:r="${relationsNs}">`,
		'<c:date1904 val="0"/><c:roundedCorners val="0"/>',
		`<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${plotXml(chart, isNamed)}</c:plotArea>`,
		`${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
		`<c:spPr>${noFill}<a:ln>${noFill}</a:ln></c:spPr>`,
		'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200"/></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>',
		`<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
	].join('');
}

function hasEndNames(chart: NativeChart): boolean {
	if (chart.kind !== 'line') return false;
	const strong = chart.series.filter((one) => one.strong);
	return strong.length > 0 && strong.length <= mostNamed && chart.series.length > 1 && !overlap(strong, chart.series);
}

/** Office programs put a name beside its point, wherever that is: names of points too close would hide each other. */
function overlap(named: readonly NativeSeries[], all: readonly NativeSeries[]): boolean {
	const known = all.flatMap(({ values }) => values.filter((value) => value !== null));
	const span = Math.max(0, ...known) - Math.min(0, ...known);
	const ends = named.flatMap(({ values }) => values.findLast((value) => value !== null) ?? []).sort((a, b) => a - b);
	return ends.some((end, at) => at > 0 && end - ends[at - 1]! < nameHeight * span);
}

function legendCount(chart: NativeChart): number {
	switch (chart.kind) {
		case 'scatter':
			return chart.groups.length;
		case 'combo':
			return chart.series.length + chart.lines.length;
		case 'line':
		case 'area':
		case 'columns':
		case 'bars':
			return chart.series.length;
	}
}

function plotXml(chart: NativeChart, named: boolean): string {
	switch (chart.kind) {
		case 'scatter':
			return scatterXml(chart);
		case 'line':
			return `${linesXml(chart.series, 0, chart, named)}${axesXml(chart, { inverted: chart.inverted })}`;
		case 'area':
			return `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${chart.series
				.map((one, at) => areaSeriesXml(one, at, chart))
				.join('')}<c:axId val="1001"/><c:axId val="1002"/></c:areaChart>${axesXml(chart, {})}`;
		case 'columns':
			return `${barsXml(chart, 'col', chart.grouping)}${axesXml(chart, {})}`;
		case 'bars':
			return `${barsXml(chart, 'bar', 'clustered')}${axesXml(chart, { sideways: true })}`;
		case 'combo':
			return `${barsXml(chart, 'col', 'clustered')}${linesXml(chart.lines, chart.series.length, chart, false)}${axesXml(chart, {})}`;
	}
}

type CategoryChart = Exclude<NativeChart, { kind: 'scatter' }>;

function linesXml(series: readonly NativeSeries[], first: number, chart: CategoryChart, named: boolean): string {
	const { categories, format } = chart;
	const lines = series.map((one, at) => lineSeriesXml(one, first + at, first + at + 1, { categories, format, named }));
	return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}<c:marker val="1"/><c:axId val="1001"/><c:axId val="1002"/></c:lineChart>`;
}

function barsXml(chart: CategoryChart, direction: 'bar' | 'col', grouping: 'clustered' | 'stacked'): string {
	const { categories, format, series } = chart;
	const isStacked = grouping === 'stacked';
	const isReadable = series.length * categories.length <= mostNumbers;
	const labels = isReadable ? (isStacked ? 'ctr' : 'outEnd') : null;
	const size = direction === 'bar' ? letters(categories.length * series.length) : largestLetters;
	const bars = series.map((one, at) =>
		barSeriesXml(one, at, at + 1, { categories, format, named: false, labels, size })
	);
	const gap = isStacked || direction === 'col' ? 60 : 40;
	return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${bars.join('')}<c:gapWidth val="${gap}"/>${isStacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1001"/><c:axId val="1002"/></c:barChart>`;
}

const largestLetters = 12;

/** Points of letters that stand one below the other without touching; smaller ones than seven nobody reads. */
const letters = (lines: number) =>
	Math.max(7, Math.min(largestLetters, Math.floor(barRoom.height / lines / barRoom.line)));

function areaSeriesXml(one: NativeSeries, at: number, { categories, format }: CategoryChart): string {
	// An area is a bar without what only bars have.
	return barSeriesXml({ ...one, open: [] }, at, at + 1, {
		categories,
		format,
		named: false,
		labels: null,
		size: largestLetters
	}).replace('<c:invertIfNegative val="0"/>', '');
}

interface Axes {
	readonly inverted?: boolean;
	/** Bars lie: categories go down the side, the first at the top. */
	readonly sideways?: boolean;
}

function axesXml({ format, categories, max }: CategoryChart, { inverted = false, sideways = false }: Axes): string {
	const line = (colour: string) => `<c:spPr><a:ln w="9525">${solid(colour)}</a:ln></c:spPr>`;
	const order = (reversed: boolean, end: number | null = null) =>
		`<c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/>${end === null ? '' : `<c:max val="${end}"/>`}</c:scaling>`;
	const grid = sideways ? '' : `<c:majorGridlines>${line(ruleXml)}</c:majorGridlines>`;
	const size = sideways ? letters(categories.length) : largestLetters;
	// Office programs leave out every second unit's name unless they are told not to.
	const every = sideways ? 1 : categories.length > 14 ? Math.ceil(categories.length / 10) : 0;
	const skip = every > 0 ? `<c:tickLblSkip val="${every}"/>` : '';
	return [
		`<c:catAx><c:axId val="1001"/>${order(sideways)}<c:delete val="0"/><c:axPos val="${sideways ? 'l' : 'b'}"/>`,
		'<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
		`${line(softXml)}${textXml(size, inkXml)}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skip}<c:noMultiLvlLbl val="1"/></c:catAx>`,
		`<c:valAx><c:axId val="1002"/>${order(inverted, max)}<c:delete val="${sideways ? 1 : 0}"/><c:axPos val="${sideways ? 't' : 'l'}"/>`,
		`${grid}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
		`<c:spPr><a:ln>${noFill}</a:ln></c:spPr>${textXml(12, softXml)}<c:crossAx val="1001"/><c:crosses val="${inverted ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
	].join('');
}
