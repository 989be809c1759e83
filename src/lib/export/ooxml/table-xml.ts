import { inkXml, paragraphXml, placeXml, ruleXml, runXml, solid } from './drawing.ts';
import type { Box } from './drawing.ts';
import type { SlideTable } from './planned-slide.ts';
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
export function tableXml(
	{ columns, rows, more, alt }: SlideTable,
	{ id, placeholder, box, lang, scale }: TableFrame
): string {
	const weights = columns.map(({ numeric }, at) => (at === 0 ? 2 : numeric ? 1 : 1.6));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const widths = weights.map((weight) => Math.floor((box.width * weight) / total));
	const count = rows.length + (more === null ? 1 : 2);
	const height = Math.min(Math.round(370_000 * scale), Math.floor(box.height / count));
	const size = Math.max(9, Math.round(12 * scale));
	const line = (tag: string, width: number, colour: string) => `<a:${tag} w="${width}">${solid(colour)}</a:${tag}>`;
	const under = (bold: boolean) => (bold ? line('lnB', 19_050, inkXml) : line('lnB', 6_350, ruleXml));
	const cell = (text: string, right: boolean, bold: boolean, span = '') => {
		const run =
			text === ''
				? paragraphXml('', { lang, size })
				: `<a:p><a:pPr algn="${right ? 'r' : 'l'}"/>${runXml(text, { lang, size, bold })}<a:endParaRPr lang="${lang}"/></a:p>`;
		return `<a:tc${span}><a:txBody><a:bodyPr/><a:lstStyle/>${run}</a:txBody><a:tcPr marL="60000" marR="60000" marT="20000" marB="20000" anchor="ctr">${under(bold)}</a:tcPr></a:tc>`;
	};
	const row = (cells: string) => `<a:tr h="${height}">${cells}</a:tr>`;
	const header = row(columns.map(({ label, numeric }) => cell(label, numeric, true)).join(''));
	const lines = rows.map((texts) =>
		row(columns.map(({ numeric }, at) => cell(texts[at] ?? '', numeric, false)).join(''))
	);
	if (more !== null)
		lines.push(
			row(
				columns
					.map((_, at) =>
						cell(at === 0 ? more : '', false, false, at === 0 ? ` gridSpan="${columns.length}"` : ' hMerge="1"')
					)
					.join('')
			)
		);
	const grid = widths.map((width) => `<a:gridCol w="${width}"/>`).join('');
	const table = `<a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>${style}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${header}${lines.join('')}</a:tbl>`;
	const placed = { ...box, height: height * count };
	return `<p:graphicFrame><p:nvGraphicFramePr>${headOf({ id, name: `Table ${id}`, description: alt })}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${placeholderXml(placeholder)}</p:nvGraphicFramePr>${placeXml(placed, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${table}</a:graphicData></a:graphic></p:graphicFrame>`;
}
