import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { faultScript } from './fault-script.js';

type Listener = (event: unknown) => void;
const code = /^<script>([\s\S]*)<\/script>$/.exec(faultScript)?.[1] ?? '';
let storage: { faults?: string };
let listeners: Map<string, Listener>;

function run(sessionStorage: object): void {
	listeners = new Map();
	runInNewContext(code, {
		sessionStorage,
		location: { pathname: '/explore/', search: `?sql=${'x'.repeat(5000)}` },
		addEventListener: (type: string, listener: Listener) => listeners.set(type, listener)
	});
}
const kept = () => JSON.parse(storage.faults ?? '[]') as { kind: string; text: string; page: string }[];

describe('the log of a tab', () => {
	beforeEach(() => run((storage = {})));

	it('keeps errors, rejected promises, scripts that do not come, and what the engine could not', () => {
		listeners.get('error')?.({ error: new Error('broken'), message: 'broken' });
		listeners.get('error')?.({ target: { src: '/_app/a.js' } });
		listeners.get('unhandledrejection')?.({ reason: 'refused' });
		listeners.get('toan-canh-fault')?.({ detail: { stack: 'EngineError: gone' } });
		expect(kept().map(({ kind, text }) => [kind, text.split('\n')[0]])).toEqual([
			['page', 'Error: broken'],
			['page', '/_app/a.js'],
			['page', 'refused'],
			['engine', 'EngineError: gone']
		]);
	});
	it('is bounded in number and length', () => {
		for (let index = 0; index < 100; index++)
			listeners.get('unhandledrejection')?.({ reason: `${index} ${'y'.repeat(5000)}` });
		expect(kept()).toHaveLength(30);
		expect(kept().at(-1)?.text).toMatch(/^99 y+$/);
		expect(storage.faults?.length).toBeLessThan(45_000);
	});
	it('makes no fault of its own where nothing may be kept, or something else was', () => {
		run({
			get faults(): string {
				throw new Error('SecurityError');
			}
		});
		listeners.get('unhandledrejection')?.({ reason: undefined });
		run((storage = { faults: '{"x"' }));
		listeners.get('error')?.({ message: 'x' });
		expect(storage.faults).toBe('{"x"');
	});
});
