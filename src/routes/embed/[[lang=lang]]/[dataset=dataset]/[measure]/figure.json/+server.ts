import { json } from '@sveltejs/kit';
import type { EmbedFile } from '#lib/export/embed/embed-file.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { embedEntries, embedFigure } from '../../../../embed-figure.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = embedEntries;

export const GET: RequestHandler = async ({ params }) => {
	const { figure, locale } = await embedFigure(params);
	return json({ figure, keyboard: messagesOf(locale).ui.chart.keyboard } satisfies EmbedFile);
};
