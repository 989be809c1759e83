import type { ZipEntry } from './zip-entry.ts';

/** Kinds of ZIP by a path inside; the first found decides. */
const marks: readonly (readonly [RegExp, string])[] = [
	[/(^|\/)xl\/workbook\.bin$/, 'XLSB'],
	[/^word\//, 'DOCX'],
	[/^ppt\//, 'PPTX'],
	[/^content\.xml$/, 'ODS'],
	[/^index\/document\.iwa$/, 'Numbers'],
	[/^meta-inf\/manifest\.mf$/, 'JAR']
];

/** What a ZIP is: a workbook, an archive of files, or a document in a format named here. */
export function zipType(entries: readonly ZipEntry[]): 'workbook' | 'archive' | { readonly binary: string } {
	const names = entries.map((entry) => entry.name.toLowerCase().replace(/^\/+/, ''));
	const mark = marks.find(([path]) => names.some((name) => path.test(name)));
	if (mark) return { binary: mark[1] };
	const isPackage = names.some((name) => name === '[content_types].xml' || name === '_rels/.rels');
	return isPackage || names.includes('xl/workbook.xml') ? 'workbook' : 'archive';
}
