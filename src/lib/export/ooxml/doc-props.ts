import type { IsoDate } from '../../model/period.ts';
import { escapeXml } from '../clean-text.ts';
import type { Part, Relation } from './package.ts';

interface DocFacts {
	readonly title: string;
	readonly author: string;
	readonly releasedOn: IsoDate;
	readonly version: string;
	readonly slides: number;
}

const core = 'docProps/core.xml';
const app = 'docProps/app.xml';
const custom = 'docProps/custom.xml';

/** What the file says of itself; its day is that of the data, so that the same deck is the same file. */
export function docParts({ title, author, releasedOn, version, slides }: DocFacts): Part[] {
	const day = `${releasedOn}T00:00:00Z`;
	const types = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
	return [
		{
			path: core,
			contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
			content: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`
		},
		{
			path: app,
			contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
			content: `<Properties xmlns="${office}/extended-properties"><Application>${escapeXml(author)}</Application><Slides>${slides}</Slides></Properties>`
		},
		{
			path: custom,
			contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
			content: `<Properties xmlns="${office}/custom-properties" xmlns:vt="${types}"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="dataVersion"><vt:lpwstr>${escapeXml(version)}</vt:lpwstr></property></Properties>`
		}
	];
}

export const docRelations: readonly Relation[] = [
	{
		id: 'rId2',
		type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
		target: core
	},
	{ id: 'rId3', type: 'extended-properties', target: app },
	{ id: 'rId4', type: 'custom-properties', target: custom }
];
