import { longRanking } from '../charts/bar-option.ts';
import type { LongRanking } from '../charts/bar-option.ts';
import { hitText } from '../charts/hits.ts';
import type { PointAt } from '../charts/hits.ts';
import { paletteOf } from '../charts/palette.ts';
import type { Theme } from '../charts/theme.ts';
import { chartBase } from '../charts/to-echarts-option.ts';
import type { BarFigure } from '../figures/bar-figure.ts';
import { ChartCanvas } from './chart-canvas.ts';
import type { LiveChart } from './chart-canvas.ts';

/** Rows that are seen at once, and those that are drawn above and below them. */
const seenRows = 24;
const spareRows = 24;

/** A ranking of thousands in a frame that scrolls: rows are drawn where the reader is, the average stays above them. */
export class ScrolledRanking implements LiveChart {
	readonly #head = document.createElement('div');
	readonly #frame = document.createElement('div');
	readonly #long = document.createElement('div');
	readonly #slice = document.createElement('div');
	readonly #headCanvas = new ChartCanvas(this.#head);
	readonly #canvas = new ChartCanvas(this.#slice);
	#figure: BarFigure | null = null;
	#ranking: LongRanking | null = null;
	#width = 0;
	#theme: Theme = 'light';
	#from = 0;
	#to = 0;

	constructor(element: HTMLElement) {
		Object.assign(this.#frame.style, { overflowY: 'auto', overscrollBehavior: 'contain' });
		Object.assign(this.#slice.style, { position: 'absolute', insetInline: '0', top: '0' });
		this.#long.style.position = 'relative';
		this.#long.append(this.#slice);
		this.#frame.append(this.#long);
		element.append(this.#head, this.#frame);
		// Arrow keys scroll it too: what scrolls must be in reach of the keyboard.
		this.#frame.tabIndex = 0;
		this.#frame.addEventListener('scroll', () => this.#follow(), { passive: true });
	}

	/** The height that the frame takes with its head. */
	draw(figure: BarFigure, width: number, theme: Theme): number {
		// The bar of the frame stands beside the rows.
		const ranking = longRanking(figure, width - scrollbar);
		this.#figure = figure;
		this.#ranking = ranking;
		this.#width = width - scrollbar;
		this.#theme = theme;
		this.#to = 0;
		const height = seenRows * ranking.rowHeight;
		this.#frame.style.height = `${height}px`;
		this.#frame.setAttribute('aria-label', figure.subtitle);
		this.#long.style.height = `${ranking.rows * ranking.rowHeight}px`;
		this.#headCanvas.draw(
			{ ...chartBase(figure), ...ranking.head(paletteOf(theme)) },
			{
				width: this.#width,
				height: ranking.headHeight
			}
		);
		this.#follow();
		return height + ranking.headHeight;
	}

	point(mark: PointAt | null): void {
		const [figure, ranking] = [this.#figure, this.#ranking];
		if (!figure || !ranking || mark === null) return this.#canvas.say(null);
		const top = mark.index * ranking.rowHeight;
		const { scrollTop, clientHeight } = this.#frame;
		if (top < scrollTop || top + ranking.rowHeight > scrollTop + clientHeight)
			this.#frame.scrollTop = top - clientHeight / 2;
		this.#follow();
		const place = ranking.hits(this.#from, this.#to).place(mark);
		this.#canvas.say(place && { ...place, text: hitText(figure, mark) });
	}

	dispose(): void {
		this.#headCanvas.dispose();
		this.#canvas.dispose();
		this.#head.remove();
		this.#frame.remove();
	}

	/** Draws the rows around those that are seen, when the ones drawn before do not reach as far. */
	#follow(): void {
		const [figure, ranking] = [this.#figure, this.#ranking];
		if (!figure || !ranking) return;
		const first = Math.floor(this.#frame.scrollTop / ranking.rowHeight);
		const last = Math.min(ranking.rows, first + seenRows + 1);
		if (first >= this.#from && last <= this.#to) return;
		this.#from = Math.max(0, first - spareRows);
		this.#to = Math.min(ranking.rows, last + spareRows);
		const [from, to] = [this.#from, this.#to];
		this.#slice.style.transform = `translateY(${from * ranking.rowHeight}px)`;
		const hits = ranking.hits(from, to);
		this.#canvas.draw(
			{ ...chartBase(figure), ...ranking.slice(from, to, paletteOf(this.#theme)) },
			{ width: this.#width, height: (to - from) * ranking.rowHeight },
			(x, y) => {
				const mark = hits.find(x, y);
				return mark && { x, y, text: hitText(figure, mark) };
			}
		);
	}
}

const scrollbar = 16;
