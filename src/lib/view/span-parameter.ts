import { addDays, monthOf, parsePeriodKey, periodKey } from '../model/period.ts';
import type { IsoDate, Period } from '../model/period.ts';
import { noticeOf } from './notice.ts';
import type { Notice } from './notice.ts';

/** `from` and `to` of a link, each a period key: `from=2021&to=2023`, `from=2024-Q3`. */
export function decodeSpan(params: URLSearchParams, full: Period): { span: Period; notices: Notice[] } {
	const notices: Notice[] = [];
	const side = (name: 'from' | 'to'): Period | null => {
		const raw = params.get(name);
		const period = raw === null ? null : parsePeriodKey(raw.trim());
		if (raw === null) return null;
		if (period && period.end >= full.start && period.start <= full.end) return period;
		notices.push(noticeOf(name, raw, period ? 'out_of_range' : 'unknown_value'));
		return null;
	};
	const [from, to] = [side('from'), side('to')];
	if (!from || !to || from.start <= to.end)
		return { span: { start: from?.start ?? full.start, end: to?.end ?? full.end }, notices };
	notices.push(noticeOf('from', `${params.get('from')} … ${params.get('to')}`, 'reversed'));
	return { span: { start: to.start, end: from.end }, notices };
}

/** The shortest keys that give a span back; nothing for an end that is the release's own. */
export function encodeSpan(span: Period, full: Period): { from?: string; to?: string } {
	return {
		...(span.start === full.start ? {} : { from: startKey(span.start) }),
		...(span.end === full.end ? {} : { to: endKey(span.end) })
	};
}

function startKey(start: IsoDate): string {
	if (start.endsWith('-01-01')) return periodKey(start, 'year');
	return periodKey(start, monthOf(start) % 3 === 1 ? 'quarter' : 'month');
}

function endKey(end: IsoDate): string {
	const next = addDays(end, 1);
	if (next.endsWith('-01-01')) return periodKey(end, 'year');
	return periodKey(end, monthOf(next) % 3 === 1 ? 'quarter' : 'month');
}
