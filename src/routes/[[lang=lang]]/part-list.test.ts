import { expect, test } from 'vitest';
import { PartList } from './part-list.ts';

async function read<Part>(list: PartList<Part>): Promise<Part[]> {
	const parts: Part[] = [];
	for await (const part of list) parts.push(part);
	return parts;
}

test('whoever reads waits for all parts, and may read them again', async () => {
	const list = new PartList<number>();
	list.add(1);
	const first = read(list);
	await Promise.resolve();
	list.add(2);
	list.end();
	expect(await first).toEqual([1, 2]);
	list.fail(new Error('too late'));
	expect(await read(list)).toEqual([1, 2]);
});

test('what breaks off is no list', async () => {
	const list = new PartList<number>();
	const early = read(list).catch((error: Error) => error.message);
	list.add(1);
	list.fail(new Error('stopped'));
	expect(await early).toBe('stopped');
	await expect(read(list)).rejects.toThrow('stopped');
});
