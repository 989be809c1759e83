import type { Figure } from '../../figures/figure.ts';
import { exportMessagesOf } from '../../i18n/export-messages.ts';
import type { Locale } from '../../model/locale.ts';
import { nativeChartOf } from '../native/native-chart-of.ts';
import { chartSvg } from '../picture/chart-svg.ts';
import type { Deck, DeckPicture, DeckSlide, Rasterise } from './deck.ts';
import { slideBoxes } from './layout-boxes.ts';
import type { NativeChart, NativeSeries } from './native-chart.ts';
import type { PlannedSlide } from './planned-slide.ts';
import { slideTable } from './slide-table.ts';

/** English metric units in a pixel of a chart's layout: letters of 12 px become 14 points. */
const perPixel = 14_800;
const mostNames = 12;

/** The slides of a deck: a figure that office programs cannot draw becomes a picture and a table. */
export async function planSlides(deck: Deck, rasterise: Rasterise): Promise<PlannedSlide[]> {
	const planned: PlannedSlide[] = [];
	for (const slide of deck.slides) planned.push(...(await planSlide(slide, deck, rasterise)));
	return planned;
}

async function planSlide(slide: DeckSlide, deck: Deck, rasterise: Rasterise): Promise<PlannedSlide[]> {
	const plain = { subtitle: null, source: null, notes: { lines: [], address: null }, tag: null };
	switch (slide.kind) {
		case 'title': {
			const source = { warning: null, text: slide.source };
			return [
				{ ...plain, layout: 'title', title: slide.title, subtitle: slide.subtitle, source, content: { kind: 'none' } }
			];
		}
		case 'numbers': {
			const content = { kind: 'numbers', numbers: slide.numbers } as const;
			const source = { warning: null, text: slide.source };
			const notes = { lines: slide.notes, address: null };
			return [{ ...plain, layout: 'figures', title: slide.title, source, content, notes }];
		}
		case 'text':
			return [
				{ ...plain, layout: 'text', title: slide.title, content: { kind: 'text', paragraphs: slide.paragraphs } }
			];
		case 'figure':
			return figureSlides(slide, deck, rasterise);
	}
}

type FigureSlide = Extract<DeckSlide, { kind: 'figure' }>;

async function figureSlides(slide: FigureSlide, deck: Deck, rasterise: Rasterise): Promise<PlannedSlide[]> {
	const { figure, view } = slide;
	const text = exportMessagesOf(figure.locale);
	const title = slide.title ?? figure.finding;
	const about = [figure.source, ...(figure.coverageText ? [figure.coverageText] : [])].join('; ');
	const base = {
		title,
		subtitle: figure.subtitle,
		source: { warning: figure.illustrative ? `${text.illustrative}.` : null, text: `${about}. ${figure.release}.` },
		tag: view === null ? null : { view, version: deck.version, finding: figure.finding }
	};
	const chart = nativeChartOf(figure);
	if (chart) {
		const source = { ...base.source, text: [...openKey(chart, figure.locale), base.source.text].join(' ') };
		const notes = { lines: noteLines(figure, chart), address: slide.address };
		return [{ ...base, source, layout: 'chart', content: { kind: 'chart', chart }, notes }];
	}
	const notes = { lines: [...noteLines(figure, null), text.deck.notes.picture], address: slide.address };
	const picture = await drawPicture(figure, deck, rasterise);
	const table = slideTable(figure, deck.ratio);
	const tableSlide: PlannedSlide = {
		...base,
		layout: 'table',
		title: picture ? text.deck.table(title) : title,
		content: { kind: 'table', table },
		notes,
		tag: picture ? null : base.tag
	};
	if (!picture) return [tableSlide];
	return [{ ...base, layout: 'picture', content: { kind: 'picture', picture, alt: figure.alt }, notes }, tableSlide];
}

/** What marks of open numbers stand for, where a chart has any. */
function openKey(chart: NativeChart, locale: Locale): string[] {
	if (chart.kind === 'scatter' || chart.kind === 'area') return [];
	const hasOpen = (all: readonly NativeSeries[]) => all.some(({ open }) => open.length > 0);
	const { open } = exportMessagesOf(locale).deck;
	if (!hasOpen(chart.series)) return [];
	return [chart.kind === 'line' ? open.lines : open.bars];
}

async function drawPicture(figure: Figure, deck: Deck, rasterise: Rasterise): Promise<DeckPicture | null> {
	const { content } = slideBoxes(deck.ratio);
	const size = { width: Math.round(content.width / perPixel), height: Math.round(content.height / perPixel) };
	const svg = chartSvg(figure, size);
	const png = await rasterise(svg, { width: size.width * 2, height: size.height * 2 });
	return png && { svg, png };
}

/** Finding, caveats, and in words what hatching and gaps stand for. */
function noteLines(figure: Figure, chart: NativeChart | null): string[] {
	const { notes } = exportMessagesOf(figure.locale).deck;
	const marked = chart ? markedNames(chart) : { open: [], missing: [] };
	const said = (names: readonly string[], say: (list: string) => string) => {
		const rest = names.length - mostNames;
		return names.length === 0 ? [] : [say(names.slice(0, mostNames).join('; ') + (rest > 0 ? `; +${rest}` : ''))];
	};
	return [
		figure.finding,
		figure.subtitle,
		...(figure.notes.length > 0 ? [notes.caveats, ...figure.notes] : []),
		...said(marked.open, notes.open),
		...said(marked.missing, notes.missing),
		`${figure.source}. ${figure.release}.`,
		notes.live
	];
}

function markedNames(chart: NativeChart): { open: string[]; missing: string[] } {
	if (chart.kind === 'scatter') return { open: [], missing: [] };
	const many = chart.series.length > 1;
	const name = (label: string, at: number) =>
		many ? `${label}, ${chart.categories[at]}` : (chart.categories[at] ?? '');
	return {
		open: chart.series.flatMap(({ label, open }) => open.map((at) => name(label, at))),
		missing: chart.series.flatMap(({ label, values }) =>
			values.flatMap((value, at) => (value === null ? [name(label, at)] : []))
		)
	};
}
