import type { BarFigure } from './bar-figure.ts';
import type { HeatFigure } from './heat-figure.ts';
import type { FacetsFigure } from './facets-figure.ts';
import type { SlopeFigure } from './slope-figure.ts';
import type { StackedAreaFigure, StackedBarFigure } from './stacked-figure.ts';
import type { LineFigure } from './line-figure.ts';
import type { BulletFigure } from './bullet-figure.ts';
import type { CumulativeFigure } from './cumulative-figure.ts';
import type { FunnelFigure } from './funnel-figure.ts';
import type { MapFigure } from './map-figure.ts';
import type { PairedFigure } from './paired-figure.ts';
import type { ScatterFigure } from './scatter-figure.ts';
import type { SeasonalFigure } from './seasonal-figure.ts';
import type { SparklineFigure } from './sparkline-figure.ts';
import type { StripFigure } from './strip-figure.ts';

/** A chart as plain data: every picture, table and file of it is made from this. */
export type Figure =
	| FacetsFigure
	| SlopeFigure
	| StackedBarFigure
	| StackedAreaFigure
	| LineFigure
	| BarFigure
	| HeatFigure
	| SparklineFigure
	| StripFigure
	| FunnelFigure
	| SeasonalFigure
	| CumulativeFigure
	| BulletFigure
	| ScatterFigure
	| PairedFigure
	| MapFigure;
export type FigureKind = Figure['kind'];
