import { resolve } from '$app/paths';
import { embedChart } from 'virtual:embed-chart';
import { embedPage } from '#lib/export/embed/embed-page.ts';
import { chartPictures } from '#lib/charts/chart-pictures.ts';
import { embedEntries, embedFigure, oncePerFigure } from '../../../../embed-figure.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = embedEntries;

const draw = oncePerFigure(chartPictures);

// A file's name: a page's would be taken for the folder of the files beside it.
export const GET: RequestHandler = async ({ params }) => {
	const { figure, locale, view, pinned } = await embedFigure(params);
	const language = locale === 'vi' ? '' : `/${locale}`;
	const page = resolve(`${language}/${view.replace(/\?|$/, '/$&')}` as '/');
	const own = resolve(`/embed${language}/${params.dataset}/${params.measure}/` as '/');
	const html = embedPage({
		figure,
		pictures: draw(figure),
		page,
		live: {
			script: resolve('/embed.js' as '/'),
			chart: resolve(`/${embedChart}` as '/'),
			oembed: `${own}oembed.json`
		},
		latest: pinned ? page : null
	});
	return new Response(html, { headers: { 'Content-Type': 'text/html;charset=utf-8' } });
};
