import { damagedXml } from './scan-xml.ts';
import { partKey, readPart, readRelationships, type Package, type Relationship } from './part.ts';

/** A sheet of cells in a workbook: its name as shown, and the part that holds it. */
export interface SheetPart {
	readonly name: string;
	readonly isHidden: boolean;
	readonly key: string;
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

/** Finds the sheets. Throws a RefusedFile where the workbook is damaged or names a sheet that is not there. */
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
					relationship: attributes.get('id') ?? ''
				});
		},
		close() {},
		text() {}
	});
	const links = readRelationships(pack, main);
	const keyOf = (type: string) => links.find((link) => link.type === type)?.target;
	const sheets = entries.flatMap((entry, at) => sheetPart(pack, entry, links, at));
	return { sheets, is1904, stylesKey: keyOf('styles'), stringsKey: keyOf('sharedStrings') };
}

/** The part that the package names as its document, else one with the usual name. */
function mainPart(pack: Package): string {
	const named = readRelationships(pack, '').find((link) => link.type === 'officeDocument')?.target;
	const found = [named, partKey('xl/workbook.xml'), ...pack.parts.keys()].find(
		(key) => key !== undefined && pack.parts.has(key) && (key === named || /(^|\/)workbook\.xml$/.test(key))
	);
	if (found === undefined) throw damagedXml();
	return found;
}

/** Sheets of charts and dialogs hold no cells. */
function sheetPart(pack: Package, entry: SheetEntry, links: readonly Relationship[], at: number): SheetPart[] {
	const link = links.find(({ id }) => id === entry.relationship);
	if (link && link.type !== 'worksheet') return [];
	const key = link?.target ?? partKey(`xl/worksheets/sheet${at + 1}.xml`);
	if (!pack.parts.has(key)) throw damagedXml();
	return [{ name: entry.name, isHidden: entry.state !== null && entry.state !== 'visible', key }];
}
