import { kindsFor } from '../figures/catalogue.ts';
import { comparators } from '../model/comparator.ts';
import type { Comparator } from '../model/comparator.ts';
import { chartKinds } from '../model/chart-kind.ts';
import type { ChartKind } from '../model/chart-kind.ts';
import type { Measure } from '../model/contract.ts';
import type { Query } from '../model/query.ts';
import { plainChart } from '../model/view.ts';
import type { ChartChoice, View } from '../model/view.ts';
import { geometryFile } from './geometry-file.ts';
import { noticeOf } from './notice.ts';
import type { Notice } from './notice.ts';
import type { SiteFacts } from './site-facts.ts';

type Looks = Omit<ChartChoice, 'focus' | 'at'>;

/** `chart=heat`, `scale=own`, `sort=name`, `parts=share`, `versus=others`; a kind that does not suit the query is not drawn. */
export function decodeChart(
	params: URLSearchParams,
	query: Query,
	measure: Measure,
	facts: SiteFacts
): { chart: Looks; notices: Notice[] } {
	const notices: Notice[] = [];
	const isOther = (name: string, other: string) => {
		const raw = params.get(name);
		if (raw !== null && raw !== other) notices.push(noticeOf(name, raw, 'unknown_value'));
		return raw === other;
	};
	const chart = {
		...plainChart,
		kind: decodeKind(params.get('chart'), suitedKinds(query, measure, facts), notices),
		...(isOther('scale', 'own') ? { scale: 'own' as const } : {}),
		...(isOther('sort', 'name') ? { order: 'name' as const } : {}),
		...(isOther('parts', 'share') ? { stack: 'share' as const } : {}),
		versus: decodeVersus(params.get('versus'), notices)
	};
	return { chart, notices };
}

/** The kinds that a query can be shown as in a release, the best one first. */
export function suitedKinds(query: Query, measure: Measure, facts: SiteFacts): readonly ChartKind[] {
	return kindsFor(query, measure, geometryFile(query.units, facts) !== null);
}

function decodeKind(raw: string | null, suited: readonly ChartKind[], notices: Notice[]): Looks['kind'] {
	if (raw === null) return null;
	const found = suited.find((kind) => kind === raw);
	if (!found) notices.push(noticeOf('chart', raw, Object.hasOwn(chartKinds, raw) ? 'conflict' : 'unknown_value'));
	return found === suited[0] ? null : (found ?? null);
}

function decodeVersus(raw: string | null, notices: Notice[]): Comparator {
	if (raw === null) return 'all';
	if (Object.hasOwn(comparators, raw)) return raw as Comparator;
	notices.push(noticeOf('versus', raw, 'unknown_value'));
	return 'all';
}

/** What of a chart's look differs from the default. */
export function encodeChart({ kind, scale, order, stack, versus }: Looks): Record<string, string> {
	return {
		...(kind === null ? {} : { chart: kind }),
		...(scale === 'shared' ? {} : { scale }),
		...(order === 'value' ? {} : { sort: order }),
		...(stack === 'amount' ? {} : { parts: stack }),
		...(versus === 'all' ? {} : { versus })
	};
}

/** The view with a kind that suits its query: the one chosen, else the default. */
export function withSuitedKind(view: View, measure: Measure, facts: SiteFacts): View {
	const [first, ...others] = suitedKinds(view.query, measure, facts);
	const { kind } = view.chart;
	const stays = kind !== null && kind !== first && others.some((other) => other === kind);
	return stays ? view : { ...view, chart: { ...view.chart, kind: null } };
}
