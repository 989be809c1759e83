import type { LocalText } from './locale.ts';
import { bucketOf, bucketsIn, periodKey } from './period.ts';
import type { IsoDate, Period, PeriodKey } from './period.ts';

/** A term of office (nhiệm kỳ), in the whole quarters that it fills: reports know no shorter span of every unit. */
export interface Term extends Period {
	/** As it stands in a link. */
	readonly key: string;
	readonly label: LocalText;
}

const term = (key: string, vi: string, en: string, start: IsoDate, end: IsoDate): Term => ({
	key,
	label: { vi, en },
	start,
	end
});

/** Terms of councils, Party committees and the Fatherland Front, the latest first. */
export const terms: readonly Term[] = [
	term('hdnd-2026', 'nhiệm kỳ HĐND 2026–2031', 'People’s Council term 2026–2031', '2026-04-01', '2031-03-31'),
	term('hdnd-2021', 'nhiệm kỳ HĐND 2021–2026', 'People’s Council term 2021–2026', '2021-07-01', '2026-03-31'),
	term('hdnd-2016', 'nhiệm kỳ HĐND 2016–2021', 'People’s Council term 2016–2021', '2016-07-01', '2021-06-30'),
	term('dang-2025', 'nhiệm kỳ Đảng bộ 2025–2030', 'Party term 2025–2030', '2025-10-01', '2030-09-30'),
	term('dang-2020', 'nhiệm kỳ Đảng bộ 2020–2025', 'Party term 2020–2025', '2020-10-01', '2025-09-30'),
	term('dang-2015', 'nhiệm kỳ Đảng bộ 2015–2020', 'Party term 2015–2020', '2015-10-01', '2020-09-30'),
	term('mttq-2024', 'nhiệm kỳ MTTQ 2024–2029', 'Fatherland Front term 2024–2029', '2024-10-01', '2029-09-30'),
	term('mttq-2019', 'nhiệm kỳ MTTQ 2019–2024', 'Fatherland Front term 2019–2024', '2019-10-01', '2024-09-30'),
	term('mttq-2014', 'nhiệm kỳ MTTQ 2014–2019', 'Fatherland Front term 2014–2019', '2014-10-01', '2019-09-30')
];

/** The term of a key; undefined where it is none. */
export function findTerm(key: string): Term | undefined {
	return terms.find((candidate) => candidate.key === key);
}

/** The part of a term that has begun, and up to which there can be data. */
export function elapsed({ start, end }: Period, dataThrough: IsoDate): Period {
	const last = bucketOf(dataThrough, 'quarter').end;
	return { start, end: end < last ? end : last };
}

/** The last quarter of a term that can have data; the first one of a term that has not begun. */
export function lastQuarterOf(span: Period, dataThrough: IsoDate): PeriodKey {
	const quarters = bucketsIn(elapsed(span, dataThrough), 'quarter');
	return periodKey(quarters.at(-1)?.start ?? span.start, 'quarter');
}
