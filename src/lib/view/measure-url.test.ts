import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import type { Unit } from '../model/unit.ts';
import { buildDirectory } from '../model/unit-directory.ts';
import { asPublished } from './lens-parameter.ts';
import { decodeView, defaultView, encodeView } from './measure-url.ts';
import { viewGrains } from './trend-grains.ts';
import { byGrain, fromYear, inTerm, setAgainst, showAs, throughLens, within } from './next-view.ts';
import { showChoices } from './view-choices.ts';
import type { SiteFacts } from './site-facts.ts';
import { addDays, addMonths, calendars, periodKey } from '../model/period.ts';
import type { Calendar } from '../model/period.ts';
import type { Transform, UnitScope } from '../model/query.ts';
import { plainChart } from '../model/view.ts';
import type { View } from '../model/view.ts';
import { kindsFor } from '../figures/catalogue.ts';
import { withKind } from './chart-looks.ts';
import { withSuitedKind } from './chart-parameters.ts';

const unit = (id: string, level: Unit['level'], parent: string | null): Unit => ({
	id,
	code: id.slice(2, 5),
	name: `Đơn vị ${id}`,
	shortName: id,
	kind: 'government',
	level,
	division: 'huyen',
	parent,
	validFrom: '2016-01-01',
	validTo: null
});
const facts: SiteFacts = {
	directory: buildDirectory([
		unit('p-01', 'province', null),
		unit('p-38', 'province', null),
		unit('h-380', 'district', 'p-38'),
		unit('h-382', 'district', 'p-38'),
		unit('x-14797@2025-07-01', 'commune', 'p-38')
	]),
	events: [],
	targets: [],
	dataFrom: '2016-01-01',
	dataThrough: '2026-09-30'
};
const receptions = datasets[0]!;
const turns = receptions.measures[0]!;
const decode = (search: string) => decodeView(new URLSearchParams(search), receptions, turns, facts);

test('the link of the leader’s question says all of it', () => {
	const { view, notices } = decode('?in=p-38&focus=h-380&from=2021&to=2023&per=1000');
	expect(notices).toEqual([]);
	expect(view.query.units).toEqual({ kind: 'level', level: 'district', within: 'p-38' });
	expect(view.query.time).toEqual({ start: '2021-01-01', end: '2023-12-31', calendar: 'civil' });
	expect(view.query.transform).toEqual({ kind: 'per_population', per: 1000 });
	expect(view.chart.focus).toEqual(['h-380']);
	expect(encodeView(view, facts)).toBe('?in=p-38&focus=h-380&from=2021&to=2023&per=1000');
});

test('the default view has no search string', () => {
	expect(encodeView(defaultView(receptions, turns, facts), facts)).toBe('');
	expect(decode('')).toEqual({ view: defaultView(receptions, turns, facts), notices: [] });
});

describe.each([
	['units=%27;%20drop%20table', 'unknown_unit'],
	['units=%3Cimg%20onerror%3D1%3E', 'unknown_unit'],
	[`units=${'h-380,'.repeat(5000)}`, null],
	[`units=${Array.from({ length: 9000 }, (_, i) => `x-${i}`).join(',')}`, 'unknown_unit'],
	['from=2023&to=2021', 'reversed'],
	['from=99999999999', 'unknown_value'],
	['from=0001', 'out_of_range'],
	['to=2024-13', 'unknown_value'],
	['grain=second', 'unknown_value'],
	['split=mode%27--', 'unknown_value'],
	['per=7', 'unknown_value'],
	['at=2024-Q1', 'unknown_value'],
	['in=p-99', 'unknown_unit'],
	['level=galaxy', 'unknown_value'],
	['level=__proto__', 'unknown_value'],
	['in=h-380&level=province', 'conflict'],
	['units=h-380&in=p-38', 'conflict'],
	['only=mode:head,wizard', 'unknown_value'],
	['only=nonsense', 'unknown_value'],
	['colour=red', 'unknown_parameter'],
	['cal=julian', 'unknown_value'],
	['show=cumulative', 'unknown_value'],
	['show=index', 'unknown_value'],
	['show=index:1999', 'unknown_value'],
	['show=index:abcd', 'unknown_value'],
	['show=ty\u0309%20le\u0323%CC%82', 'unknown_value'],
	['show=share&per=1000', 'conflict'],
	['show=term', 'conflict'],
	['from=2024-Q4&to=2026-Q3&show=term', 'conflict'],
	['show=rank&per=7', 'unknown_value'],
	['lens=yesterday', 'unknown_value'],
	['lens=2025-02-30', 'unknown_value'],
	['lens=ho\u0302m%20nay', 'unknown_value'],
	['lens=1945-09-02', 'out_of_range'],
	['lens=2999-01-01', 'out_of_range'],
	['lens=', 'unknown_value'],
	['with=nonsense', 'unknown_value'],
	['with=turns', 'unknown_value'],
	['chart=pie', 'unknown_value'],
	['chart=constructor', 'unknown_value'],
	['chart=bar&split=mode', 'conflict'],
	['scale=log', 'unknown_value'],
	['sort=size', 'unknown_value'],
	['parts=half', 'unknown_value']
])('%s', (search, reason) => {
	test('is replaced with a notice, never an exception', () => {
		const { view, notices } = decode(search);
		expect(notices.map((notice) => notice.reason)).toEqual(reason === null ? [] : expect.arrayContaining([reason]));
		expect(decode(encodeView(view, facts)).view).toEqual(view);
		expect(notices.every((notice) => notice.raw.length <= 201)).toBe(true);
	});
});

