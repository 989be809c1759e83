import { parsePeriodKey, periodKey, yearOf } from '../model/period.ts';
import type { UnitScope } from '../model/query.ts';
import type { GridView } from '../model/view.ts';
import { noticeOf } from './notice.ts';
import type { Decoded, Notice } from './notice.ts';
import { overviewPeriods } from './overview-periods.ts';
import { rankedScope } from './overview-queries.ts';
import { decodeScope, encodeScope } from './scope-parameter.ts';
import type { SiteFacts } from './site-facts.ts';

const known = ['in', 'level', 'units', 'from'];

/** The completeness grid as its path alone says it: the units that report now, this year and the one before. */
export function defaultGrid(facts: SiteFacts): GridView {
	const last = parsePeriodKey(overviewPeriods(facts).quarters[0] ?? '')!;
	return { units: rankedScope(null, last, facts), from: yearOf(facts.dataThrough) - 1 };
}

/** The grid of a link; parts that mean nothing are replaced by the default and named in a notice. */
export function decodeGrid(params: URLSearchParams, facts: SiteFacts): Decoded<GridView> {
	const base = defaultGrid(facts);
	const notices: Notice[] = [...new Set(params.keys())]
		.filter((name) => !known.includes(name))
		.map((name) => noticeOf(name, params.get(name) ?? '', 'unknown_parameter'));
	const asksScope = ['in', 'level', 'units'].some((name) => params.has(name));
	const scope = asksScope ? decodeScope(params, facts.directory) : { scope: base.units, notices: [] };
	const year = decodeYear(params.get('from'), base.from, facts);
	return {
		view: { units: scope.scope, from: year.from },
		notices: [...notices, ...scope.notices, ...year.notices]
	};
}

function decodeYear(raw: string | null, base: number, facts: SiteFacts): { from: number; notices: Notice[] } {
	if (raw === null) return { from: base, notices: [] };
	if (overviewPeriods(facts).years.includes(raw)) return { from: Number(raw), notices: [] };
	return { from: base, notices: [noticeOf('from', raw, /^\d{4}$/.test(raw) ? 'out_of_range' : 'unknown_value')] };
}

/** The search string of a grid, only what differs from the default; "" or "?…". */
export function encodeGrid(view: GridView, facts: SiteFacts): string {
	const base = defaultGrid(facts);
	const params = new URLSearchParams({
		...(sameScope(view.units, base.units) ? {} : scopeParameters(view.units, facts)),
		...(view.from === base.from ? {} : { from: periodKey(`${view.from}-01-01`, 'year') })
	});
	const text = params.toString().replaceAll('%2C', ',').replaceAll('%40', '@');
	return text === '' ? '' : `?${text}`;
}

const sameScope = (a: UnitScope, b: UnitScope) => JSON.stringify(a) === JSON.stringify(b);

/** The widest level is said here too: a link without any level means the level that reports now. */
function scopeParameters(units: UnitScope, { directory }: SiteFacts): Record<string, string> {
	const parameters = encodeScope(units, directory);
	return Object.keys(parameters).length === 0 && units.kind === 'level' ? { level: units.level } : parameters;
}
