import type { BarFigure } from './bar-figure.ts';
import type { LineFigure } from './line-figure.ts';
import type { SparklineFigure } from './sparkline-figure.ts';

/** A chart as plain data: every picture, table and file of it is made from this. */
export type Figure = LineFigure | BarFigure | SparklineFigure;
export type FigureKind = Figure['kind'];
