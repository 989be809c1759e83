import { addDays, isIsoDate, type IsoDate } from '../../model/period.ts';

const pad = (part: string | undefined) => (part ?? '').padStart(2, '0');
const dayFirst = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/;
const shortYear = /^(\d{1,2})([/.])(\d{1,2})\2(\d{2})$/;
const worded = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})$/i;
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;

/** What Excel writes behind days of a format with hours. */
const midnight = / (?:0?0:00(?::00(?:\.0+)?)?(?: ?[AS][MA])?|12:00(?::00)? ?(?:AM|SA))Z?$/i;

/** ISO, or day before month as Vietnamese writes it; null where it is no date. Two-digit years are 1950 to 2049. */
export function readDate(text: string): IsoDate | null {
	const iso = toIso(text.normalize('NFC'));
	return isIsoDate(iso) ? iso : null;
}

function toIso(given: string): string {
	const text = given.replace(midnight, '');
	const long = dayFirst.exec(text);
	if (long) return `${long[4]}-${pad(long[3])}-${pad(long[1])}`;
	const short = shortYear.exec(text);
	if (short) return `${Number(short[4]) < 50 ? '20' : '19'}${short[4]}-${pad(short[3])}-${pad(short[1])}`;
	const words = worded.exec(text);
	if (words) return `${words[3]}-${pad(words[2])}-${pad(words[1])}`;
	const turned = yearFirst.exec(text);
	if (turned) return `${turned[1]}-${pad(turned[2])}-${pad(turned[3])}`;
	return text.replace(/T00:00:00(\.0+)?Z?$/, '');
}

/** Days of Excel's 1900 calendar from 1945 to 2100, as a sheet gives a date that lost its format. */
const serials = { first: 16_438, last: 73_415 };

/** The date of an Excel serial (45382 is 31 March 2024); null outside 1945 to 2100. */
export function fromExcelSerial(serial: number): IsoDate | null {
	if (!Number.isInteger(serial) || serial < serials.first || serial > serials.last) return null;
	return addDays('1899-12-30', serial);
}