test('a term is all that there can be of it as one sum, and is set against the one before for as long as it is chosen', () => {
	const years = defaultView(receptions, turns, facts);
	const term = inTerm(years, 'mttq-2024', facts);
	expect(encodeView(term, facts)).toBe('?from=2024-Q4&to=2026-Q3&grain=total');
	expect(showChoices(term, turns, false)).toContain('term');
	expect(showChoices(inTerm(years, 'hdnd-2016', facts), turns, false)).not.toContain('term');
	const change = showAs(term, 'term', turns, facts);
	expect(change.query.transform).toEqual({ kind: 'change', versus: 'term' });
	expect(decode(encodeView(change, facts))).toEqual({ view: change, notices: [] });
	for (const next of [fromYear(change, 2020), byGrain(change, 'year'), inTerm(change, '', facts)])
		expect(next.query.transform).toEqual({ kind: 'absolute' });
	expect(inTerm(change, 'dang-2025', facts).query.transform).toEqual({ kind: 'change', versus: 'term' });
	expect(inTerm(change, '', facts)).toEqual(years);
});

test('a reversed span is turned round', () => {
	expect(decode('from=2023&to=2021').view.query.time).toMatchObject({ start: '2021-01-01', end: '2023-12-31' });
});

const scopes: UnitScope[] = [
	{ kind: 'level', level: 'province', within: null },
	{ kind: 'level', level: 'commune', within: null },
	{ kind: 'level', level: 'district', within: 'p-38' },
	{ kind: 'level', level: 'commune', within: 'p-38' },
	{ kind: 'ids', ids: ['h-380', 'x-14797@2025-07-01'] }
];
const views: fc.Arbitrary<View> = fc
	.record({
		units: fc.constantFrom(...scopes),
		months: fc.tuple(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 0, max: 130 })),
		calendar: fc.constantFrom(...(Object.keys(calendars) as Calendar[])),
		grain: fc.constantFrom(...viewGrains),
		split: fc.constantFrom('unit', 'mode'),
		only: fc.subarray(['regular', 'head', 'delegated', 'party_head'], { minLength: 0 }),
		transform: fc.constantFrom<Transform[]>(
			{ kind: 'absolute' },
			{ kind: 'per_population', per: 1000 },
			{ kind: 'per_population', per: 10000 },
			{ kind: 'share', of: 'total' },
			{ kind: 'index', base: 2019 },
			{ kind: 'change', versus: 'same_period' },
			{ kind: 'change', versus: 'previous' },
			{ kind: 'to_date' },
			{ kind: 'versus_target' },
			{ kind: 'rank', per: null },
			{ kind: 'rank', per: 1000 }
		),
		second: fc.constantFrom('', 'people', 'repeat_share'),
		lens: fc.constantFrom('', '2016-01-01', '2025-06-30', facts.dataThrough),
		focus: fc.subarray(['h-380', 'h-382', 'p-01']),
		at: fc.boolean(),
		kind: fc.nat(9),
		looks: fc.record({
			scale: fc.constantFrom('shared', 'own'),
			order: fc.constantFrom('value', 'name'),
			stack: fc.constantFrom('amount', 'share'),
			versus: fc.constantFrom('all', 'others', 'nearest', 'own_high')
		})
	})
	.map(({ units, months, calendar, grain, split, only, transform, second, lens, focus, at, kind, looks }) => {
		const [first, last] = months[0] <= months[1] ? months : [months[1], months[0]];
		const start = addMonths('2016-01-01', first);
		const members = receptions.dimensions[0]!.members.map((member) => member.id).filter((id) => only.includes(id));
		const view: View = {
			query: {
				...defaultView(receptions, turns, facts).query,
				measures: second === '' ? ['turns'] : ['turns', second],
				units,
				time: { start, end: addDays(addMonths('2016-01-01', last + 1), -1), calendar },
				grain,
				splitBy: split === 'unit' ? ['unit', 'time'] : ['time', split],
				lens: lens === '' ? asPublished : { kind: 'units_of', date: lens },
				filters: members.length > 0 ? [{ dimension: 'mode', members }] : [],
				transform
			},
			chart: { ...plainChart, ...looks, focus, at: at && grain !== 'total' ? periodKey(start, grain) : null }
		};
		const others = kindsFor(view.query, turns).slice(1);
		return { ...view, chart: { ...view.chart, kind: others[kind] ?? null } };
	});

