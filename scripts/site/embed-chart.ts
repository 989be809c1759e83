import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Plugin } from 'vite';

const entry = '/src/lib/ui/embed-chart.ts';
const asked = 'virtual:embed-chart';

interface EmbedChart {
	/** Below the site's base path; it changes with the text, so that a page that is kept never meets another program. */
	readonly path: string;
	readonly text: string;
}

/** What draws an embedded chart, in one file of its own: the site's files bring all pages' texts with them. */
async function buildEmbedChart(): Promise<EmbedChart> {
	const outputs = await build({
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: {
				input: fileURLToPath(new URL(`../..${entry}`, import.meta.url)),
				preserveEntrySignatures: 'strict',
				output: { format: 'es', codeSplitting: false }
			}
		}
	});
	const chunks = (Array.isArray(outputs) ? outputs : [outputs]).flatMap((one) => ('output' in one ? one.output : []));
	const [chunk, ...others] = chunks;
	if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} is not built into one file`);
	const hash = createHash('sha256').update(chunk.code).digest('hex').slice(0, 8);
	return { path: `_app/immutable/embed/chart.${hash}.js`, text: chunk.code };
}

/** Puts that file into the site; `virtual:embed-chart` says where. */
export function embedChartPlugin(): Plugin {
	let served = false;
	let built: Promise<EmbedChart> | null = null;
	return {
		name: 'embed-chart',
		configResolved: ({ command }) => void (served = command === 'serve'),
		resolveId: (source) => (source === asked ? `\0${asked}` : null),
		async load(id) {
			if (id !== `\0${asked}`) return null;
			const path = served ? entry.slice(1) : (await (built ??= buildEmbedChart())).path;
			return `export const embedChart = ${JSON.stringify(path)};`;
		},
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			const { path, text } = await (built ??= buildEmbedChart());
			this.emitFile({ type: 'asset', fileName: path, source: text });
		}
	};
}
