import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import dialogues from '../datasets/dialogues.contract.ts';
import campaigns from '../datasets/campaigns.contract.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import type { Transform } from '../model/query.ts';
import { numberStyleOf } from '../i18n/choose-number-style.ts';
import type { Observation, Subject } from './amount.ts';
import { changeOf, isNoise } from './change.ts';
import { compareFinding } from './compare-finding.ts';
import { rankFinding } from './rank-finding.ts';
import type { RankedUnit } from './rank-finding.ts';
import { placeOf, ranksOf } from './rank.ts';
import { trendFinding } from './trend-finding.ts';
import type { TrendFacts } from './trend-finding.ts';

const absolute: Transform = { kind: 'absolute' };
const perThousand: Transform = { kind: 'per_population', per: 1000 };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function subjectOf(contract: DatasetContract, id: string, transform: Transform, top: number, locale: Locale): Subject {
	const measure = contract.measures.find((candidate) => candidate.id === id)!;
	return { measure, transform, number: numberStyleOf(measure, transform, [top], locale) };
}
const observed = (value: number, more: Partial<Observation> = {}): Observation => ({
	value,
	qualifier: 'exact',
	provisional: false,
	partial: false,
	...more
});

describe('a trend sentence', () => {
	const base = (locale: Locale): TrendFacts => ({
		who: 'TP Thanh Hóa',
		subject: subjectOf(receptions, 'turns', absolute, 412, locale),
		period: locale === 'vi' ? 'quý III/2023' : 'Q3 2023',
		now: observed(412),
		change: changeOf(412, 366, 'count'),
		versus: locale === 'vi' ? 'cùng kỳ' : 'a year earlier',
		place: { rank: 3, of: 27, tied: false }
	});
	const share = (locale: Locale) => subjectOf(receptions, 'repeat_share', absolute, 0.5, locale);
	const money = (locale: Locale) => subjectOf(campaigns, 'amount_vnd', absolute, 12.34e9, locale);

	it.each<[string, (locale: Locale) => Partial<TrendFacts>, string, string]>([
		[
			'rise and place',
			() => ({}),
			'TP Thanh Hóa: 412 lượt tiếp công dân trong quý III/2023, tăng 12,6 % so với cùng kỳ; cao thứ 3/27',
			'TP Thanh Hóa: 412 reception turns in Q3 2023, up 12.6 % on a year earlier; 3rd highest of 27'
		],
		[
			'fall on a named year',
			(locale) => ({
				change: changeOf(13_912, 14_357, 'count'),
				now: observed(13_912),
				place: null,
				period: locale === 'vi' ? 'năm 2023' : '2023',
				versus: locale === 'vi' ? 'năm 2022' : '2022'
			}),
			'TP Thanh Hóa: 13.912 lượt tiếp công dân trong năm 2023, giảm 3,1 % so với năm 2022',
			'TP Thanh Hóa: 13,912 reception turns in 2023, down 3.1 % on 2022'
		],
		[
			'steady',
			() => ({ change: changeOf(412, 410, 'count'), place: null }),
			'TP Thanh Hóa: 412 lượt tiếp công dân trong quý III/2023, gần như không đổi so với cùng kỳ',
			'TP Thanh Hóa: 412 reception turns in Q3 2023, almost unchanged from a year earlier'
		],
		[
			'silent within chance',
			() => ({ change: changeOf(20, 16, 'count'), now: observed(20), place: null }),
			'TP Thanh Hóa: 20 lượt tiếp công dân trong quý III/2023',
			'TP Thanh Hóa: 20 reception turns in Q3 2023'
		],
		[
			'small base: no percentage',
			() => ({ change: changeOf(13, 6, 'count'), now: observed(13), place: null }),
			'TP Thanh Hóa: 13 lượt tiếp công dân trong quý III/2023, tăng 7 so với cùng kỳ',
			'TP Thanh Hóa: 13 reception turns in Q3 2023, up 7 on a year earlier'
		],
		[
			'base zero: no comparison',
			() => ({ change: changeOf(13, 0, 'count'), now: observed(13), place: null }),
			'TP Thanh Hóa: 13 lượt tiếp công dân trong quý III/2023',
			'TP Thanh Hóa: 13 reception turns in Q3 2023'
		],
		[
			'provisional',
			() => ({ now: observed(412, { provisional: true }), place: null }),
			'TP Thanh Hóa: tạm tính 412 lượt tiếp công dân trong quý III/2023, tăng 12,6 % so với cùng kỳ',
			'TP Thanh Hóa: provisionally 412 reception turns in Q3 2023, up 12.6 % on a year earlier'
		],
		[
			'incomplete: nothing is compared',
			() => ({ now: observed(412, { partial: true }) }),
			'TP Thanh Hóa: 412 lượt tiếp công dân trong quý III/2023, chưa đủ báo cáo',
			'TP Thanh Hóa: 412 reception turns in Q3 2023, reports incomplete'
		],
		[
			'percentage points',
			(locale) => ({
				subject: share(locale),
				now: observed(0.234),
				change: changeOf(0.234, 0.213, 'share'),
				place: null
			}),
			'TP Thanh Hóa: tỷ lệ vụ việc tiếp nhiều lần là 23,4 % trong quý III/2023, tăng 2,1 điểm % so với cùng kỳ',
			'TP Thanh Hóa: share of repeat cases 23.4 % in Q3 2023, up 2.1 percentage points on a year earlier'
		],
		[
			'billions',
			(locale) => ({
				subject: money(locale),
				now: observed(12.34e9),
				change: changeOf(12.34e9, 10e9, 'amount'),
				place: null
			}),
			'TP Thanh Hóa: 12,3 tỷ đồng vận động được trong quý III/2023, tăng 23,4 % so với cùng kỳ',
			'TP Thanh Hóa: 12.3 billion VND raised in Q3 2023, up 23.4 % on a year earlier'
		],
		[
			'a qualified number',
			(locale) => ({
				subject: subjectOf(dialogues, 'participants', absolute, 300, locale),
				now: observed(300, { qualifier: 'at_least' }),
				change: changeOf(300, 212, 'count'),
				place: null
			}),
			'TP Thanh Hóa: hơn 300 lượt người dự đối thoại trong quý III/2023, tăng khoảng 42 % so với cùng kỳ',
			'TP Thanh Hóa: more than 300 attendances at dialogues in Q3 2023, up about 42 % on a year earlier'
		]
	])('%s', (_, change, vi, en) => {
		expect(plain(trendFinding({ ...base('vi'), ...change('vi') }, 'vi'))).toBe(vi);
		expect(plain(trendFinding({ ...base('en'), ...change('en') }, 'en')).replaceAll(' %', ' %')).toBe(en);
		expect(vi.split(' ').length).toBeLessThanOrEqual(26);
	});
});

