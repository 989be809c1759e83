import { json } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { embedCode } from '#lib/export/embed/embed-code.ts';
import { embedEntries, embedFigure } from '../../../../embed-figure.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = embedEntries;

const size = { width: 800, height: 720 };

// A built site does not know its address: whoever finds this file completes the frame's path with its own.
export const GET: RequestHandler = async ({ params }) => {
	const { figure, locale, dataset } = await embedFigure(params);
	const language = locale === 'vi' ? '' : `/${locale}`;
	const frame = resolve(`/embed${language}/${dataset}/${params.measure}/` as '/');
	return json({
		version: '1.0',
		type: 'rich',
		title: figure.finding,
		provider_name: figure.source,
		html: embedCode(frame, figure.finding, size),
		...size,
		thumbnail_url: `${frame}chart.png`,
		thumbnail_width: 1200,
		thumbnail_height: 630
	});
};
