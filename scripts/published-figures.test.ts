import { beforeAll, describe, expect, test } from 'vitest';
import { findDataset } from '#lib/datasets/registry.ts';
import { askOf } from '#lib/engine/ask.ts';
import type { Ask } from '#lib/engine/ask.ts';
import { formatPercent } from '#lib/i18n/format.ts';
import type { Filter, Query, Transform } from '#lib/model/query.ts';
import { numberAt, textAt } from '#lib/model/result.ts';
import type { ResultTable } from '#lib/model/result.ts';
import { openRelease } from '#lib/server/release.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';

let ask: Ask;
let facts: SiteFacts;
beforeAll(async () => {
	const release = await openRelease();
	ask = askOf(release.engine);
	facts = release.facts;
});

/** Sums over whole spans of days, for one unit. */
function sums(
	dataset: string,
	unit: string,
	[start, end]: readonly [string, string],
	measures: readonly string[],
	options: { filters?: readonly Filter[]; splitBy?: readonly string[]; transform?: Transform } = {}
): Promise<ResultTable> {
	const query: Query = {
		dataset,
		measures,
		units: { kind: 'ids', ids: [unit] },
		time: { start, end, calendar: 'civil' },
		grain: 'total',
		splitBy: options.splitBy ?? [],
		filters: options.filters ?? [],
		lens: { kind: 'as_published' },
		transform: options.transform ?? { kind: 'absolute' }
	};
	return ask.query(query, findDataset(dataset)!);
}

const only = (dimension: string, ...members: string[]): Filter => ({ dimension, members });
const numbers = (table: ResultTable, measures: readonly string[]) =>
	Object.fromEntries(measures.map((measure) => [measure, numberAt(table, measure, 0)]));
const byMember = (table: ResultTable, dimension: string, measure: string) =>
	Object.fromEntries(
		Array.from({ length: table.numRows }, (_, row) => [textAt(table, dimension, row), numberAt(table, measure, row)])
	);

describe('TP Thanh Hóa, 2021 to 2023', () => {
	const term = ['2021-01-01', '2023-12-31'] as const;

	test('its People’s Committee received 1.166 turns, 13 large groups', async () => {
		const table = await sums('receptions', 'h-380', term, ['turns', 'groups']);
		expect(numbers(table, ['turns', 'groups'])).toEqual({ turns: 1166, groups: 13 });
		expect(textAt(table, 'scope', 0)).toBe('body');
	});

	test('its Party secretary held 20 sessions with 100 turns, beside that total', async () => {
		const filters = [only('mode', 'party_head')];
		const table = await sums('receptions', 'h-380', term, ['sessions', 'turns'], { filters });
		expect(numbers(table, ['sessions', 'turns'])).toEqual({ sessions: 20, turns: 100 });
	});

	test('that is 55,6 % of the day a month that its secretary owed, and the doubt about it is said', async () => {
		const options = { filters: [only('mode', 'party_head')], transform: { kind: 'versus_target' } } as const;
		const table = await sums('receptions', 'h-380', term, ['sessions'], options);
		expect(numberAt(table, 'sessions__numerator', 0)).toBe(20);
		expect(numberAt(table, 'sessions__denominator', 0)).toBe(36);
		expect(formatPercent(numberAt(table, 'sessions', 0) ?? 0, 'vi')).toMatch(/^55,6\s%$/);
		const said = facts.events.filter(({ unit, dataset }) => unit === 'h-380' && dataset === 'receptions');
		expect(said.map(({ labelVi }) => labelVi).join()).toContain('không ghi rõ ai tiếp');
	});

	test('“hơn 300” took part in the secretary’s dialogues: at least 300', async () => {
		const filters = [only('chair', 'party_secretary')];
		const table = await sums('dialogues', 'h-380', term, ['participants'], { filters });
		expect(numberAt(table, 'participants', 0)).toBe(300);
		expect(textAt(table, 'participants__qualifier', 0)).toBe('at_least');
	});
});

describe('Hà Nội, 1 August 2024 to 31 July 2025', () => {
	const year = ['2024-08-01', '2025-07-31'] as const;
	const measures = ['turns', 'people', 'cases_first', 'cases_repeat', 'groups', 'group_people'];
	const all = [...measures, 'group_cases_first', 'group_cases_repeat'];

	test('the whole row', async () => {
		expect(numbers(await sums('receptions', 'p-01', year, all), all)).toEqual({
			turns: 31_826,
			people: 37_879,
			cases_first: 16_612,
			cases_repeat: 7_389,
			groups: 354,
			group_people: 4_093,
			group_cases_first: 386,
			group_cases_repeat: 314
		});
	});

	test('regular receptions, and those of heads', async () => {
		const regular = await sums('receptions', 'p-01', year, ['turns', 'people'], { filters: [only('mode', 'regular')] });
		expect(numbers(regular, ['turns', 'people'])).toEqual({ turns: 21_507, people: 24_559 });
		const filters = [only('mode', 'head', 'delegated')];
		const heads = await sums('receptions', 'p-01', year, ['turns', 'people'], { filters });
		expect(numbers(heads, ['turns', 'people'])).toEqual({ turns: 10_319, people: 13_320 });
	});

	test('the same as one year of the National Assembly’s calendar', async () => {
		const query: Query = {
			dataset: 'receptions',
			measures: ['turns'],
			units: { kind: 'ids', ids: ['p-01'] },
			time: { start: year[0], end: year[1], calendar: 'qh_aug' },
			grain: 'year',
			splitBy: ['time'],
			filters: [],
			lens: { kind: 'as_published' },
			transform: { kind: 'absolute' }
		};
		const table = await ask.query(query, findDataset('receptions')!);
		expect([table.numRows, numberAt(table, 'turns', 0), numberAt(table, 'partial', 0)]).toEqual([1, 31_826, 0]);
	});
});

