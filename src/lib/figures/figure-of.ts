import { barFigure } from './bar-figure.ts';
import type { FigureInput } from './figure-input.ts';
import type { Figure, FigureKind } from './figure.ts';
import { lineFigure } from './line-figure.ts';

type FigureOf<Kind extends FigureKind> = Extract<Figure, { kind: Kind }>;

/** Makers of all kinds; what a page does not show at first is fetched when it is asked for. */
const makers: { readonly [Kind in FigureKind]: (input: FigureInput) => Promise<FigureOf<Kind>> } = {
	line: async (input) => lineFigure(input),
	bar: async (input) => barFigure(input),
	strip: async (input) => (await import('./strip-figure.ts')).stripFigure(input),
	funnel: async (input) => (await import('./funnel-figure.ts')).funnelFigure(input),
	scatter: async (input) => (await import('./scatter-figure.ts')).scatterFigure(input),
	bullet: async (input) => (await import('./bullet-figure.ts')).bulletFigure(input),
	paired: async (input) => (await import('./paired-figure.ts')).pairedFigure(input),
	cumulative: async (input) => (await import('./cumulative-figure.ts')).cumulativeFigure(input),
	map: async (input) => (await import('./map-figure.ts')).mapFigure(input),
	seasonal: async (input) => (await import('./seasonal-figure.ts')).seasonalFigure(input),
	heat: async (input) => (await import('./heat-figure.ts')).heatFigure(input),
	facets: async (input) => (await import('./facets-figure.ts')).facetsFigure(input),
	slope: async (input) => (await import('./slope-figure.ts')).slopeFigure(input),
	stacked_bar: async (input) => (await import('./stacked-figure.ts')).stackedFigure('stacked_bar', input),
	stacked_area: async (input) => (await import('./stacked-figure.ts')).stackedFigure('stacked_area', input),
	sparkline: async (input) => (await import('./sparkline-figure.ts')).sparklineFigure(input)
};

/** The figure of a kind; the kind has to suit the input's query (`kindsFor`). */
export function figureOf<Kind extends FigureKind>(kind: Kind, input: FigureInput): Promise<FigureOf<Kind>> {
	return makers[kind](input);
}
