import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { buildDirectory } from '../model/unit-directory.ts';
import type { Query } from '../model/query.ts';
import type { Target } from '../model/target.ts';
import { askedQuery, besideQuery, measureQueries } from './measure-queries.ts';
import { defaultView } from './measure-url.ts';
import type { SiteFacts } from './site-facts.ts';

const target = (member: string): Target => ({
	...{ id: member, unit: null, level: 'district', dataset: 'receptions', measure: 'sessions' },
	...{ min: 2, max: null, per: 'month', validFrom: '2014-07-01', validTo: null, legalBasis: '', verified: true },
	filter: { dimension: 'mode', members: [member] }
});
const facts: SiteFacts = {
	directory: buildDirectory([]),
	events: [],
	targets: [target('head'), target('party_head')],
	dataFrom: '2016-01-01',
	dataThrough: '2026-09-30'
};
const measure = (id: string) => receptions.measures.find((one) => one.id === id)!;
const view = defaultView(receptions, measure('sessions'), facts);
const { series } = measureQueries(view, facts);

describe('what stands beside a target', () => {
	it('is counted over the members that have none', () =>
		expect(besideQuery(series, measure('sessions'), facts)).toEqual({
			dimension: 'mode',
			query: {
				...series,
				filters: [{ dimension: 'mode', members: ['delegated'] }],
				splitBy: ['unit', 'time', 'mode'],
				transform: { kind: 'absolute' }
			}
		}));
	it('is nothing for other measures, without targets, and where members were chosen', () => {
		expect(besideQuery(series, measure('turns'), facts)).toBeNull();
		expect(besideQuery(series, measure('sessions'), { ...facts, targets: [] })).toBeNull();
		const filters = [{ dimension: 'mode', members: ['head'] }];
		expect(besideQuery({ ...series, filters }, measure('sessions'), facts)).toBeNull();
	});
});

it('asks for a like-for-like change of sums alone', () => {
	const shown = (transform: Query['transform']) => ({ ...view, query: { ...view.query, transform } });
	expect(measureQueries(view, facts).change).toMatchObject({ transform: { kind: 'change' } });
	expect(measureQueries(shown({ kind: 'rank', per: null }), facts).change).toBeNull();
	expect(measureQueries(shown({ kind: 'per_population', per: 1000 }), facts).change).toBeNull();
});

it('asks for the target of the unit brought out, else of all together, by years', () => {
	expect(askedQuery(view, { ...series, grain: 'month' })).toMatchObject({
		grain: 'year',
		splitBy: ['time'],
		transform: { kind: 'versus_target' }
	});
	const own = { ...view, chart: { ...view.chart, focus: ['h-380'] } };
	expect(askedQuery(own, series).splitBy).toEqual(['unit', 'time']);
});
