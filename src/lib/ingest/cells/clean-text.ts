import { withoutInvisible } from '../../model/text.ts';

const fullWidth = /[\uff01-\uff5e]/g;
/** Most cells are numbers, dates and ids, on which there is nothing to clean. */
const plain = /^[\w.,/-]+$/;
const fullWidthOffset = 0xfee0;

/**
 * The text that a cell means: composed, trimmed, full-width digits as plain ones, without letters that nobody sees and
 * the marks by which Excel keeps digits as text ('00235, ="00235").
 */
export function cleanText(cell: string): string {
	if (plain.test(cell)) return cell;
	const text = withoutInvisible(cell)
		.normalize('NFC')
		.replace(fullWidth, (letter) => String.fromCharCode(letter.charCodeAt(0) - fullWidthOffset))
		.trim();
	return text.replace(/^="([^"=]*)"$/, '$1').replace(/^['‘’`](?=[\d=+-])/, '');
}

/** True for a formula that stands in the cell instead of its result. */
export function isFormula(text: string): boolean {
	return /^[=@]|^\+[A-Za-z(]/.test(text);
}
