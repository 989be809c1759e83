import type { DatasetContract, Measure, MeasureId } from '../model/contract.ts';
import { calendars, parsePeriodKey } from '../model/period.ts';
import type { Calendar, Grain } from '../model/period.ts';
import type { Filter, Query } from '../model/query.ts';
import { lacksTerm } from '../model/term-pair.ts';
import { plainChart } from '../model/view.ts';
import type { View } from '../model/view.ts';
import { decodeChart, encodeChart } from './chart-parameters.ts';
import { asPublished, decodeLens, encodeLens } from './lens-parameter.ts';
import { noticeOf } from './notice.ts';
import type { Decoded, Notice } from './notice.ts';
import { decodeIds, decodeScope, defaultScope, encodeScope } from './scope-parameter.ts';
import { decodeTransform, encodeTransform } from './show-parameter.ts';
import type { SiteFacts } from './site-facts.ts';
import { viewGrains } from './trend-grains.ts';
import { fullSpan } from './full-span.ts';
import { decodeSpan, encodeSpan } from './span-parameter.ts';

const known = [
	'units',
	'in',
	'level',
	'focus',
	'from',
	'to',
	'cal',
	'grain',
	'split',
	'only',
	'per',
	'show',
	'lens',
	'at',
	'chart',
	'scale',
	'sort',
	'parts',
	'versus',
	'with'
];

/** A measure page as its path alone says it. */
export function defaultView(contract: DatasetContract, measure: Measure, facts: SiteFacts): View {
	return {
		query: {
			dataset: contract.id,
			measures: [measure.id],
			units: defaultScope,
			time: { ...fullSpan(facts), calendar: 'civil' },
			grain: 'year',
			splitBy: ['unit', 'time'],
			filters: [],
			lens: asPublished,
			transform: { kind: 'absolute' }
		},
		chart: plainChart
	};
}

/** The view of a link; parts that mean nothing here are replaced by the default and named in a notice. */
export function decodeView(
	params: URLSearchParams,
	contract: DatasetContract,
	measure: Measure,
	facts: SiteFacts
): Decoded<View> {
	const base = defaultView(contract, measure, facts);
	const scope = decodeScope(params, facts.directory);
	const span = decodeSpan(params, fullSpan(facts));
	const notices: Notice[] = [...unknownParameters(params), ...scope.notices, ...span.notices];
	const choice = <T extends string>(name: string, options: readonly T[], fallback: T): T => {
		const raw = params.get(name);
		if (raw === null) return fallback;
		const found = options.find((option) => option === raw);
		if (found === undefined) notices.push(noticeOf(name, raw, 'unknown_value'));
		return found ?? fallback;
	};
	const calendar = choice('cal', Object.keys(calendars) as Calendar[], 'civil');
	const grain = choice('grain', viewGrains, 'year');
	const split = choice('split', ['', ...contract.dimensions.map((dimension) => dimension.id)], '');
	const focus = decodeIds('focus', params.get('focus') ?? '', facts.directory);
	notices.push(...focus.notices);
	let query: Query = {
		...base.query,
		measures: [measure.id, ...decodeWith(params.get('with'), contract, measure, notices)],
		units: scope.scope,
		time: { ...span.span, calendar },
		grain,
		splitBy: split === '' ? ['unit', 'time'] : ['time', split],
		filters: decodeOnly(params.getAll('only'), contract, notices),
		lens: decodeLens(params.get('lens'), facts, notices),
		transform: decodeTransform(params, measure, facts, notices)
	};
	if (lacksTerm(query)) {
		notices.push(noticeOf('show', 'term', 'conflict'));
		query = { ...query, transform: { kind: 'absolute' } };
	}
	const looks = decodeChart(params, query, measure, facts);
	notices.push(...looks.notices);
	const chart = { ...looks.chart, focus: focus.ids, at: decodeAt(params.get('at'), grain, notices) };
	return { view: { query, chart }, notices };
}

function unknownParameters(params: URLSearchParams): Notice[] {
	return [...new Set(params.keys())]
		.filter((name) => !known.includes(name))
		.slice(0, 3)
		.map((name) => noticeOf(name, params.get(name) ?? '', 'unknown_parameter'));
}

/** `only=mode:head,delegated`, once per dimension. */
function decodeOnly(raws: readonly string[], contract: DatasetContract, notices: Notice[]): Filter[] {
	return raws.flatMap((raw) => {
		const [id, list = ''] = raw.split(':', 2) as [string, string?];
		const dimension = contract.dimensions.find((candidate) => candidate.id === id);
		const asked = new Set(list.split(','));
		const members = dimension?.members.map((member) => member.id).filter((member) => asked.has(member)) ?? [];
		if (!dimension || members.length !== asked.size) notices.push(noticeOf('only', raw, 'unknown_value'));
		return dimension && members.length > 0 ? [{ dimension: dimension.id, members }] : [];
	});
}

/** `with=groups`: a second measure of the same dataset, to set beside the page's own. */
function decodeWith(
	raw: string | null,
	{ measures }: DatasetContract,
	measure: Measure,
	notices: Notice[]
): MeasureId[] {
	if (raw === null) return [];
	const found = measures.filter(({ id }) => id === raw && id !== measure.id).map(({ id }) => id);
	if (found.length === 0) notices.push(noticeOf('with', raw, 'unknown_value'));
	return found;
}

function decodeAt(raw: string | null, grain: Grain, notices: Notice[]): string | null {
	if (raw === null) return null;
	if (parsePeriodKey(raw)?.grain === grain) return raw;
	notices.push(noticeOf('at', raw, 'unknown_value'));
	return null;
}

/** The search string of a view, "" for the default one; holds only what differs from it. */
export function encodeView(view: View, facts: SiteFacts): string {
	const { query, chart } = view;
	const split = query.splitBy.find((part) => part !== 'unit' && part !== 'time');
	const params = new URLSearchParams({
		...encodeScope(query.units, facts.directory),
		...(chart.focus.length > 0 ? { focus: chart.focus.join(',') } : {}),
		...encodeSpan(query.time, fullSpan(facts)),
		...(query.time.calendar === 'civil' ? {} : { cal: query.time.calendar }),
		...(query.grain === 'year' ? {} : { grain: query.grain }),
		...(split ? { split } : {}),
		...encodeTransform(query.transform),
		...encodeLens(query.lens, facts),
		...(query.measures[1] ? { with: query.measures[1] } : {}),
		...(chart.at ? { at: chart.at } : {}),
		...encodeChart(chart)
	});
	for (const filter of query.filters) params.append('only', `${filter.dimension}:${filter.members.join(',')}`);
	// Commas and colons need no escape in a search string, and readable links are passed on by hand.
	const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@');
	return text === '' ? '' : `?${text}`;
}
