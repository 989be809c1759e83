import { bucketOf, parsePeriodKey, periodKey } from '../model/period.ts';
import { findTerm } from '../model/term.ts';
import type { OverviewView, PlaceView } from '../model/view.ts';
import { asPublished, encodeLens } from './lens-parameter.ts';
import { noticeOf } from './notice.ts';
import type { Decoded, Notice } from './notice.ts';
import { overviewPeriods } from './overview-periods.ts';
import type { SiteFacts } from './site-facts.ts';
import { fullSpan } from './full-span.ts';
import { decodeUnitLens } from './unit-lens.ts';

/** The overview as its path alone says it: everything as published, in the last quarter that has data. */
export function defaultOverview(facts: Pick<SiteFacts, 'dataThrough'>): OverviewView {
	return { scope: null, period: periodKey(bucketOf(facts.dataThrough, 'quarter').start, 'quarter'), lens: asPublished };
}

/** `?scope=p-38&period=2024-Q3&lens=today`, `period=hdnd-2021` for a term; parts that mean nothing here are replaced and named in a notice. */
export function decodeOverview(params: URLSearchParams, facts: SiteFacts): Decoded<OverviewView> {
	const base = defaultOverview(facts);
	const notices: Notice[] = [...new Set(params.keys())]
		.filter((name) => !['scope', 'period', 'lens'].includes(name))
		.slice(0, 3)
		.map((name) => noticeOf(name, params.get(name) ?? '', 'unknown_parameter'));
	const [scope, period] = [params.get('scope'), params.get('period')];
	const unit = (scope === null ? undefined : facts.directory.byId.get(scope)) ?? null;
	if (scope !== null && !unit) notices.push(noticeOf('scope', scope, 'unknown_unit'));
	return {
		view: {
			scope: unit && unit.id,
			period: decodePeriod(period, base.period, facts, notices),
			lens: decodeUnitLens(params.get('lens'), unit, facts, notices)
		},
		notices
	};
}

function decodePeriod(raw: string | null, fallback: string, facts: SiteFacts, notices: Notice[]): string {
	if (raw === null) return fallback;
	if (overviewPeriods(facts).terms.includes(raw)) return raw;
	const period = parsePeriodKey(raw);
	const full = fullSpan(facts);
	if (findTerm(raw)) notices.push(noticeOf('period', raw, 'out_of_range'));
	else if (!period || (period.grain !== 'quarter' && period.grain !== 'year'))
		notices.push(noticeOf('period', raw, 'unknown_value'));
	else if (period.start < full.start || period.start > facts.dataThrough)
		notices.push(noticeOf('period', raw, 'out_of_range'));
	else return raw;
	return fallback;
}

/** The search string of a place and period as published, "" for the default ones. */
export function encodePlace({ scope, period }: PlaceView, facts: Pick<SiteFacts, 'dataThrough'>): string {
	return encodeOverview({ scope, period, lens: asPublished }, facts);
}

/** The search string of an overview, "" for the default one. */
export function encodeOverview(view: OverviewView, facts: Pick<SiteFacts, 'dataThrough'>): string {
	const base = defaultOverview(facts);
	const params = new URLSearchParams({
		...(view.scope === base.scope || view.scope === null ? {} : { scope: view.scope }),
		...(view.period === base.period ? {} : { period: view.period }),
		...encodeLens(view.lens, facts)
	});
	const text = params.toString().replaceAll('%40', '@');
	return text === '' ? '' : `?${text}`;
}
