import { json } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { embedCode } from '#lib/export/embed/embed-code.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import { embedEntries, embedFigure } from '../../../../embed-figure.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = embedEntries;

const size = { width: 800, height: 720 };

// A site that was not told its address leaves it out: whoever finds this file completes the frame's path with its own.
export const GET: RequestHandler = async ({ params }) => {
	const { figure, locale } = await embedFigure(params);
	const language = locale === 'vi' ? '' : `/${locale}`;
	const frame = siteOrigin(process.env) + resolve(`/embed${language}/${params.dataset}/${params.measure}/` as '/');
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
