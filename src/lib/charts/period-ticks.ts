import type { Bucket } from '../figures/figure-base.ts';
import { textWidth } from './text-width.ts';

/** A label below the time axis, at a bucket that has data. */
export interface PeriodTick {
	readonly index: number;
	readonly label: string;
}

const gap = 10;

/** As many labels as fit: every bucket, else the years, else every second, fifth or tenth; always the last bucket. */
export function periodTicks(buckets: readonly Bucket[], x: (index: number) => number, fontSize: number): PeriodTick[] {
	const all = buckets.map((bucket, index) => ({ index, label: bucket.shortLabel }));
	const last = all.at(-1);
	if (!last) return [];
	const years = all.filter(({ index }) => startsYear(buckets, index)).map(asYear(buckets));
	const bases = [all, ...(years.length > 2 ? [years, ...[2, 5, 10].map((step) => everyNth(years, step))] : [])];
	const steps = [2, 3, 4, 6, 12, 24].map((step) => everyNth(all, step));
	const candidates = [...bases, ...(years.length > 2 ? [] : steps)].map((ticks) => endWith(ticks, last, x, fontSize));
	return candidates.find((ticks) => fits(ticks, x, fontSize)) ?? [last];
}

const yearOf = (bucket: Bucket) => bucket.end.slice(0, 4);

const startsYear = (buckets: readonly Bucket[], index: number) =>
	index > 0 ? yearOf(buckets[index]!) !== yearOf(buckets[index - 1]!) : /-01-/.test(buckets[0]!.start.slice(4));

const asYear =
	(buckets: readonly Bucket[]) =>
	({ index }: PeriodTick): PeriodTick => ({ index, label: yearOf(buckets[index]!) });

const everyNth = (ticks: readonly PeriodTick[], step: number) => ticks.filter((_, index) => index % step === 0);

function endWith(
	ticks: readonly PeriodTick[],
	last: PeriodTick,
	x: (index: number) => number,
	fontSize: number
): PeriodTick[] {
	const clear = ticks.filter((tick) => tick.index !== last.index && room(tick, last, x, fontSize));
	return [...clear, last];
}

const room = (a: PeriodTick, b: PeriodTick, x: (index: number) => number, fontSize: number) =>
	x(b.index) - x(a.index) >= (textWidth(a.label, fontSize) + textWidth(b.label, fontSize)) / 2 + gap;

const fits = (ticks: readonly PeriodTick[], x: (index: number) => number, fontSize: number) =>
	ticks.every((tick, index) => index === 0 || room(ticks[index - 1]!, tick, x, fontSize));
