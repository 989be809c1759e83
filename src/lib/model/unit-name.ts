import { foldText } from './text.ts';
import { divisionTypes, type DivisionType, type Unit } from './unit.ts';

/** One way to read a name: with the type word taken off, or as a whole. */
export interface NameReading {
	/** The types that the word may mean; null where the name carries none. */
	readonly divisions: readonly DivisionType[] | null;
	/** Folded, without type: "hoang mai", "14". */
	readonly key: string;
	/** As `key`, with its accents: two names may fold alike. */
	readonly accented: string;
}

/** A name as a file writes it: how it can be read, and the units that it says it belongs to. */
export interface UnitName {
	readonly readings: readonly NameReading[];
	/** "Phường Láng, TP. Hà Nội" names "TP. Hà Nội". */
	readonly above: readonly string[];
}

// Accents decide where they are written: "Phương Liên" and "Quan Sơn" begin with no type word.
const typeWords: readonly (readonly [RegExp, readonly DivisionType[]])[] = [
	[/^(thành phố|thanh pho|t\.? ?p\.?)( trực thuộc trung ương)?/, ['thanh_pho_tw', 'thanh_pho']],
	[/^(thị trấn|thi tran|t\.? ?t\.?)/, ['thi_tran']],
	[/^(thị xã|thi xa|t\.? ?x\.?)/, ['thi_xa']],
	[/^(đặc khu|dac khu)/, ['dac_khu']],
	[/^(phường|phuong|p\.?)/, ['phuong']],
	[/^(quận|quan|q\.?)/, ['quan']],
	[/^(huyện|huyen|h\.?)/, ['huyen']],
	[/^(tỉnh|tinh|t\.)/, ['tinh']],
	[/^(xã|xa|x\.?)/, ['xa']]
];

const bullet = /^(?:\d+\s*[.)]\s+|[-+*\u2022\u2013\u2014]\s*)+/;
const committee = /^(?:u\.?\s?b\.?\s?n\.?\s?d\.?|(?:ủy|uỷ) ban nhân dân|uy ban nhan dan)\s+/;

/** Reads a name: marks of lists, "UBND" and the like taken off, type words told apart from names. */
export function readUnitName(text: string): UnitName {
	const [first = '', ...others] = text
		.normalize('NFC')
		.split(/[,;()]/)
		.map((part) => part.trim());
	const name = first.toLowerCase().replace(/\s+/g, ' ').replace(bullet, '').replace(committee, '').trim();
	const typed = typeWords.flatMap(([word, divisions]) => {
		const match = word.exec(name)?.[0];
		const rest = match === undefined ? '' : name.slice(match.length);
		return isTypeWord(match ?? '', rest) ? [reading(divisions, rest)] : [];
	});
	const readings = [...typed, reading(null, name)].filter(({ key }) => key !== '');
	return { readings, above: others.filter((part) => part !== '' && !/\d{4}/.test(part)) };
}

/** "p.14", "p14" and "p 14" carry a type, "pleiku" does not; nor does a type word alone. */
const isTypeWord = (word: string, rest: string) =>
	word !== '' && rest.trim() !== '' && (/^[\s\d]/.test(rest) || word.endsWith('.'));

function reading(divisions: readonly DivisionType[] | null, name: string): NameReading {
	return { divisions, key: foldName(name), accented: accentedName(name) };
}

/** A unit's own name without its type, as readings fold it. */
export function keysOf(unit: Pick<Unit, 'name' | 'division'>): Pick<NameReading, 'key' | 'accented'> {
	const type = divisionTypes[unit.division].vi;
	const rest = unit.name.normalize('NFC').slice(type.length);
	// Nearly all names; the slower way is for those spelt otherwise.
	if (/^\s+[^\s(,;]/.test(rest) && unit.name.normalize('NFC').startsWith(type) && !/[(),;]/.test(rest))
		return reading(null, rest.toLowerCase().trim());
	const { readings } = readUnitName(unit.name);
	const own = readings.find(({ divisions }) => divisions?.includes(unit.division)) ?? readings.at(-1);
	return { key: own?.key ?? '', accented: own?.accented ?? '' };
}

const apostrophes = /['\u2018\u2019\u02bc\u0060\u00b4."]/g;
const numberName = /^0+(?=\d+$)/;

const foldName = (name: string) => foldText(name.replace(apostrophes, '')).replace(numberName, '');

/** True where a name is written without any accents, so that it may stand for names with them. */
export const isPlain = (accented: string): boolean => /^[\x20-\x7e]*$/.test(accented);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Tones at the end of their syllable, so that both ways to place them agree: "hoá" and "hóa". */
function accentedName(name: string): string {
	const words = name
		.replace(apostrophes, '')
		.normalize('NFD')
		.replace(/[\s\u00a0\u2010-\u2015-]+/g, ' ')
		.replace(/[đð]/g, 'đ')
		.trim()
		.split(' ')
		.map((word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''));
	return words.join(' ').replace(numberName, '');
}
