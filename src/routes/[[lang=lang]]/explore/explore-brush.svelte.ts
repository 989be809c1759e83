import type { BrushIndex } from '#lib/engine/brush-index.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import type { ExploreView } from '#lib/model/explore-view.ts';
import type { MemberRows } from '#lib/model/member-rows.ts';
import type { ChartRows } from './explore-content.ts';
import type { ExploreDesk } from './explore-desk.ts';

/** What a brush goes over, as the desk arms it. */
type Axis = Parameters<ExploreDesk['arm']>[0];

/** Bins from one to another, both ends counted. */
export type Span = readonly [first: number, last: number];

/** One brush on its way: what it covers, and the rows of the other charts meanwhile. */
export class ExploreBrush {
	axis = $state.raw<Axis | null>(null);
	span = $state.raw<Span | null>(null);
	/** Milliseconds that arming took; null while unarmed. */
	armedMs = $state<number | null>(null);
	#index = $state.raw<BrushIndex | null>(null);
	#asked = $state.raw<ReadonlyMap<string, MemberRows> | null>(null);
	#armedFor = '';
	#arming: AbortController | null = null;
	#asking: AbortController | null = null;
	readonly #desk: () => Promise<ExploreDesk>;
	readonly #rowsOf: (charts: ChartRows) => ReadonlyMap<string, MemberRows>;

	constructor(desk: () => Promise<ExploreDesk>, rowsOf: (charts: ChartRows) => ReadonlyMap<string, MemberRows>) {
		this.#desk = desk;
		this.#rowsOf = rowsOf;
	}

	/** Gets ready for moves of a brush under a view; once per view and axis. */
	async arm(axis: Axis, view: ExploreView, contract: DatasetContract): Promise<void> {
		const key = JSON.stringify([
			axis,
			view.dataset,
			view.filters,
			view.measures,
			otherRanges(view, axis),
			axis === 'time' || view.time
		]);
		if (this.#armedFor === key) return;
		this.#armedFor = key;
		this.#index = null;
		this.armedMs = null;
		this.#arming?.abort();
		const { signal } = (this.#arming = new AbortController());
		const startedAt = performance.now();
		try {
			const index = await (await this.#desk()).arm(axis, view, contract, signal);
			if (signal.aborted) return;
			this.#index = index;
			this.armedMs = performance.now() - startedAt;
		} catch {
			// Moves are answered by queries instead, and those say what is wrong.
			if (this.#armedFor === key) this.#armedFor = '';
		}
	}

	/** The brush covers these bins now; `moved` gives the view that it would make. Unarmed, the newest move is asked for. */
	move(axis: Axis, span: Span, moved: () => ExploreView, contract: DatasetContract): void {
		this.axis = axis;
		this.span = span;
		if (this.#index) return;
		this.#asking?.abort();
		const { signal } = (this.#asking = new AbortController());
		this.#desk()
			.then((desk) => desk.charts(moved(), contract, signal))
			.then((charts) => {
				if (!signal.aborted) this.#asked = this.#rowsOf(charts);
			})
			.catch(() => {});
	}

	/** The brush is let go: the view's own rows are shown again. */
	end(): void {
		this.#asking?.abort();
		this.axis = null;
		this.span = null;
		this.#asked = null;
	}

	/** Rows by member of a chart under the brush; null where the view's own are to be shown. */
	rows(chart: string): MemberRows | null {
		if (this.axis === null || this.span === null || chart === this.axis) return null;
		const [first, last] = this.span;
		if (this.#index) return this.#index.counts(chart, first, last);
		return this.#asked ? (this.#asked.get(chart) ?? new Map<string, number>()) : null;
	}
}

const otherRanges = (view: ExploreView, axis: Axis) => view.ranges.filter(({ measure }) => axis !== `range:${measure}`);
