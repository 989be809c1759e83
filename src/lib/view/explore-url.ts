import { chartKinds } from '../model/chart-kind.ts';
import type { ChartKind } from '../model/chart-kind.ts';
import type { DatasetContract } from '../model/contract.ts';
import { pivotKeysOf } from '../model/explore-view.ts';
import type { ExploreView, OwnMeasure, PivotChart, PivotKey, PivotSort, PivotView } from '../model/explore-view.ts';
import { isIsoDate } from '../model/period.ts';
import type { Period } from '../model/period.ts';
import { defaultExplore } from './explore-defaults.ts';
import { decodeFilters, decodeRanges, encodeFilters } from './explore-filters.ts';
import { decodeLens, encodeLens } from './lens-parameter.ts';
import { exploreVersion, migrateExplore } from './migrate-explore.ts';
import { noticeOf } from './notice.ts';
import type { Decoded, Notice } from './notice.ts';
import type { SiteFacts } from './site-facts.ts';

/** Links longer than some servers and chats pass on. */
export const longestLink = 8_000;
/** No view needs a longer one: a reader's own query is of 20.000 characters at most. */
export const longestRead = 40_000;

const looks = ['top', 'heat', 'spark', 'fold', 'show', 'own', 'sort', 'chart', 'sql', 'plot'];
const known = ['v', 'data', 'lens', 'time', 'rows', 'cols', ...looks];
const mostKeys = { rows: 3, cols: 2 };
const mostMeasures = 8;

/** The view of a link to the analyst's page; parts that mean nothing are left out and named in a notice. */
export function decodeExplore(
	link: URLSearchParams,
	contracts: readonly DatasetContract[],
	facts: Pick<SiteFacts, 'directory' | 'dataFrom' | 'dataThrough'>
): Decoded<ExploreView> {
	const notices: Notice[] = [];
	const params = migrateExplore(readable(link, notices), notices);
	const contract = decodeDataset(params.get('data'), contracts, notices);
	const base = defaultExplore(contract);
	notices.push(...unknownParameters(params, contract));
	const own = decodeOwn(params.getAll('own'), contract, notices);
	const measures = decodeMeasures(params.get('show'), contract, own, notices) ?? base.measures;
	const view: ExploreView = {
		dataset: contract.id,
		filters: decodeFilters(params, contract, facts.directory, notices),
		ranges: decodeRanges(params, contract, notices),
		lens: decodeLens(params.get('lens'), facts, notices),
		time: decodeTime(params.get('time'), notices),
		pivot: {
			rows: decodeKeys('rows', params.get('rows'), contract, notices) ?? base.pivot.rows,
			columns: decodeKeys('cols', params.get('cols'), contract, notices) ?? base.pivot.columns,
			top: decodeTop(params.get('top'), notices),
			heat: params.get('heat') === '1',
			sparks: params.get('spark') === '1',
			expanded: params.get('fold') !== '1'
		},
		measures,
		own,
		sort: null,
		chart: decodeChart(params.get('chart'), measures, notices),
		sql: params.get('sql') || null,
		sqlChart: decodePlot(params.get('plot'), notices)
	};
	const pivot = withoutRepeats(view.pivot);
	return {
		view: { ...view, pivot, sort: decodeSort(params.get('sort'), measures, pivot.columns.length, notices) },
		notices
	};
}

/** A link that is too long says only which dataset it is of. */
function readable(link: URLSearchParams, notices: Notice[]): URLSearchParams {
	const pairs = [...link];
	const length = pairs.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
	if (length <= longestRead) return link;
	const [name = '', value = ''] = pairs.sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
	notices.push(noticeOf(name, value, 'too_long'));
	const data = link.get('data');
	return new URLSearchParams({ v: String(exploreVersion), ...(data === null || data.length > 100 ? {} : { data }) });
}

/** A key splits rows or columns, not both. */
function withoutRepeats(pivot: PivotView): PivotView {
	return { ...pivot, columns: pivot.columns.filter((key) => !pivot.rows.includes(key)) };
}

function decodeDataset(raw: string | null, contracts: readonly DatasetContract[], notices: Notice[]): DatasetContract {
	const found = contracts.find(({ id }) => id === raw);
	if (raw !== null && !found) notices.push(noticeOf('data', raw, 'unknown_value'));
	return found ?? contracts[0]!;
}

function unknownParameters(params: URLSearchParams, contract: DatasetContract): Notice[] {
	const names = new Set([
		...known,
		...['unit', 'level', 'year', 'month', 'status', ...contract.dimensions.map(({ id }) => id)].map((id) => `f.${id}`),
		...contract.measures.map(({ id }) => `r.${id}`)
	]);
	return [...new Set(params.keys())]
		.filter((name) => !names.has(name))
		.slice(0, 3)
		.map((name) => noticeOf(name, params.get(name) ?? '', 'unknown_parameter'));
}

/** `own=rate:turns/people`, once per measure. */
function decodeOwn(raws: readonly string[], contract: DatasetContract, notices: Notice[]): OwnMeasure[] {
	const own: OwnMeasure[] = [];
	for (const raw of raws) {
		const [, id, expression] = /^([a-z]\w{0,30}):([\s\S]+)$/.exec(raw) ?? [];
		const isNew = ![...contract.measures, ...own].some((measure) => measure.id === id);
		if (id === undefined || expression === undefined || !isNew) notices.push(noticeOf('own', raw, 'unknown_value'));
		else if (own.length === mostMeasures) notices.push(noticeOf('own', raw, 'too_many'));
		else own.push({ id, expression });
	}
	return own;
}

