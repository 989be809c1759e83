import { fontFamily } from './font.ts';
import { chartProperties } from './palette.ts';
import { tenth } from './shapes.ts';
import { slimPath } from './slim-path.ts';

export interface SlimOptions {
	readonly width: number;
	readonly height: number;
	/** Text alternative. */
	readonly label: string;
	/** Fills its column and takes its colours from the page. */
	readonly themed: boolean;
}

type Attributes = Map<string, string>;

const dropped = ['class', 'clip-path', 'pointer-events', 'xml:space', 'stroke-miterlimit', 'stroke-linecap'];
const properties = new Map(chartProperties.map(({ name, light }) => [light, name]));

/**
 * ECharts' SVG without what a still picture does not need: hover styles, invisible hit areas, inline styles that a
 * content policy would block, and numbers finer than a tenth of a pixel. Nothing in it depends on earlier renderings.
 */
export function slimSvg(svg: string, options: SlimOptions): string {
	const body = svg
		.replace(/<style[\s\S]*?<\/style>|<clipPath[\s\S]*?<\/clipPath>/g, '')
		.replace(/^\s*<svg[^>]*>/, '')
		.replace(/<\/svg>\s*$/, '')
		.replace(/<rect [^>]*fill="none"[^>]*><\/rect>/, '')
		.replace(/<(\w+)([^<>]*)>/g, (_, name: string, text: string) => tag(name, text, options.themed))
		.replace(/<(path|rect)([^<>]*)><\/\1>/g, (_, name: string, text: string) =>
			isInvisible(text) ? '' : `<${name}${text}/>`
		)
		.replace(/<defs>\s*<\/defs>|<g>|<\/g>/g, '')
		.replace(/>\n+/g, '>')
		.replace(/\n+</g, '<');
	return `${opening(options)}${body.trim()}</svg>`;
}

function opening({ width, height, label, themed }: SlimOptions): string {
	const size = themed ? 'width="100%"' : `width="${width}" height="${height}"`;
	const font = `font-family="${fontFamily}" font-size="12"`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${size} ${font} overflow="visible" role="img" aria-label="${escapeAttribute(label)}">`;
}

const escapeAttribute = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const isInvisible = (attributes: string) =>
	attributes.includes('fill="none"') && (!attributes.includes('stroke=') || attributes.includes('stroke-width="0"'));

function tag(name: string, text: string, themed: boolean): string {
	const attributes: Attributes = new Map(
		[...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])
	);
	for (const key of [...attributes.keys()])
		if (dropped.includes(key) || key.startsWith('ecmeta')) attributes.delete(key);
	if (name === 'text') placeText(attributes);
	const path = attributes.get('d');
	if (path !== undefined) attributes.set('d', slimPath(path));
	roundTransform(attributes);
	if (themed) for (const key of ['fill', 'stroke']) themeColour(attributes, key);
	return `<${name}${[...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')}>`;
}

/** A text's position and weight as attributes; its face, and mostly its size, are the picture's. */
function placeText(attributes: Attributes): void {
	const [, x = 0, y = 0] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes.get('transform') ?? '') ?? [];
	const at = (key: string, moved: string | number) => round(Number(attributes.get(key) ?? 0) + Number(moved));
	const style = attributes.get('style') ?? '';
	const bold = /600/.test(style);
	const [, size = '12'] = /font-size:(\d+)px/.exec(style) ?? [];
	attributes.set('x', at('x', x));
	attributes.set('y', at('y', y));
	if (bold) attributes.set('font-weight', '600');
	if (size !== '12') attributes.set('font-size', size);
	if (attributes.get('text-anchor') === 'start') attributes.delete('text-anchor');
	attributes.delete('transform');
	attributes.delete('style');
}

function roundTransform(attributes: Attributes): void {
	const transform = attributes.get('transform');
	if (transform !== undefined)
		attributes.set(
			'transform',
			transform.replace(/-?\d+\.\d+/g, (number) => round(Number(number)))
		);
}

function themeColour(attributes: Attributes, key: string): void {
	const colour = attributes.get(key);
	const property = colour === undefined ? undefined : properties.get(colour);
	if (property !== undefined) attributes.set(key, `var(${property},${colour})`);
}

const round = (value: number) => String(tenth(value));
