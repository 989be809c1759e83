import type { Theme } from './theme.ts';

/** The colours of a chart; `series` and `text` go together, `text` being dark enough to read. */
export interface Palette {
	readonly series: readonly string[];
	readonly text: readonly string[];
	/** What is written on a part in the colour of a series, and on one without. */
	readonly onSeries: readonly string[];
	readonly onContext: string;
	/** From few to many; the first three carry texts in ink, the others in paper. */
	readonly ramp: readonly string[];
	readonly ink: string;
	readonly muted: string;
	readonly grid: string;
	readonly contextLine: string;
	readonly contextBar: string;
	readonly mean: string;
	readonly band: string;
	readonly paper: string;
}

const light: Palette = {
	series: ['#223355', '#3399ee', '#007766', '#aa6611', '#880011', '#6611ff'],
	text: ['#1b2a47', '#1f6db3', '#006657', '#8f550c', '#77000e', '#5300e0'],
	onSeries: ['#ffffff', '#0b1526', '#ffffff', '#ffffff', '#ffffff', '#ffffff'],
	onContext: '#0a0f18',
	ramp: ['#dceaf8', '#a9cdec', '#6ba3d6', '#2a6fae', '#143b6c'],
	ink: '#1c2330',
	muted: '#586170',
	grid: '#e2e6ec',
	contextLine: '#b3bac5',
	contextBar: '#8a93a1',
	mean: '#434c5a',
	band: '#f1f3f6',
	paper: '#ffffff'
};

const dark: Palette = {
	series: ['#e8f1ff', '#86bdfc', '#0e8e87', '#f9c87d', '#e25430', '#846ce1'],
	text: ['#e8f1ff', '#86bdfc', '#2aa49d', '#f9c87d', '#ec6b4a', '#9985ea'],
	onSeries: Array.from({ length: 6 }, () => '#12161d'),
	onContext: '#000000',
	ramp: ['#1b2c40', '#24486d', '#2f6299', '#6ba6dd', '#cfe3f7'],
	ink: '#e6eaf0',
	muted: '#9ea8b6',
	grid: '#29313c',
	contextLine: '#4d5767',
	contextBar: '#6d7888',
	mean: '#b9c2ce',
	band: '#1a212b',
	paper: '#12161d'
};

/** The colours of a theme; paper is printed like the light page. */
export function paletteOf(theme: Theme): Palette {
	return theme === 'dark' ? dark : light;
}

/** The colour of a text on a step of the ramp. */
export const rampText = (palette: Palette, step: number): string => (step < 3 ? palette.ink : palette.paper);

/** A custom property of the page that recolours prerendered charts, with its value in either theme. */
export interface ChartProperty {
	readonly name: string;
	readonly light: string;
	readonly dark: string;
}

const entries = (palette: Palette): [string, string][] => [
	...palette.series.map((colour, index): [string, string] => [`--chart-${index + 1}`, colour]),
	...palette.text.map((colour, index): [string, string] => [`--chart-${index + 1}-text`, colour]),
	...palette.ramp.map((colour, index): [string, string] => [`--chart-ramp-${index + 1}`, colour]),
	['--chart-2-on', palette.onSeries[1]!],
	['--chart-context-on', palette.onContext],
	['--chart-ink', palette.ink],
	['--chart-muted', palette.muted],
	['--chart-grid', palette.grid],
	['--chart-context-line', palette.contextLine],
	['--chart-context-bar', palette.contextBar],
	['--chart-mean', palette.mean],
	['--chart-band', palette.band],
	['--chart-paper', palette.paper]
];

const inDark = new Map(entries(dark));

/** All properties that prerendered charts use; the page sets their dark values. */
export const chartProperties: readonly ChartProperty[] = entries(light).map(([name, colour]) => ({
	name,
	light: colour,
	dark: inDark.get(name) ?? colour
}));
