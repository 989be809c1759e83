import type { Locale } from '#lib/model/locale.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { healthMessagesOf } from '#lib/i18n/health-messages.ts';
import type { Fault } from '#lib/ui/fault-log.ts';

/** A name and what it is, in words. */
export type Fact = readonly [name: string, value: string];

/** What a browser tells of the page's start, in milliseconds; null where it does not. */
export interface Timings {
	readonly answered: number | null;
	readonly painted: number | null;
	readonly loaded: number | null;
}

/** What a browser tells of its storage, in bytes; null where it does not. */
export interface Storage {
	readonly used: number | null;
	readonly quota: number | null;
}

/** Reads how long the page took. */
export function readTimings({ getEntriesByType }: Pick<Performance, 'getEntriesByType'> = boundPerformance()): Timings {
	const [start] = getEntriesByType('navigation') as PerformanceNavigationTiming[];
	const painted = getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint');
	const reached = (time: number | undefined) => (time === undefined || time <= 0 ? null : time);
	return {
		answered: reached(start?.responseStart),
		painted: reached(painted?.startTime),
		loaded: reached(start?.loadEventStart)
	};
}

const boundPerformance = () => ({ getEntriesByType: performance.getEntriesByType.bind(performance) });

/** Reads how much the site has stored; pages without HTTPS are not told. */
export async function readStorage(manager: Pick<StorageManager, 'estimate'> | undefined): Promise<Storage> {
	const { usage, quota } = (await manager?.estimate().catch(() => null)) ?? {};
	return { used: usage ?? null, quota: quota ?? null };
}

/** Timings and storage in words. */
export function browserFacts(timings: Timings, storage: Storage, locale: Locale): readonly Fact[] {
	const t = healthMessagesOf(locale);
	const ms = (value: number | null) => (value === null ? t.notMeasured : t.ms(formatNumber(value, locale)));
	const size = (value: number | null) =>
		value === null ? t.notMeasured : t.megabytes(formatNumber(value / 1e6, locale, 1));
	return [
		[t.timing.answered, ms(timings.answered)],
		[t.timing.painted, ms(timings.painted)],
		[t.timing.loaded, ms(timings.loaded)],
		[t.used, size(storage.used)],
		[t.quota, size(storage.quota)]
	];
}

/** A fault's time and place: "2026-10-31 08:05:09 /explore/". */
export function faultHead({ at, kind, page }: Fault, locale: Locale): string {
	const time = new Date(at).toISOString().slice(0, 19).replace('T', ' ');
	return `${time} UTC, ${healthMessagesOf(locale).kinds[kind]}, ${page}`;
}

/** All of it as a text that is pasted into a message. */
export function reportText(facts: readonly Fact[], faults: readonly Fault[], locale: Locale): string {
	const t = healthMessagesOf(locale);
	const lines = facts.map(([name, value]) => `${name}: ${value}`);
	const told = faults.map((fault) => `${faultHead(fault, locale)}\n${fault.text}`);
	return [t.title, ...lines, '', `${t.faults}: ${faults.length === 0 ? t.noFault : faults.length}`, ...told].join('\n');
}