describe('a sentence about what a unit did', () => {
	const did = (locale: Locale, now: Partial<Observation>, measure = 'turns', contract = receptions): TrendFacts => ({
		who: 'TP Thanh Hóa',
		acts: true,
		subject: subjectOf(contract, measure, absolute, 412, locale),
		period: locale === 'vi' ? 'quý III/2023' : 'Q3 2023',
		now: observed(412, now),
		change: changeOf(412, 366, 'count'),
		versus: locale === 'vi' ? 'cùng kỳ' : 'a year earlier',
		place: { rank: 3, of: 27, tied: false }
	});
	const say = (facts: TrendFacts, locale: Locale) => plain(trendFinding(facts, locale));

	it('has its verb, and value, change and place together', () => {
		expect(say(did('vi', {}), 'vi')).toBe(
			'TP Thanh Hóa tiếp 412 lượt công dân trong quý III/2023, tăng 12,6 % so với cùng kỳ; cao thứ 3/27'
		);
		expect(say(did('en', {}), 'en')).toContain('TP Thanh Hóa held 412 reception turns in Q3 2023, up 12.6');
		expect(say(did('vi', { qualifier: 'at_least' }, 'participants', dialogues), 'vi')).toContain(
			'TP Thanh Hóa có hơn 412 lượt người dự đối thoại trong'
		);
	});

	it('says what is not final, and claims no deed of none', () => {
		expect(say(did('vi', { provisional: true }), 'vi')).toContain('tiếp 412 lượt công dân (tạm tính) trong quý III');
		expect(say(did('vi', { partial: true }), 'vi')).toBe(
			'TP Thanh Hóa tiếp 412 lượt công dân trong quý III/2023, chưa đủ báo cáo'
		);
		expect(say(did('vi', { value: 0, partial: true }), 'vi')).toBe(
			'TP Thanh Hóa: 0 lượt tiếp công dân trong quý III/2023, chưa đủ báo cáo'
		);
	});
});

