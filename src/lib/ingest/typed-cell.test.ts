import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBigint, fromBytes, fromDays, fromDecimal, fromFloat, fromMoment, fromTime } from './typed-cell.ts';

test.each([
	[1234n, 2, 12.34],
	[-5n, 3, -0.005],
	[3n, 1, 0.3],
	[0n, 2, 0],
	[7n, -2, 700],
	[12345678901234567890n, 4, '1234567890123456.7890']
])('%d of scale %d', (unscaled, scale, expected) => expect(fromDecimal(unscaled, scale)).toBe(expected));

test('decimals are the number written with their digits', () => {
	fc.assert(
		fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.nat(8), (unscaled, scale) => {
			expect(fromDecimal(unscaled, scale)).toBe(Number(`${unscaled}e-${scale}`) || 0 * Number(unscaled));
		})
	);
});

test('a float is the shortest decimal with its bits', () => {
	expect(fromFloat(Math.fround(0.1))).toBe(0.1);
	expect(fromFloat(Math.fround(76.4))).toBe(76.4);
	fc.assert(
		fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (x) => Math.fround(Number(fromFloat(x))) === x)
	);
});

test('moments, days and times', () => {
	expect(fromMoment(-1n, 'us', true)).toBe('1969-12-31T23:59:59.999999Z');
	expect(fromMoment(1_711_870_200_000n, 'ms', false)).toBe('2024-03-31T07:30:00');
	expect(fromMoment(10n ** 30n, 'ns', false)).toBe(String(10n ** 30n));
	expect(fromDays(19813)).toBe('2024-03-31');
	expect(fromDays(-1)).toBe('1969-12-31');
	expect(fromTime(27_000_000_500n, 'us')).toBe('07:30:00.0005');
});

test('long integers and bytes stay exact', () => {
	expect(fromBigint(2n ** 53n - 1n)).toBe(2 ** 53 - 1);
	expect(fromBigint(2n ** 53n)).toBe('9007199254740992');
	expect(fromBytes(Uint8Array.from([0xff, 0x01]))).toBe('ff01');
	expect(fromBytes(new TextEncoder().encode('Sơn'))).toBe('Sơn');
});
