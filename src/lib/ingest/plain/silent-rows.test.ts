import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bare, bytesOf, general, plain, tabOf } from './plain-fixture.ts';

const header = 'unit_code,period_start,period_end,status,mode,turns,people';
const unit = fc.constantFrom('01', '14758', '14760');
const period = fc.constantFrom('2024-01-01,2024-03-31', '2024-04-01,2024-06-30', '2024-01-01,2024-06-30');

const told = fc
	.tuple(unit, period, fc.constantFrom('', 'reported'), fc.constantFrom('head', 'regular'), fc.nat(20))
	.map(([code, days, status, mode, turns]) => `${code},${days},${status},${mode},${turns},${turns + 1}`);
const silent = fc
	.tuple(unit, period, fc.constantFrom('not_reported', 'not_due'), fc.constantFrom('', '-', 'head'))
	.map(([code, days, status, mode]) => `${code},${days},${status},${mode},,`);
/** Without a member, or with a number that nobody reported. */
const faulty = fc
	.tuple(unit, period, fc.constantFrom('reported,,5,6', ',,5,6', 'reported_zero,,,', 'not_reported,,5,6'))
	.map(([code, days, rest]) => `${code},${days},${rest}`);

test('rows that only say that nothing came may leave their members empty', () => {
	let silences = 0;
	const lines = fc
		.tuple(fc.array(told, { minLength: 3, maxLength: 9 }), fc.array(silent, { maxLength: 3 }), fc.nat(9))
		.map(([many, few, at]) => [...many.slice(0, at), ...few, ...many.slice(at)]);
	fc.assert(
		fc.property(lines, (rows) => {
			const bytes = bytesOf([header, ...rows].join('\n'));
			const own = plain(bytes);
			const { read } = general(bytes);
			expect(bare(own?.read)).toEqual(read?.read);
			expect(tabOf(own?.read)).toEqual(tabOf(read?.read));
			silences += own?.read.columns && own.read.besides ? own.read.besides.length : 0;
		}),
		{ numRuns: 60 }
	);
	expect(silences).toBeGreaterThan(20);
});

test('rows of numbers without a member are left to the reader of all layouts', () => {
	fc.assert(
		fc.property(fc.array(told, { minLength: 3 }), faulty, (many, one) => {
			expect(plain(bytesOf([header, ...many, one].join('\n')))).toBeNull();
		}),
		{ numRuns: 20 }
	);
});
