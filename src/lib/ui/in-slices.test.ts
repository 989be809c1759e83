import { expect, test } from 'vitest';
import { mapInSlices } from './in-slices.ts';

const busy = (ms: number) => {
	for (const until = performance.now() + ms; performance.now() < until;);
};

test('everything is made in order, and others have their turn in between', async () => {
	const seen: (number | string)[] = [];
	setTimeout(() => seen.push('other'));
	const made = await mapInSlices([1, 2, 3], (item) => {
		busy(15);
		seen.push(item);
		return item * 2;
	});
	expect(made).toEqual([2, 4, 6]);
	expect(seen.indexOf('other')).toBeLessThan(3);
});

test('what is no longer wanted is not finished', async () => {
	const control = new AbortController();
	let made = 0;
	const all = mapInSlices(
		[1, 2, 3, 4],
		() => {
			busy(15);
			if (++made === 2) control.abort(new Error('moved on'));
		},
		control.signal
	);
	await expect(all).rejects.toThrow('moved on');
	expect(made).toBe(2);
});
