import { damagedXml } from './damaged-xml.ts';
import { partKey, readPart, readRelationships, type Package, type Relationship } from './part.ts';

/** A sheet of cells in a workbook: its name as shown, and the part that holds it; null where none does. */
export interface SheetPart {
	readonly name: string;
	readonly isHidden: boolean;
	readonly key: string | null;
}

/** What a workbook says of itself before its sheets are read. */
export interface Workbook {
	readonly sheets: readonly SheetPart[];
	readonly is1904: boolean;
	readonly stylesKey: string | undefined;
	readonly stringsKey: string | undefined;
}

interface SheetEntry {
	readonly name: string;
	readonly state: string | null;
	readonly relationship: string;
}

/** Finds the sheets. Throws a RefusedFile where the workbook is damaged. */
export function readWorkbook(pack: Package): Workbook {
	const main = mainPart(pack);
	const entries: SheetEntry[] = [];
	let is1904 = false;
	readPart(pack, main, {
		open(name, attributes) {
			// Extensions have an element of the same name, which says nothing of dates.
			if (name === 'workbookPr') is1904 ||= ['1', 'true', 'on'].includes(attributes.get('date1904') ?? '');
			else if (name === 'sheet')
				entries.push({
					name: (attributes.get('name') ?? '').normalize('NFC'),
					state: attributes.get('state'),
					relationship: attributes.getLink('id') ?? ''
				});
		},
		close() {},
		text() {}
	});
	const links = readRelationships(pack, main);
	const keyOf = (type: string) => links.find((link) => link.type === type)?.target ?? undefined;
	return {
		sheets: sheetParts(pack, entries, links),
		is1904,
		stylesKey: keyOf('styles'),
		stringsKey: keyOf('sharedStrings')
	};
}

/** The part that the package names as its document, else one with the usual name. */
function mainPart(pack: Package): string {
	const named = readRelationships(pack, '').find((link) => link.type === 'officeDocument')?.target;
	const found = [named, partKey('xl/workbook.xml'), ...pack.parts.keys()].find(
		(key) => key && pack.parts.has(key) && (key === named || /(^|\/)workbook\.xml$/.test(key))
	);
	if (!found) throw damagedXml();
	return found;
}

/** Sheets that hold no cells. */
const otherTypes = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** No part is taken for another one, nor for two sheets. */
function sheetParts(pack: Package, entries: readonly SheetEntry[], links: readonly Relationship[]): SheetPart[] {
	const taken = new Set<string | null>();
	return entries.flatMap((entry) => {
		const own = links.filter(({ id }) => id === entry.relationship);
		if (own.length > 0 && own.every(({ type }) => otherTypes.has(type))) return [];
		const found = links.length === 0 ? onlyPart(pack, entries) : targetOf(own);
		const key = found !== null && pack.parts.has(found) && !taken.has(found) ? found : null;
		taken.add(key);
		return [{ name: entry.name, isHidden: entry.state !== null && entry.state !== 'visible', key }];
	});
}

function targetOf(links: readonly Relationship[]): string | null {
	const targets = new Set(links.map(({ type, target }) => (type === 'worksheet' ? target : null)));
	return targets.size === 1 ? ([...targets][0] ?? null) : null;
}

/** The one sheet of a workbook of one, which is known without a relationship. */
function onlyPart({ parts }: Package, entries: readonly SheetEntry[]): string | null {
	const found = [...parts.keys()].filter((key) => /(^|\/)worksheets\/[^/]+\.xml$/.test(key));
	return entries.length === 1 && found.length === 1 ? (found[0] ?? null) : null;
}
