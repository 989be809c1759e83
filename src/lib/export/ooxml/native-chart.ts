/** A colour of the deck's theme, so that another template recolours the chart; grey for what stands behind. */
export type ChartColour = { readonly accent: number } | 'context' | 'mean';

/** Numbers along the categories of a chart; null is a gap. */
export interface NativeSeries {
	readonly label: string;
	readonly values: readonly (number | null)[];
	readonly colour: ChartColour;
	/** Brought out: thick, and named at its end. */
	readonly strong: boolean;
	/** Places of numbers that are not final or not exact. */
	readonly open: readonly number[];
	/** Colours of single bars, by place. */
	readonly pointColours?: ReadonlyMap<number, ChartColour>;
}

/** Points of a scatter, or a line through points that are no units. */
export interface NativePoints {
	readonly label: string;
	readonly points: readonly { readonly label: string; readonly x: number; readonly y: number }[];
	readonly colour: ChartColour;
	readonly drawn: 'points' | 'line';
	/** Points have their names beside them. */
	readonly named: boolean;
}

interface NativeBase {
	/** Text alternative. */
	readonly alt: string;
	/** Excel's code for the numbers. */
	readonly format: string;
}

interface CategoryChart extends NativeBase {
	/** What the first column of the data is: "Kỳ". */
	readonly categoryLabel: string;
	readonly categories: readonly string[];
	readonly series: readonly NativeSeries[];
	/** Where the axis ends; null where the program may choose. */
	readonly max: number | null;
	/** One series is named all the same: what its numbers are is not said elsewhere. */
	readonly legend: boolean;
}

/** What office programs can draw and edit by themselves. */
export type NativeChart =
	| (CategoryChart & { readonly kind: 'line'; readonly inverted: boolean })
	| (CategoryChart & { readonly kind: 'area' })
	| (CategoryChart & { readonly kind: 'columns'; readonly grouping: 'clustered' | 'stacked' })
	| (CategoryChart & { readonly kind: 'bars' })
	/** Bars, and lines over the same categories. */
	| (CategoryChart & { readonly kind: 'combo'; readonly lines: readonly NativeSeries[] })
	| (NativeBase & {
			readonly kind: 'scatter';
			readonly xLabel: string;
			readonly yLabel: string;
			readonly xFormat: string;
			readonly groups: readonly NativePoints[];
	  });
