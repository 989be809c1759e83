import { fullSpan } from './full-span.ts';
import { decodeSpan } from './span-parameter.ts';
import { noticeOf } from './notice.ts';
import type { Notice } from './notice.ts';

/** The version that links are written in. */
export const exploreVersion = 1;

type Migration = (params: URLSearchParams) => void;

/** Each makes a link of the version before it into one of the next; the first reads the parameters of a measure's page. */
const migrations: readonly Migration[] = [fromMeasurePage];

/** A link in today's parameters, whatever version it was written in; the link itself stays as it is. */
export function migrateExplore(link: URLSearchParams, notices: Notice[]): URLSearchParams {
	const params = new URLSearchParams(link);
	const raw = params.get('v');
	const version = raw === null ? 0 : Number(raw);
	if (!Number.isInteger(version) || version < 0 || version > exploreVersion) {
		notices.push(noticeOf('v', raw ?? '', 'unknown_value'));
		return params;
	}
	for (const migrate of migrations.slice(version)) migrate(params);
	return params;
}

/** A measure's page says `in`, `units`, `level`, `only`, `from` and `to`, and its measure as `measure`. */
function fromMeasurePage(params: URLSearchParams): void {
	const move = (from: string, to: string) => {
		const value = params.get(from);
		if (value !== null && !params.has(to)) params.set(to, value);
		params.delete(from);
	};
	move('in', 'f.unit');
	move('units', 'f.unit');
	move('level', 'f.level');
	move('measure', 'show');
	for (const only of params.getAll('only')) {
		const [dimension = '', members = ''] = only.split(':', 2);
		if (!params.has(`f.${dimension}`)) params.set(`f.${dimension}`, members);
	}
	params.delete('only');
	if (!params.has('from') && !params.has('to')) return;
	const { span } = decodeSpan(params, fullSpan({ dataFrom: '1945-01-01', dataThrough: '2099-12-31' }));
	if (!params.has('time')) params.set('time', `${span.start}..${span.end}`);
	params.delete('from');
	params.delete('to');
}
