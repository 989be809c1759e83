import { resolve } from '$app/paths';
import { embedChart } from 'virtual:embed-chart';
import { embedPage } from '#lib/export/embed/embed-page.ts';
import { chartPictures } from '#lib/server/chart-pictures.ts';
import { embedEntries, embedFigure } from '../../../../embed-figure.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = embedEntries;

// A file's name: a page's would be taken for the folder of the files beside it.
export const GET: RequestHandler = async ({ params }) => {
	const { figure, locale, dataset, measure, pinned } = await embedFigure(params);
	const language = locale === 'vi' ? '' : `/${locale}`;
	const page = resolve(`${language}/${dataset}/${measure}/` as '/');
	const own = resolve(`/embed${language}/${dataset}/${params.measure}/` as '/');
	const html = embedPage({
		figure,
		pictures: chartPictures(figure),
		page,
		script: resolve('/embed.js' as '/'),
		chart: resolve(`/${embedChart}` as '/'),
		oembed: `${own}oembed.json`,
		latest: pinned ? page : null
	});
	return new Response(html, { headers: { 'Content-Type': 'text/html;charset=utf-8' } });
};
