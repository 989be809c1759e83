import type { DeckNumber } from './deck.ts';
import { inkXml, paragraphXml, ruleXml, softXml, solid } from './drawing.ts';
import type { Box } from './drawing.ts';
import { textShape } from './shape.ts';

const most = 6;

/** Headline numbers as cards beside one another. */
export function numberCards(
	numbers: readonly DeckNumber[],
	box: Box,
	firstId: number,
	lang: string,
	scale: number
): string {
	const shown = numbers.slice(0, most);
	const perRow = shown.length > 3 ? Math.ceil(shown.length / 2) : Math.max(1, shown.length);
	const rows = Math.ceil(shown.length / perRow);
	const gap = Math.round(box.width * 0.025);
	const width = Math.floor((box.width - gap * (perRow - 1)) / perRow);
	const height = Math.floor((box.height - gap * (rows - 1)) / Math.max(1, rows));
	const look = `${solid('<a:schemeClr val="bg2"/>')}<a:ln w="9525">${solid(ruleXml)}</a:ln>`;
	return shown
		.map((number, at) => {
			const place: Box = {
				x: box.x + (at % perRow) * (width + gap),
				y: box.y + Math.floor(at / perRow) * (height + gap),
				width,
				height: Math.min(height, Math.round(2_200_000 * scale))
			};
			const size = (points: number) => Math.max(8, Math.round(points * scale));
			const paragraphs = [
				paragraphXml(number.label, { lang, size: size(14), bold: true, colour: softXml }),
				paragraphXml(number.value, {
					lang,
					size: size(number.value.length > 16 ? 24 : 30),
					bold: true,
					colour: inkXml
				}),
				...number.lines.map((line) => paragraphXml(line, { lang, size: size(12), colour: softXml }))
			].join('');
			return textShape({
				id: firstId + at,
				name: `Number ${at + 1}`,
				placeholder: null,
				box: place,
				paragraphs,
				body: '<a:bodyPr wrap="square" lIns="137160" tIns="91440" rIns="137160" bIns="91440" anchor="ctr"><a:normAutofit/></a:bodyPr>',
				style: look
			});
		})
		.join('');
}