test('today has no districts: its communes are shown', () => {
	const { view } = decode('?in=p-38');
	const today = throughLens(view, facts.dataThrough);
	expect(encodeView(today, facts)).toBe('?in=p-38&level=commune&lens=today');
	expect(encodeView(within(today, 'p-01'), facts)).toBe('?in=p-01&level=commune&lens=today');
	expect(throughLens(view, '2025-06-30').query.units).toEqual(view.query.units);
});

test('every view comes back from its link', () => {
	fc.assert(
		fc.property(views, (view) => {
			expect(decode(encodeView(view, facts))).toEqual({ view, notices: [] });
		})
	);
});

test('no search string throws', () => {
	fc.assert(
		fc.property(
			fc.dictionary(
				fc.constantFrom('units', 'in', 'level', 'from', 'to', 'at', 'only', 'lens', 'show', 'per', 'x'),
				fc.string({ unit: 'binary' })
			),
			(params) => {
				const { view } = decode(new URLSearchParams(params).toString());
				expect(decode(encodeView(view, facts)).view).toEqual(view);
			}
		)
	);
});

test('a kind is chosen by its link, and given up where it does not suit', () => {
	expect(withKind('?in=p-38&chart=heat&from=2021', 'bar')).toBe('?in=p-38&from=2021&chart=bar');
	expect(withKind('?chart=bar', null)).toBe('?');
	const { view, notices } = decode('?in=p-38&chart=bar');
	expect([view.chart.kind, notices]).toEqual(['bar', []]);
	expect(withSuitedKind(view, turns, facts)).toBe(view);
	const split = { ...view, query: { ...view.query, splitBy: ['time', 'mode'] } };
	expect(withSuitedKind(split, turns, facts).chart.kind).toBeNull();
	const outlines = { level: 'district', within: 'p-38', file: 'geo.json', bytes: 1, sha256: '', units: 27 } as const;
	const mapped = { ...facts, geometry: [outlines] };
	expect(decodeView(new URLSearchParams('in=p-38&chart=map'), receptions, turns, mapped).view.chart.kind).toBe('map');
	expect(decode('?in=p-38&chart=map').notices).toHaveLength(1);
});

test('a second measure makes a scatter plot, and is given up by itself', () => {
	const { view } = decode('?in=p-38&with=people');
	expect(kindsFor(view.query, turns)[0]).toBe('scatter');
	expect(encodeView(setAgainst(view, ''), facts)).toBe('?in=p-38');
	expect(encodeView(setAgainst(view, 'groups'), facts)).toBe('?in=p-38&with=groups');
});

test('a text in decomposed letters is read as the composed one, and an unknown one shown as such', () => {
	const contract = datasets.find(({ id }) => id === 'receptions')!;
	const measure = contract.measures[0]!;
	const typed = 'Thanh Hóa'.normalize('NFD');
	const { view, notices } = decodeView(new URLSearchParams({ in: typed, chart: typed }), contract, measure, facts);
	expect(view.query.units).toEqual(defaultView(contract, measure, facts).query.units);
	expect(notices.map(({ raw }) => raw)).toEqual(['Thanh Hóa', 'Thanh Hóa']);
});
