import { expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { defaultExplore } from './explore-defaults.ts';
import { drawn, measured } from './next-explore.ts';
import { withOwn, withoutOwn } from './next-own.ts';

const view = defaultExplore(receptions);

it('draws a trend where there are periods, and bars where there are none', () => {
	expect(drawn(view, true).chart).toEqual({ kind: 'line', measure: 'turns' });
	const plain = { ...view, pivot: { ...view.pivot, rows: ['mode'], columns: [] } };
	expect(drawn(plain, true).chart?.kind).toBe('bar');
	expect(drawn(drawn(view, true), false).chart).toBeNull();
});

it('never draws a measure that is not shown', () => {
	const own = withOwn(view, { id: 'mine', expression: 'turns / people' });
	const shown = { ...own, chart: { kind: 'line' as const, measure: 'mine' } };
	expect(measured(shown, 'mine').chart?.measure).toBe('turns');
	expect(withoutOwn(shown, 'mine', 'turns').chart?.measure).toBe('turns');
	expect(measured(shown, 'turns').chart?.measure).toBe('mine');
});
