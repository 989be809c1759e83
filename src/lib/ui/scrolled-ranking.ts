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

/** Rows that are seen at once, and in one tile. */
const seenRows = 24;

/**
 * A ranking of thousands in a frame that scrolls: rows are drawn where the reader is, tile by tile, so that no frame
 * waits for more than one of them; the average stays above them.
 */
export class ScrolledRanking implements LiveChart {
	readonly #head = document.createElement('div');
	readonly #frame = document.createElement('div');
	readonly #long = document.createElement('div');
	readonly #headCanvas = new ChartCanvas(this.#head);
	/** What is seen reaches over two tiles, and has one above and one below. */
	readonly #tiles = Array.from({ length: 4 }, () => new Tile(this.#long));
	#figure: BarFigure | null = null;
	#ranking: LongRanking | null = null;
	#width = 0;
	#theme: Theme = 'light';

	constructor(element: HTMLElement) {
		Object.assign(this.#frame.style, { overflowY: 'auto', overscrollBehavior: 'contain' });
		this.#long.style.position = 'relative';
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
		for (const tile of this.#tiles) tile.clear();
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
		for (const tile of this.#tiles) tile.canvas.say(null);
		if (!figure || !ranking || mark === null) return;
		const top = mark.index * ranking.rowHeight;
		const { scrollTop, clientHeight } = this.#frame;
		if (top < scrollTop || top + ranking.rowHeight > scrollTop + clientHeight)
			this.#frame.scrollTop = top - clientHeight / 2;
		this.#follow();
		const tile = this.#tiles.find(({ place }) => place === Math.floor(mark.index / seenRows));
		const place = tile && ranking.hits(...rowsOf(tile.place, ranking)).place(mark);
		if (place) tile.canvas.say({ ...place, text: hitText(figure, mark) });
	}

	dispose(): void {
		for (const { canvas } of [{ canvas: this.#headCanvas }, ...this.#tiles]) canvas.dispose();
		this.#head.remove();
		this.#frame.remove();
	}

	/** Draws the tiles that are seen and lack, or else one beside them. */
	#follow(): void {
		const ranking = this.#ranking;
		if (!ranking) return;
		const first = Math.floor(this.#frame.scrollTop / (seenRows * ranking.rowHeight));
		const lacks = (place: number) =>
			place >= 0 && place * seenRows < ranking.rows && this.#tiles.every((tile) => tile.place !== place);
		const seen = [first, first + 1].filter(lacks);
		const beside = [first + 2, first - 1].filter(lacks).slice(0, 1);
		for (const place of seen.length > 0 ? seen : beside) {
			const free = this.#tiles.find(({ place }) => place < Math.max(0, first - 1) || place > first + 2);
			if (free) this.#drawTile(free, place, ranking);
		}
	}

	#drawTile(tile: Tile, place: number, ranking: LongRanking): void {
		const figure = this.#figure;
		if (!figure) return;
		const [from, to] = rowsOf(place, ranking);
		tile.place = place;
		tile.element.hidden = false;
		tile.element.style.transform = `translateY(${from * ranking.rowHeight}px)`;
		const hits = ranking.hits(from, to);
		tile.canvas.draw(
			{ ...chartBase(figure), ...ranking.slice(from, to, paletteOf(this.#theme)) },
			{ width: this.#width, height: (to - from) * ranking.rowHeight },
			(x, y) => {
				const mark = hits.find(x, y);
				return mark && { x, y, text: hitText(figure, mark) };
			}
		);
	}
}

/** Rows that are drawn together. */
class Tile {
	readonly element = document.createElement('div');
	readonly canvas = new ChartCanvas(this.element);
	/** Which of the ranking's tiles it shows; -1 while none. */
	place = -1;

	constructor(parent: HTMLElement) {
		Object.assign(this.element.style, { position: 'absolute', insetInline: '0', top: '0' });
		parent.append(this.element);
	}

	/** Shows nothing: what stood there was of another ranking. */
	clear(): void {
		this.place = -1;
		this.element.hidden = true;
	}
}

const rowsOf = (place: number, { rows }: LongRanking) =>
	[place * seenRows, Math.min(rows, (place + 1) * seenRows)] as const;

const scrollbar = 16;
