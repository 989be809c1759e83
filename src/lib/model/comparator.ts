import type { ChartKind } from './chart-kind.ts';
import type { LocalText } from './locale.ts';

/**
 * What the unit in focus is compared with: the average of all units shown, of the others without it, of its level in
 * the unit above it, of the five nearest to it in type and residents; what it has to reach; or its own highest number.
 */
export const comparators = {
	all: { vi: 'Bình quân tất cả đơn vị', en: 'Average of all units' },
	others: { vi: 'Bình quân các đơn vị khác', en: 'Average of the other units' },
	parent: { vi: 'Bình quân trong đơn vị cấp trên', en: 'Average within the unit above' },
	nearest: { vi: '5 đơn vị gần nhất về dân số', en: 'Five units nearest in population' },
	target: { vi: 'Mức tối thiểu hoặc chỉ tiêu', en: 'Legal minimum or plan' },
	own_high: { vi: 'Mức cao nhất của chính đơn vị', en: 'The unit’s own highest' }
} as const satisfies Record<string, LocalText>;
export type Comparator = keyof typeof comparators;

const all = Object.keys(comparators) as Comparator[];

/** What a kind of chart can compare the unit in focus with; nothing where it draws no comparison. */
export function comparatorsIn(kind: ChartKind): readonly Comparator[] {
	switch (kind) {
		case 'line':
			return all;
		case 'bar':
		case 'strip':
			// At one period, what a unit had in others is no measure.
			return all.filter((comparator) => comparator !== 'own_high');
		default:
			return [];
	}
}

/** What a kind of chart compares with where another comparison is asked for than it can draw: the average of all. */
export function comparatorIn(kind: ChartKind, wanted: Comparator): Comparator {
	return comparatorsIn(kind).includes(wanted) ? wanted : 'all';
}
