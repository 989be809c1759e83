import { plainPicture } from '#lib/export/picture/picture-shape.ts';
import { pictureSvg } from '#lib/export/picture/picture-svg.ts';
import { embedEntries, embedFigure, oncePerFigure } from '../../../../embed-figure.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = embedEntries;

const draw = oncePerFigure((figure) => pictureSvg(figure, plainPicture));

export const GET: RequestHandler = async ({ params }) => {
	const { figure } = await embedFigure(params);
	return new Response(draw(figure), { headers: { 'Content-Type': 'image/svg+xml' } });
};
