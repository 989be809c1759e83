import type { ParamMatcher } from '@sveltejs/kit';

/** A dataset's id in the path, and no language; whether there is such a dataset, its page finds out. */
export const match = ((param: string) => param !== 'en' && /^[a-z][a-z_]*$/.test(param)) satisfies ParamMatcher;
