import type { LocalText } from './locale.ts';

/** What a report says of a number when it is, or is not, there. Missing is never zero. */
export const reportStatuses = {
	reported: { vi: 'đã báo cáo', en: 'reported' },
	reported_zero: { vi: 'báo cáo bằng 0', en: 'reported as zero' },
	not_reported: { vi: 'không báo cáo', en: 'not reported' },
	late: { vi: 'quá hạn, chưa gửi', en: 'overdue, not yet in' },
	not_due: { vi: 'chưa đến hạn', en: 'not due yet' },
	not_applicable: { vi: 'không áp dụng', en: 'not applicable' },
	suppressed: { vi: 'không công bố', en: 'suppressed' }
} as const satisfies Record<string, LocalText>;

/** What is known of a cell; seen through a lens, a unit may lack a part of unknown size. */
export const statuses = {
	...reportStatuses,
	not_comparable: { vi: 'không so sánh được', en: 'not comparable' }
} as const satisfies Record<string, LocalText>;
export type Status = keyof typeof statuses;

/** Statuses under which a number stands in the cell. */
export const valueStatuses = ['reported', 'reported_zero'] as const satisfies readonly Status[];

/** Statuses in the order in which they tell most about several reports taken together: those with numbers first. */
export const statusWeights = [
	'reported',
	'reported_zero',
	'suppressed',
	'late',
	'not_reported',
	'not_due',
	'not_applicable',
	'not_comparable'
] as const satisfies readonly Status[];

/** Statuses of reports that nobody was waiting for. */
export const undueStatuses = ['not_due', 'not_applicable', 'not_comparable'] as const satisfies readonly Status[];

/** How exact a published number is: "hơn 300" is 300 with `at_least`. */
export const qualifiers = {
	exact: { vi: '', en: '' },
	at_least: { vi: 'hơn', en: 'more than' },
	at_most: { vi: 'gần', en: 'nearly' },
	approx: { vi: 'khoảng', en: 'about' },
	estimate: { vi: 'ước', en: 'estimated' }
} as const satisfies Record<string, LocalText>;
export type Qualifier = keyof typeof qualifiers;

/**
 * What stands in place of a number that is not published: `below`, a small count by itself; `suppressed`, one that
 * would give a small one away; `in_whole`, a part of which only the whole is published.
 */
export const hiddens = ['below', 'suppressed', 'in_whole'] as const;
export type Hidden = (typeof hiddens)[number];
