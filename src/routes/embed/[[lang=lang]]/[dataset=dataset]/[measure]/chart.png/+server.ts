import { pictureShapes } from '#lib/export/picture/picture-shape.ts';
import { pictureSvg } from '#lib/export/picture/picture-svg.ts';
import { rasterisePng } from '#lib/server/rasterise.ts';
import { embedEntries, embedFigure, oncePerFigure } from '../../../../embed-figure.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = embedEntries;

// As large as pages show of other pages.
const draw = oncePerFigure((figure) =>
	rasterisePng(pictureSvg(figure, { shape: 'card', ground: 'light' }), pictureShapes.card.width)
);

export const GET: RequestHandler = async ({ params }) => {
	const { figure } = await embedFigure(params);
	return new Response(draw(figure), { headers: { 'Content-Type': 'image/png' } });
};
