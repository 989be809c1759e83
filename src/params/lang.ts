import type { ParamMatcher } from '@sveltejs/kit';

/** The language in the path; Vietnamese, the default, has none. */
export const match = ((param: string): param is 'en' => param === 'en') satisfies ParamMatcher;
