import type { NumberKind } from './number-format.ts';

const day = 86_400_000;
const lastDay = 2_958_465;
const days1904 = 1462;

/**
 * A serial of Excel as ISO text: `2024-03-31`, `2024-03-31T07:30:00`, `07:30:00`. Excel counts a 29 February 1900 that
 * never was: days before it stand one later. What is no date (0, negative, after 9999) stays the number.
 */
export function fromSerial(serial: number, kind: NumberKind, is1904: boolean): string | number {
	if (kind === 'number') return serial;
	if (kind === 'duration') return serial >= 0 ? clock(Math.round(serial * day)) : serial;
	const since1900 = is1904 ? serial + days1904 : serial;
	if (serial < 0 || since1900 >= lastDay + 1) return serial;
	if (kind === 'time' && serial < 1) return clock(Math.round(serial * day));
	if (since1900 < 1) return serial;
	const moment = Math.round(since1900 * day);
	const date = dateText(Math.floor(moment / day));
	return kind === 'date' || moment % day === 0 ? date : `${date}T${clock(moment % day)}`;
}

function dateText(days: number): string {
	if (days === 60) return '1900-02-29';
	const epoch = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
	return new Date(epoch + days * day).toISOString().slice(0, 10);
}

/** `HH:MM:SS`, with milliseconds where there are any; hours may exceed 24. */
function clock(ms: number): string {
	const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
	const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
	return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${fraction}`;
}
