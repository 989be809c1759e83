import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { slimEngine } from './slim-engine.ts';
import { slimModule } from './slim-module.ts';

const hostLimit = 25 * 2 ** 20;

/** (module (func $f (result i32) i32.const 1) (func (export "a") (result i32) call $f) (func (export "b") …)) */
const small = Uint8Array.of(
	...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
	...[1, 5, 1, 0x60, 0, 1, 0x7f],
	...[3, 4, 3, 0, 0, 0],
	...[7, 9, 2, 1, 0x61, 0, 1, 1, 0x62, 0, 2],
	...[10, 16, 3, 4, 0, 0x41, 1, 0x0b, 4, 0, 0x10, 0, 0x0b, 4, 0, 0x41, 2, 0x0b]
);

describe('a slim module', () => {
	it('keeps what its exports reach, and empties the rest', async () => {
		const slim = slimModule(small, (name) => name === 'a');
		const { instance } = await WebAssembly.instantiate(slim);
		expect(Object.keys(instance.exports)).toEqual(['a']);
		expect((instance.exports['a'] as () => number)()).toBe(1);
		expect([...slim].slice(-5)).toEqual([0x0b, 3, 0, 0, 0x0b]);
	});
	it('is refused where an instruction is not known', () => {
		const strange = small.slice();
		strange[strange.lastIndexOf(0x10)] = 0xfe;
		expect(() => slimModule(strange, () => true)).toThrow('unknown instruction 0xfe');
		expect(() => slimModule(small.subarray(0, -3), () => true)).toThrow();
	});
});

describe('the engine of browsers', () => {
	let stock: WebAssembly.Module, slim: WebAssembly.Module, size: number;
	beforeAll(async () => {
		const path = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
		const bytes = await slimEngine();
		[size, stock, slim] = [
			bytes.length,
			await WebAssembly.compile(await readFile(path)),
			await WebAssembly.compile(bytes)
		];
	}, 60_000);

	it('fits on hosts with a limit', () => expect(size).toBeLessThan(hostLimit));
	it('asks for the same, and gives what its programs call', () => {
		expect(WebAssembly.Module.imports(slim)).toEqual(WebAssembly.Module.imports(stock));
		const given = WebAssembly.Module.exports(slim).map(({ name }) => name);
		expect(given.length).toBeLessThan(1000);
		expect(given).toEqual(expect.arrayContaining(['__wasm_call_ctors', 'malloc', 'duckdb_web_query_run_buffer']));
	});
});
