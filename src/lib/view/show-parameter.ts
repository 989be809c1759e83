import type { Measure } from '../model/contract.ts';
import { yearOf } from '../model/period.ts';
import type { Transform } from '../model/query.ts';
import { noticeOf } from './notice.ts';
import type { Notice } from './notice.ts';
import type { SiteFacts } from './site-facts.ts';
import { showNameOf } from './show-name.ts';

const perResidents = ['1000', '10000'];

/** `per=1000`; `show=share`, `index:2019`, `change`, `previous`, `term`, `to_date`, `target`, or `rank`, also of rates. */
export function decodeTransform(
	params: URLSearchParams,
	measure: Measure,
	facts: Pick<SiteFacts, 'dataFrom' | 'dataThrough'>,
	notices: Notice[]
): Transform {
	const [rawPer, rawShow] = [params.get('per'), params.get('show')];
	const per = decodePer(rawPer, measure, notices);
	const shown = rawShow === null ? null : decodeShow(rawShow, per, measure, facts);
	if (shown === null) {
		if (rawShow !== null) notices.push(noticeOf('show', rawShow, 'unknown_value'));
		return per === null ? { kind: 'absolute' } : { kind: 'per_population', per };
	}
	if (per !== null && shown.kind !== 'rank') notices.push(noticeOf('per', rawPer ?? '', 'conflict'));
	return shown;
}

function decodePer(raw: string | null, measure: Measure, notices: Notice[]): number | null {
	if (raw === null) return null;
	if (measure.kind === 'count' && measure.per !== undefined && perResidents.includes(raw)) return Number(raw);
	notices.push(noticeOf('per', raw, 'unknown_value'));
	return null;
}

/** What a link may ask to be shown of a measure: ratios have no shares. */
function decodeShow(
	raw: string,
	per: number | null,
	measure: Measure,
	{ dataFrom, dataThrough }: Pick<SiteFacts, 'dataFrom' | 'dataThrough'>
): Transform | null {
	const year = /^index:(\d{4})$/.exec(raw)?.[1];
	if (year !== undefined) {
		const base = Number(year);
		return base >= yearOf(dataFrom) && base <= yearOf(dataThrough) ? { kind: 'index', base } : null;
	}
	switch (raw) {
		case 'share':
			return measure.kind === 'count' ? { kind: 'share', of: 'total' } : null;
		case 'target':
			return { kind: 'versus_target' };
		case 'change':
			return { kind: 'change', versus: 'same_period' };
		case 'previous':
			return { kind: 'change', versus: 'previous' };
		case 'term':
			return { kind: 'change', versus: 'term' };
		case 'to_date':
			return { kind: 'to_date' };
		case 'rank':
			return { kind: 'rank', per };
		default:
			return null;
	}
}

/** The parameters of a transform; none for counts as they are. */
export function encodeTransform(transform: Transform): { show?: string; per?: string } {
	const name = showNameOf(transform);
	const show = transform.kind === 'index' ? `${name}:${transform.base}` : name;
	const per = transform.kind === 'per_population' || transform.kind === 'rank' ? transform.per : null;
	return { ...(show === '' ? {} : { show }), ...(per === null ? {} : { per: String(per) }) };
}
