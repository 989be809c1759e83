import type { LocalText } from './locale.ts';

/**
 * What the unit in focus is compared with: the average of all units shown, of the others without it, of the five
 * nearest to it in type and residents, or the highest number it has had itself.
 */
export const comparators = {
	all: { vi: 'Bình quân tất cả đơn vị', en: 'Average of all units' },
	others: { vi: 'Bình quân các đơn vị khác', en: 'Average of the other units' },
	nearest: { vi: '5 đơn vị gần nhất về dân số', en: 'Five units nearest in population' },
	own_high: { vi: 'Mức cao nhất của chính đơn vị', en: 'The unit’s own highest' }
} as const satisfies Record<string, LocalText>;
export type Comparator = keyof typeof comparators;
