import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasets } from '../datasets/registry.ts';
import type { Unit } from '../model/unit.ts';
import { buildDirectory } from '../model/unit-directory.ts';
import { exploreArbitrary } from './explore-arbitrary.ts';
import { defaultExplore } from './explore-defaults.ts';
import { decodeExplore, encodeExplore } from './explore-url.ts';

const unit = (id: string, level: Unit['level'], parent: string | null): Unit => ({
	id,
	code: id.slice(2),
	name: id,
	shortName: id,
	kind: 'government',
	level,
	division: 'tinh',
	parent,
	validFrom: '2016-01-01',
	validTo: null
});
const units = [unit('p-38', 'province', null), unit('x-00235@2025-07-01', 'commune', 'p-38')];
const facts = { directory: buildDirectory(units), dataFrom: '2016-01-01', dataThrough: '2026-09-30' };
const open = (search: string) => decodeExplore(new URLSearchParams(search), datasets, facts);
const contractOf = (id: string) => datasets.find((contract) => contract.id === id)!;

describe('links of the analyst’s page', () => {
	it('say all of a view', () => {
		const views = exploreArbitrary(
			datasets,
			units.map(({ id }) => id)
		);
		fc.assert(
			fc.property(views, (view) => {
				expect(open(encodeExplore(view, contractOf(view.dataset), facts))).toEqual({ view, notices: [] });
			})
		);
	});

	it('fall back to the dataset where they are too long to be read', () => {
		for (const name of ['sql', 'own', 'f.unit', 'x'.repeat(50_000)]) {
			const link = new URLSearchParams([
				['v', '1'],
				['data', 'receptions'],
				['rows', 'mode'],
				[name, 'p-38,'.repeat(10_000)]
			]);
			const { view, notices } = open(link.toString());
			expect(view).toEqual(defaultExplore(contractOf('receptions')));
			expect(notices.map(({ reason }) => reason)).toEqual(['too_long']);
			expect(notices[0]?.raw.length).toBeLessThan(300);
		}
		expect(open(`?v=1&data=${'x'.repeat(50_000)}`).view).toEqual(defaultExplore(datasets[0]!));
	});

	it('read anything and show something', () => {
		const names = fc.constantFrom(
			'v',
			'data',
			'lens',
			'time',
			'rows',
			'cols',
			'top',
			'own',
			'show',
			'sort',
			'chart',
			'plot',
			'f.unit',
			'r.turns',
			'x'
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
				const { view } = open(new URLSearchParams(pairs).toString());
				expect(open(encodeExplore(view, contractOf(view.dataset), facts))).toEqual({ view, notices: [] });
			})
		);
	});

	it.each([
		['data=nothing', 'data'],
		['lens=yesterday', 'lens'],
		['lens=1945-09-02', 'lens'],
		['f.mode=regular,x', 'f.mode'],
		['f.unit=p-99', 'f.unit'],
		['r.turns=a..b', 'r.turns'],
		['r.turns=9..1', 'r.turns'],
		['time=2021', 'time'],
		['rows=level,elephant', 'rows'],
		['cols=level,year,month', 'cols'],
		['top=0', 'top'],
		['own=turns:people', 'own'],
		['sort=people', 'sort'],
		['chart=pie', 'chart'],
		['chart=line:people', 'chart'],
		['plot=pie', 'plot'],
		['sort=-turns@1~2~3', 'sort'],
		['v=99', 'v'],
		['colour=red', 'colour']
	])('%s gives a notice', (search, parameter) => {
		expect(open(search).notices.map((notice) => notice.parameter)).toContain(parameter);
	});

	// Links that have been passed on once must open for good.
	it.each([
		['in=p-38&level=commune&from=2021&to=2023', { facets: ['unit', 'level'], time: '2021-01-01..2023-12-31' }],
		['data=campaigns&only=field:economy,other&measure=recognised', { facets: ['field'], measures: ['recognised'] }],
		['units=x-00235@2025-07-01&from=2024-Q3', { facets: ['unit'], time: '2024-07-01..2099-12-31' }],
		['v=1&data=receptions&f.mode=!regular&rows=unit&cols=year&sort=-turns@2023&top=10', { facets: ['mode'] }]
	])('the old link %s opens', (search, expected: { facets: string[]; time?: string; measures?: string[] }) => {
		const { view, notices } = open(search);
		expect(notices).toEqual([]);
		expect(view.filters.map(({ facet }) => facet)).toEqual(expected.facets);
		if (expected.time) expect(`${view.time?.start}..${view.time?.end}`).toBe(expected.time);
		if (expected.measures) expect(view.measures).toEqual(expected.measures);
	});

	it('hold only what is not the default', () => {
		for (const contract of datasets)
			expect(encodeExplore(defaultExplore(contract), contract, facts)).toBe(`?v=1&data=${contract.id}`);
	});
});
