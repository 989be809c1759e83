import { figureCsv } from '#lib/export/figure-workbook.ts';
import { embedEntries, embedFigure } from '../../../../embed-figure.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = embedEntries;

export const GET: RequestHandler = async ({ params }) => {
	const { figure } = await embedFigure(params);
	return new Response(figureCsv(figure), { headers: { 'Content-Type': 'text/csv;charset=utf-8' } });
};
