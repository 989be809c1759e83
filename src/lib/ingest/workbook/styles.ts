import { numberKind, type NumberKind } from './number-format.ts';
import { partKey, readPart, type Package } from './part.ts';

/** What numbers are under each cell format; empty where the workbook has no styles. */
export function readNumberKinds(pack: Package, key: string | undefined): NumberKind[] {
	const codes = new Map<number, string>();
	const formats: number[] = [];
	let isCellFormat = false;
	readPart(pack, key ?? partKey('xl/styles.xml'), {
		open(name, attributes) {
			const id = Number(attributes.get('numFmtId') ?? 0);
			if (name === 'cellXfs') isCellFormat = true;
			else if (name === 'numFmt') codes.set(id, attributes.get('formatCode') ?? '');
			else if (name === 'xf' && isCellFormat) formats.push(id);
		},
		close(name) {
			if (name === 'cellXfs') isCellFormat = false;
		},
		text() {}
	});
	return formats.map((id) => numberKind(id, codes.get(id)));
}
