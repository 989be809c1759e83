import { numberKind, type NumberKind } from './number-format.ts';
import { partKey, readPart, type Package } from './part.ts';

const lists = new Set(['numFmts', 'cellXfs']);

/** What numbers are under each cell format; empty where the workbook has no styles. */
export function readNumberKinds(pack: Package, key: string | undefined): NumberKind[] {
	const codes = new Map<number, string>();
	const formats: number[] = [];
	/** The list that is being read: conditional formats, too, have numbers of formats, which are not those of cells. */
	let list: string | null = null;
	readPart(pack, key ?? partKey('xl/styles.xml'), {
		open(name, attributes) {
			const id = Number(attributes.get('numFmtId') ?? 0);
			if (lists.has(name)) list = name;
			else if (name === 'numFmt' && list === 'numFmts') codes.set(id, attributes.get('formatCode') ?? '');
			else if (name === 'xf' && list === 'cellXfs') formats.push(id);
		},
		close(name) {
			if (name === list) list = null;
		},
		text() {}
	});
	return formats.map((id) => numberKind(id, codes.get(id)));
}