function decodeMeasures(
	raw: string | null,
	contract: DatasetContract,
	own: readonly OwnMeasure[],
	notices: Notice[]
): string[] | null {
	if (raw === null) return null;
	const asked = [...new Set(raw.split(','))];
	const found = asked.filter((id) => [...contract.measures, ...own].some((measure) => measure.id === id));
	if (found.length < asked.length) notices.push(noticeOf('show', raw, 'unknown_value'));
	return found.length === 0 ? null : found.slice(0, mostMeasures);
}

function decodeKeys(
	name: 'rows' | 'cols',
	raw: string | null,
	contract: DatasetContract,
	notices: Notice[]
): PivotKey[] | null {
	if (raw === null) return null;
	const asked = [...new Set(raw.split(','))].filter((key) => key !== '');
	const keys = pivotKeysOf(contract);
	const found = asked.filter((key) => keys.includes(key));
	if (found.length < asked.length) notices.push(noticeOf(name, raw, 'unknown_value'));
	if (found.length > mostKeys[name]) notices.push(noticeOf(name, raw, 'too_many'));
	return found.slice(0, mostKeys[name]);
}

/** `time=2021-01-01..2023-12-31` */
function decodeTime(raw: string | null, notices: Notice[]): Period | null {
	if (raw === null) return null;
	const [start = '', end = ''] = raw.split('..');
	if (isIsoDate(start) && isIsoDate(end) && start <= end) return { start, end };
	notices.push(noticeOf('time', raw, isIsoDate(start) && isIsoDate(end) ? 'reversed' : 'unknown_value'));
	return isIsoDate(start) && isIsoDate(end) ? { start: end, end: start } : null;
}

function decodeTop(raw: string | null, notices: Notice[]): number | null {
	if (raw === null) return null;
	const top = Number(raw);
	if (Number.isInteger(top) && top >= 1 && top <= 1000) return top;
	notices.push(noticeOf('top', raw, 'unknown_value'));
	return null;
}

/** `sort=turns` from the smallest up, `sort=-turns` from the biggest down; `sort=-turns@2023~collective` by one column. */
function decodeSort(
	raw: string | null,
	measures: readonly string[],
	columns: number,
	notices: Notice[]
): PivotSort | null {
	if (raw === null) return null;
	const [name = '', path = null] = raw.split('@', 2);
	const measure = name.replace(/^-/, '');
	const column = path === null ? [] : path.split('~');
	if (measures.includes(measure) && column.length <= columns)
		return { measure, column, descending: raw.startsWith('-') };
	notices.push(noticeOf('sort', raw, 'unknown_value'));
	return null;
}

/** `chart=line` of the first measure shown, `chart=line:people` of another one. */
function decodeChart(raw: string | null, measures: readonly string[], notices: Notice[]): PivotChart | null {
	if (raw === null) return null;
	const [kind = '', measure = measures[0] ?? ''] = raw.split(':', 2);
	if (isChartKind(kind) && measures.includes(measure)) return { kind, measure };
	notices.push(noticeOf('chart', raw, 'unknown_value'));
	return null;
}

function encodeChart({ kind, measure }: PivotChart, [first]: readonly string[]): string {
	return measure === first ? kind : `${kind}:${measure}`;
}

function decodePlot(raw: string | null, notices: Notice[]): ChartKind | null {
	if (raw === null || isChartKind(raw)) return raw;
	notices.push(noticeOf('plot', raw, 'unknown_value'));
	return null;
}

const isChartKind = (text: string): text is ChartKind => Object.hasOwn(chartKinds, text);

function encodeSort({ measure, column, descending }: PivotSort): string {
	return `${descending ? '-' : ''}${measure}${column.length > 0 ? `@${column.join('~')}` : ''}`;
}

/** The search string of a view, only what differs from its dataset's default; always with the dataset and version. */
export function encodeExplore(
	view: ExploreView,
	contract: DatasetContract,
	facts: Pick<SiteFacts, 'dataThrough'>
): string {
	const base = defaultExplore(contract);
	const params = new URLSearchParams([
		['v', '1'],
		['data', view.dataset],
		...encodeFilters(view.filters, view.ranges).map(([name, value]) => [name, value])
	]);
	const set = (name: string, value: string, usual: string) => value !== usual && params.set(name, value);
	set('lens', encodeLens(view.lens, facts).lens ?? '', '');
	set('time', view.time ? `${view.time.start}..${view.time.end}` : '', '');
	set('rows', view.pivot.rows.join(','), base.pivot.rows.join(','));
	set('cols', view.pivot.columns.join(','), base.pivot.columns.join(','));
	set('top', String(view.pivot.top ?? ''), '');
	set('heat', view.pivot.heat ? '1' : '', '');
	set('spark', view.pivot.sparks ? '1' : '', '');
	set('fold', view.pivot.expanded ? '' : '1', '');
	for (const { id, expression } of view.own) params.append('own', `${id}:${expression}`);
	set('show', view.measures.join(','), base.measures.join(','));
	set('sort', view.sort ? encodeSort(view.sort) : '', '');
	set('chart', view.chart ? encodeChart(view.chart, view.measures) : '', '');
	set('sql', view.sql ?? '', '');
	set('plot', view.sqlChart ?? '', '');
	return `?${params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@').replaceAll('%21', '!')}`;
}
