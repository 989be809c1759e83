import type { Locale } from '../../src/lib/model/locale.ts';

/** What the reading worker is asked for: to decode a file, then for its lines piece by piece. */
export type ReadRequest =
	{ readonly kind: 'decode'; readonly path: string; readonly locale: Locale } | { readonly kind: 'more' };

export type ReadReply =
	| { readonly kind: 'ready' }
	| { readonly kind: 'decoded'; readonly isRead: boolean }
	| { readonly kind: 'piece'; readonly text: string }
	| { readonly kind: 'end' };
