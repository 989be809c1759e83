import type { Transform } from '../model/query.ts';

/** A way to show a measure, as links name it; "" are the values themselves, per residents or not. */
export type ShowName = '' | 'share' | 'index' | 'change' | 'previous' | 'term' | 'to_date' | 'target' | 'rank';

/** The name of a transform in links. */
export function showNameOf(transform: Transform): ShowName {
	switch (transform.kind) {
		case 'absolute':
		case 'per_population':
			return '';
		case 'change':
			return transform.versus === 'same_period' ? 'change' : transform.versus;
		case 'versus_target':
			return 'target';
		case 'share':
		case 'index':
		case 'to_date':
		case 'rank':
			return transform.kind;
	}
}
