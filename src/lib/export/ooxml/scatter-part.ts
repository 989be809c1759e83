import { escapeXml } from '../clean-text.ts';
import { headXml, lineXml, markerXml, numbersXml, textXml } from './chart-series.ts';
import { inkXml, noFill, ruleXml, softXml, solid } from './drawing.ts';
import type { NativeChart, NativePoints } from './native-chart.ts';

type ScatterChart = Extract<NativeChart, { kind: 'scatter' }>;

const hidden =
	'<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** Points over two axes. In the workbook every group has three columns of its own: names, x and y. */
export function scatterXml(chart: ScatterChart): string {
	const groups = chart.groups.map((group, at) => groupXml(group, at, chart));
	return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${groups.join('')}<c:axId val="1001"/><c:axId val="1002"/></c:scatterChart>${axisXml(1001, 1002, 'b', chart.xLabel, chart.xFormat)}${axisXml(1002, 1001, 'l', chart.yLabel, chart.format)}`;
}

function groupXml(group: NativePoints, at: number, chart: ScatterChart): string {
	const isLine = group.drawn === 'line';
	const line = isLine ? lineXml(group.colour, 1) : `<a:ln w="19050">${noFill}</a:ln>`;
	const marker = isLine ? '<c:marker><c:symbol val="none"/></c:marker>' : markerXml(group.colour, 8, false);
	const labels = group.named ? group.points.map(({ label }, index) => nameXml(label, index)).join('') : '';
	const names = group.named ? `<c:dLbls>${labels}${hidden}</c:dLbls>` : '';
	const x = numbersXml(
		'xVal',
		group.points.map((point) => point.x),
		3 * at + 1,
		2,
		chart.xFormat
	);
	const y = numbersXml(
		'yVal',
		group.points.map((point) => point.y),
		3 * at + 2,
		2,
		chart.format
	);
	return `<c:ser>${headXml(at, group.label, 3 * at + 2)}<c:spPr>${line}</c:spPr>${marker}${names}${x}${y}<c:smooth val="0"/></c:ser>`;
}

function nameXml(label: string, at: number): string {
	const text = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1100"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1100">${solid(inkXml)}</a:rPr><a:t>${escapeXml(label)}</a:t></a:r></a:p></c:rich></c:tx>`;
	return `<c:dLbl><c:idx val="${at}"/>${text}<c:dLblPos val="r"/>${hidden.replace('<c:showVal val="0"/>', '<c:showVal val="1"/>')}</c:dLbl>`;
}

function axisXml(id: number, other: number, side: 'b' | 'l', title: string, format: string): string {
	const grid = `<c:majorGridlines><c:spPr><a:ln w="9525">${solid(ruleXml)}</a:ln></c:spPr></c:majorGridlines>`;
	const turned = side === 'l' ? ' rot="-5400000" vert="horz"' : '';
	const words = `<c:title><c:tx><c:rich><a:bodyPr${turned}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="0">${solid(softXml)}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
	return `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/>${grid}${words}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln w="9525">${solid(softXml)}</a:ln></c:spPr>${textXml(12, softXml)}<c:crossAx val="${other}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>`;
}
