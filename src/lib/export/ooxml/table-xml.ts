import { inkXml, paragraphXml, placeXml, ruleXml, runXml, solid } from './drawing.ts';
import type { Box } from './drawing.ts';
import type { SlideTable } from './planned-slide.ts';
import { cellMargins, fitTable } from './fit-table.ts';
import type { FittedCell } from './fit-table.ts';
import { headOf, placeholderXml } from './shape.ts';
import type { Placeholder } from './shape.ts';

/** Office's "Medium Style 2 – Accent 1". */
const style = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';

interface TableFrame {
	readonly id: number;
	readonly placeholder: Placeholder | null;
	readonly box: Box;
	readonly lang: string;
	readonly scale: number;
}

/** A table that can be edited on the slide. */
export function tableXml(table: SlideTable, { id, placeholder, box, lang, scale }: TableFrame): string {
	const { size, widths, rows, foot } = fitTable(table, box, scale);
	const line = (tag: string, width: number, colour: string) => `<a:${tag} w="${width}">${solid(colour)}</a:${tag}>`;
	const under = (bold: boolean) => (bold ? line('lnB', 19_050, inkXml) : line('lnB', 6_350, ruleXml));
	const cell = ({ text, mark }: FittedCell, right: boolean, bold: boolean, span = '') => {
		const raised = mark === null ? '' : runXml(mark, { lang, size, bold, raised: true });
		const run =
			text === ''
				? paragraphXml('', { lang, size })
				: `<a:p><a:pPr algn="${right ? 'r' : 'l'}"/>${runXml(text, { lang, size, bold })}${raised}<a:endParaRPr lang="${lang}"/></a:p>`;
		return `<a:tc${span}><a:txBody><a:bodyPr/><a:lstStyle/>${run}</a:txBody><a:tcPr ${margins} anchor="ctr">${under(bold)}</a:tcPr></a:tc>`;
	};
	const row = (cells: string, height: number) => `<a:tr h="${height}">${cells}</a:tr>`;
	const lines = rows.map(({ cells, height }, index) =>
		row(cells.map((one, at) => cell(one, table.columns[at]?.numeric ?? false, index === 0)).join(''), height)
	);
	const across = foot.map(({ text, height }) =>
		row(
			widths
				.map((_, at) => cell({ text: at === 0 ? text : '', mark: null }, false, false, spanOf(at, widths.length)))
				.join(''),
			height
		)
	);
	const grid = widths.map((width) => `<a:gridCol w="${width}"/>`).join('');
	const content = `<a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>${style}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${[...lines, ...across].join('')}</a:tbl>`;
	const placed = { ...box, height: [...rows, ...foot].reduce((sum, { height }) => sum + height, 0) };
	return `<p:graphicFrame><p:nvGraphicFramePr>${headOf({ id, name: `Table ${id}`, description: table.alt })}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${placeholderXml(placeholder)}</p:nvGraphicFramePr>${placeXml(placed, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${content}</a:graphicData></a:graphic></p:graphicFrame>`;
}

const { across, down } = cellMargins;
const margins = `marL="${across}" marR="${across}" marT="${down}" marB="${down}"`;
const spanOf = (at: number, count: number) => (at === 0 ? ` gridSpan="${count}"` : ' hMerge="1"');
