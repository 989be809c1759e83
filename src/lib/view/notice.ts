/** Why a part of a link was not taken as it stands. */
export const noticeReasons = [
	'unknown_parameter',
	'unknown_value',
	'unknown_unit',
	'reversed',
	'out_of_range',
	'no_unit_then',
	'too_many',
	'too_long',
	'conflict'
] as const;
export type NoticeReason = (typeof noticeReasons)[number];

/** One parameter of a link that was replaced; shown to the reader, never thrown. */
export interface Notice {
	readonly parameter: string;
	readonly raw: string;
	readonly reason: NoticeReason;
}

/** A decoded link: always something to show, and what was wrong with the link. */
export interface Decoded<T> {
	readonly view: T;
	readonly notices: readonly Notice[];
}

const longest = 200;

/** A notice with its raw text cut to what a page can show. */
export function noticeOf(parameter: string, raw: string, reason: NoticeReason): Notice {
	const text = raw.normalize('NFC');
	return {
		parameter: parameter.slice(0, 40),
		raw: text.length > longest ? `${text.slice(0, longest)}…` : text,
		reason
	};
}