describe('Thanh Hóa’s “Dân vận khéo” models', () => {
	const toAugust2025 = ['2021-01-01', '2025-08-31'] as const;
	const filters = [only('programme', 'dan_van_kheo')];

	test('10.239, by holder and by field', async () => {
		const split = (dimension: string) =>
			sums('campaigns', 'p-38', toAugust2025, ['built'], { filters, splitBy: [dimension] });
		expect(numberAt(await sums('campaigns', 'p-38', toAugust2025, ['built'], { filters }), 'built', 0)).toBe(10_239);
		expect(byMember(await split('holder'), 'holder', 'built')).toEqual({ collective: 6_026, individual: 4_213 });
		expect(byMember(await split('field'), 'field', 'built')).toEqual({
			economy: 4_398,
			culture_society: 3_030,
			defence_security: 1_696,
			political_system: 1_115
		});
	});

	test('8.419 of them by October 2023', async () => {
		const table = await sums('campaigns', 'p-38', ['2021-01-01', '2023-10-31'], ['built'], {
			filters,
			splitBy: ['holder']
		});
		expect(byMember(table, 'holder', 'built')).toEqual({ collective: 4_810, individual: 3_609 });
	});
});

test('Thanh Hóa received 13.497 turns in 2022 until December', async () => {
	const table = await sums('receptions', 'p-38', ['2022-01-01', '2022-11-30'], ['turns'], { splitBy: ['mode'] });
	const turns = byMember(table, 'mode', 'turns');
	expect((turns.head ?? 0) + (turns.delegated ?? 0)).toBe(4_176);
	expect(turns.regular).toBe(9_321);
});

describe('petitions', () => {
	const chain = ['in_jurisdiction', 'in_jurisdiction_cases', 'resolved_cases', 'unresolved_cases'];

	test('Hà Nội, 1 August 2024 to 31 July 2025: 50.520 received, 47.710 dealt with; 2.260 of 2.389 complaints settled', async () => {
		const year = ['2024-08-01', '2025-07-31'] as const;
		const all = await sums('petitions', 'p-01', year, ['received', 'handled']);
		expect(numbers(all, ['received', 'handled'])).toEqual({ received: 50_520, handled: 47_710 });
		const filters = [only('type', 'khieu_nai')];
		const measures = ['received', ...chain, 'resolution_rate'];
		const complaints = numbers(await sums('petitions', 'p-01', year, measures, { filters }), measures);
		expect(complaints).toMatchObject({
			received: 6_627,
			in_jurisdiction: 3_911,
			in_jurisdiction_cases: 2_389,
			resolved_cases: 2_260,
			unresolved_cases: 129
		});
		expect(complaints['resolution_rate']).toBeCloseTo(0.946, 3);
	});

	test('Thanh Hóa, January to November 2022: 10.704 petitions, 1.238 not eligible, 6.343 within jurisdiction', async () => {
		const span = ['2022-01-01', '2022-11-30'] as const;
		const measures = ['received', 'handled', 'eligible', 'in_jurisdiction'];
		expect(numbers(await sums('petitions', 'p-38', span, measures), measures)).toEqual({
			received: 10_704,
			handled: 10_704,
			eligible: 10_704 - 1_238,
			in_jurisdiction: 6_343
		});
		const split = await sums('petitions', 'p-38', span, ['in_jurisdiction'], { splitBy: ['type'] });
		expect(byMember(split, 'type', 'in_jurisdiction')).toEqual({
			khieu_nai: 1_054,
			to_cao: 116,
			kien_nghi_phan_anh: 5_173
		});
	});
});

test('Hà Nội’s inspection team no. 1 of March 2020: one team, three days, three units', async () => {
	const measures = ['conducted', 'days', 'units_inspected', 'findings'];
	const filters = [only('kind', 'inspection')];
	const table = await sums('inspections', 'p-01', ['2020-01-01', '2020-03-31'], measures, { filters });
	expect(numbers(table, measures)).toEqual({ conducted: 1, days: 3, units_inspected: 3, findings: null });
});

test('petitions by topic add up to the eligible ones that the petitions have', async () => {
	const year = ['2024-01-01', '2024-12-31'] as const;
	const [topics, all] = await Promise.all([
		sums('petition_topics', 'p-38', year, ['eligible']),
		sums('petitions', 'p-38', year, ['eligible'])
	]);
	expect(numberAt(topics, 'eligible', 0)).toBeGreaterThan(1_000);
	expect(numberAt(topics, 'eligible', 0)).toBe(numberAt(all, 'eligible', 0));
});
