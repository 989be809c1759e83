import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { numberStyleOf } from '../i18n/choose-number-style.ts';
import { changeOf } from './change.ts';
import { chooseStandouts } from './choose-standouts.ts';
import { standoutFinding, standoutWeight } from './standout.ts';
import type { StandoutFacts } from './standout.ts';

const absolute = { kind: 'absolute' } as const;
const facts = (now: number, base: number | null, more: Partial<StandoutFacts> = {}): StandoutFacts => ({
	subject: {
		measure: receptions.measures[0]!,
		transform: absolute,
		number: numberStyleOf(receptions.measures[0]!, absolute, [now], 'vi')
	},
	period: 'quý III/2023',
	now: { value: now, qualifier: 'exact', provisional: false, partial: false },
	change: changeOf(now, base, 'count'),
	place: null,
	...more
});
const counted = { counted: true, expected: null };

describe('what stands out', () => {
	it.each<[string, StandoutFacts, boolean]>([
		['a large change', facts(412, 300), true],
		['a change within chance', facts(412, 400), false],
		['under ten percent', facts(41_200, 38_000), false],
		['a base below ten', facts(30, 9), false],
		['nothing to compare with', facts(412, null), false],
		['all gone, of a few', facts(0, 12), false]
	])('%s', (_, one, expected) => expect(standoutWeight(one, counted) > 0).toBe(expected));

	it('an outermost place far from the others only', () => {
		const place = { rank: 1, of: 27, tied: false };
		const weight = (value: number, expected: number, rank = 1) =>
			standoutWeight(facts(value, null, { place: { ...place, rank } }), { counted: true, expected });
		expect(weight(412, 200)).toBeGreaterThan(0);
		expect(weight(412, 380)).toBe(0);
		expect(weight(412, 200, 2)).toBe(0);
		expect(weight(90, 200, 27)).toBeGreaterThan(0);
	});

	it('says value, change and place in one sentence', () => {
		const told = facts(412, 366, { place: { rank: 3, of: 27, tied: false, per: 1000 } });
		expect(standoutFinding(told, 'vi').replaceAll('\u00a0', ' ')).toBe(
			'Tiếp 412 lượt công dân trong quý III/2023, tăng 12,6 % so với cùng kỳ; cao thứ 3/27 tính trên 1.000 dân'
		);
		expect(standoutFinding(told, 'en').replaceAll('\u00a0', ' ')).toContain('3rd highest of 27 per 1,000 residents');
	});
});

it('tells five sentences at most, two of a dataset, and no part beside its whole', () => {
	const one = (dataset: string, measure: string, weight: number, subsetOf?: string) => ({
		text: `${dataset} ${measure}`,
		dataset,
		measure,
		weight,
		...(subsetOf === undefined ? {} : { subsetOf })
	});
	const many = ['a', 'b', 'c', 'd'].flatMap((dataset, at) => [
		one(dataset, 'whole', 9 - at),
		one(dataset, 'part', 8.5 - at, 'whole'),
		one(dataset, 'other', 5 - at),
		one(dataset, 'third', 4.5 - at)
	]);
	const told = chooseStandouts(many).map(({ text }) => text);
	expect(told).toEqual(['a whole', 'b whole', 'c whole', 'd whole', 'a other']);
	expect(chooseStandouts([one('a', 'quiet', 0)])).toEqual([]);
});
