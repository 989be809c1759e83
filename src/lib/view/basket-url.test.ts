import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addItem, decodeBasket, emptyBasket, encodeBasket, mostItems, moveItem } from './basket-url.ts';

const views = ['receptions/turns', 'receptions/turns?grain=quarter&chart=bar', 'dialogues/sessions?in=p-38'];
const item = fc.record({
	view: fc.constantFrom(...views),
	title: fc.option(
		fc
			.string({ minLength: 1, maxLength: 300, unit: 'grapheme' })
			.filter((title) => title.length <= 300 && title.isWellFormed())
	)
});
const baskets = fc.record({
	ratio: fc.constantFrom('wide' as const, 'classic' as const),
	items: fc.array(item, { maxLength: 12 })
});

describe('the link of a basket', () => {
	it('says all that is in it', () => {
		fc.assert(
			fc.property(baskets, (basket) => {
				expect(decodeBasket(new URLSearchParams(encodeBasket(basket)))).toEqual(basket);
			})
		);
	});
	it('leaves out what is no view, and ends somewhere', () => {
		const hostile = ['javascript:alert(1)', '//evil/a/b', '', '../../x'].map((view): [string, string] => ['s', view]);
		expect(decodeBasket(new URLSearchParams(hostile)).items).toEqual([]);
		const many = Array.from({ length: 500 }, (): [string, string] => ['s', 'receptions/turns']);
		expect(decodeBasket(new URLSearchParams(many)).items).toHaveLength(mostItems);
	});
	it('adds each chart once, and moves it within the basket only', () => {
		const one = addItem(addItem(emptyBasket, views[0]!), views[0]!);
		expect(one.items).toHaveLength(1);
		const two = addItem(one, views[1]!);
		expect(moveItem(two, 1, -1).items.map(({ view }) => view)).toEqual([views[1], views[0]]);
		expect(moveItem(two, 0, -1)).toBe(two);
		expect(moveItem(two, 1, 1)).toBe(two);
	});
});
