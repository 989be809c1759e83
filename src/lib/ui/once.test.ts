import { expect, test, vi } from 'vitest';
import { once } from './once.ts';

test('loads once, and again after a failure', async () => {
	const load = vi.fn(async () => 'loaded');
	load.mockRejectedValueOnce(new Error('offline'));
	const get = once(load);
	await expect(get()).rejects.toThrow('offline');
	expect(load).toHaveBeenCalledTimes(1);
	expect(await Promise.all([get(), get()])).toEqual(['loaded', 'loaded']);
	expect(load).toHaveBeenCalledTimes(2);
});
