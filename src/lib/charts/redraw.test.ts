import { expect, test } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { figureOf } from '../figures/figure-of.ts';
import { galleryInput, galleryKinds } from '../figures/gallery.ts';
import { init } from './echarts.ts';
import { chartSize } from './size.ts';
import { slimSvg } from './slim-svg.ts';
import { toEChartsOption } from './to-echarts-option.ts';

const cases = ['normal', 'gaps', 'estimated'] as const;

/** Draws figures one after another in one chart, as a live one does; the marks of the last picture, in any order. */
async function drawn(kind: (typeof galleryKinds)[number], shown: readonly (typeof cases)[number][]): Promise<string[]> {
	const chart = init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 100 });
	for (const one of shown) {
		const figure = await figureOf(kind, galleryInput(kind, one, receptions, 'vi'));
		const size = chartSize(figure, 800);
		chart.getZr().resize(size);
		chart.setOption(toEChartsOption(figure, size, 'print'), { notMerge: true });
	}
	const svg = slimSvg(chart.renderToSVGString(), { width: 0, height: 0, label: '', themed: false });
	chart.dispose();
	return svg.split('<').sort();
}

test.each(galleryKinds)('a %s that has shown something else is drawn as a new one', async (kind) => {
	for (const last of cases)
		for (const before of cases)
			expect(await drawn(kind, [before, last]), `${before} → ${last}`).toEqual(await drawn(kind, [last]));
});
