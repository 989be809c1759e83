import { damagedXml } from './damaged-xml.ts';
import { partKey, readPart, type Package } from './part.ts';
import { decodeEscapes } from './xml-entities.ts';

/** The texts that cells refer to by number, formatting and readings left out. */
export function readSharedStrings(pack: Package, key: string | undefined): string[] {
	const texts: string[] = [];
	let text = '';
	let isText = false;
	let isReading = false;
	readPart(pack, key ?? partKey('xl/sharedStrings.xml'), {
		open(name) {
			// What stands in a text would become a part of it.
			if (isText) throw damagedXml();
			else if (name === 'si') text = '';
			else if (name === 'rPh') isReading = true;
			else if (name === 't') isText = !isReading;
		},
		close(name) {
			if (name === 'si') texts.push(decodeEscapes(text).normalize('NFC'));
			else if (name === 'rPh') isReading = false;
			else if (name === 't') isText = false;
		},
		text(part) {
			if (isText) text += part;
		}
	});
	return texts;
}