describe('a ranking sentence', () => {
	const unit = (label: string, value: number, count: number | null = null): RankedUnit => ({
		label,
		observed: observed(value),
		count
	});
	const rate = (locale: Locale) => subjectOf(receptions, 'turns', perThousand, 1.2, locale);
	const say = (locale: Locale, ranked: RankedUnit[], mean: number | null, focus: RankedUnit | null = null) =>
		plain(
			rankFinding(
				{
					subject: rate(locale),
					period: locale === 'vi' ? 'năm 2023' : '2023',
					ranked,
					mean,
					focus: focus && {
						...focus,
						place: placeOf(
							focus.observed.value,
							ranked.map((one) => one.observed.value)
						)!
					}
				},
				locale
			)
		);
	const three = [unit('Hoàng Mai', 1.2, 600), unit('Đống Đa', 0.8, 320), unit('Ba Đình', 0.3, 70)];

	it.each<[string, RankedUnit[], number | null, RankedUnit | null, string, string]>([
		[
			'highest and average',
			three,
			0.5,
			null,
			'Hoàng Mai cao nhất trong năm 2023: 1,20 lượt tiếp công dân/1.000 dân; gấp 2,4 lần bình quân',
			'Hoàng Mai is highest in 2023: 1.20 reception turns per 1,000 residents; 2.4 times the average'
		],
		[
			'the chosen unit',
			three,
			0.5,
			three[1]!,
			'Đống Đa: 0,80 lượt tiếp công dân/1.000 dân trong năm 2023, cao thứ 2/3; bình quân 0,50',
			'Đống Đa: 0.80 reception turns per 1,000 residents in 2023, 2nd highest of 3; average 0.50'
		],
		[
			'two within chance of one another',
			[unit('A', 1.2, 60), unit('B', 1.1, 55), unit('C', 0.3, 15)],
			null,
			null,
			'Cao nhất trong năm 2023: A 1,20, B 1,10 lượt tiếp công dân/1.000 dân',
			'Highest in 2023: A 1.20, B 1.10 reception turns per 1,000 residents'
		],
		[
			'many within chance: no winner',
			[unit('A', 1.2, 60), unit('B', 1.1, 55), unit('C', 1.1, 54)],
			1.1,
			null,
			'Lượt tiếp công dân/1.000 dân trong năm 2023: từ 1,10 đến 1,20; bình quân 1,10',
			'Reception turns per 1,000 residents in 2023: from 1.10 to 1.20; average 1.10'
		],
		[
			'numbers on both sides of zero: both ends',
			[unit('A', 1.2, 60), unit('B', -0.4, 5), unit('C', -0.9, 15)],
			0.5,
			null,
			'Lượt tiếp công dân/1.000 dân trong năm 2023: từ −0,90 (C) đến 1,20 (A); bình quân 0,50',
			'Reception turns per 1,000 residents in 2023: from −0.90 (C) to 1.20 (A); average 0.50'
		],
		[
			'numbers below zero: no name for an end that several share',
			[unit('A', -0.1, 60), unit('B', -0.4, 5), unit('C', -0.4, 15)],
			null,
			null,
			'Lượt tiếp công dân/1.000 dân trong năm 2023: từ −0,40 đến −0,10 (A)',
			'Reception turns per 1,000 residents in 2023: from −0.40 to −0.10 (A)'
		],
		[
			'all zero',
			[unit('A', 0, 0), unit('B', 0, 0)],
			0,
			null,
			'Lượt tiếp công dân/1.000 dân trong năm 2023: 2 đơn vị báo cáo, đều bằng 0',
			'Reception turns per 1,000 residents in 2023: 2 units reported, all zero'
		],
		[
			'nobody to rank',
			[],
			null,
			null,
			'Không xếp hạng được về lượt tiếp công dân/1.000 dân trong năm 2023: chưa đủ báo cáo hoặc mẫu số nhỏ',
			'No unit can be ranked on reception turns per 1,000 residents in 2023: incomplete reports or small denominators'
		]
	])('%s', (_, ranked, mean, focus, vi, en) => {
		expect(say('vi', ranked, mean, focus)).toBe(vi);
		expect(say('en', ranked, mean, focus)).toBe(en);
	});
	it.each([
		[[unit('A', 1.2, 60), unit('B', 1.1, 55), unit('C', 0.3, 15)], 'cao nhất trong năm 2023: A 1,20, B 1,10'],
		[[unit('A', 1.2, 60), unit('B', 1.1, 55), unit('C', 1.1, 54)], 'lượt tiếp công dân/1.000 dân trong năm 2023: từ']
	])('speaks of those ranked alone where another has more', (ranked, words) => {
		const facts = { subject: rate('vi'), period: 'năm 2023', ranked, mean: null, focus: null, isExceeded: true };
		expect(plain(rankFinding(facts, 'vi'))).toContain(`Trong các đơn vị được xếp hạng, ${words}`);
	});
});

it('puts a few series side by side, each marked as far as it is final', () => {
	const facts = (locale: Locale) => ({
		subject: subjectOf(receptions, 'turns', absolute, 412, locale),
		period: locale === 'vi' ? 'quý III/2023' : 'Q3 2023',
		items: [
			{ label: 'Hoàng Mai', observed: observed(412) },
			{ label: 'Đống Đa', observed: observed(366, { provisional: true }) }
		]
	});
	expect(compareFinding(facts('vi'), 'vi')).toBe(
		'Quý III/2023: Hoàng Mai 412, Đống Đa tạm tính 366 lượt tiếp công dân'
	);
	expect(compareFinding(facts('en'), 'en')).toBe('Q3 2023: Hoàng Mai 412, Đống Đa provisionally 366 reception turns');
});

it('shares ranks among ties and skips the next', () => expect(ranksOf([5, 9, 9, 1])).toEqual([3, 1, 1, 4]));
it('takes a difference for chance below the root of the sum', () => {
	expect([isNoise(100, 115), isNoise(100, 114), isNoise(412, 366)]).toEqual([false, true, false]);
});
