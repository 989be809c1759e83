import { expect, test } from 'vitest';
import { chooseLocale } from './locale.ts';

test.each([
	['en', {}, 'en'],
	['vi', { LANG: 'en_US.UTF-8' }, 'vi'],
	[undefined, { LANG: 'en_US.UTF-8' }, 'en'],
	[undefined, { LANG: 'en_US.UTF-8', LC_ALL: 'vi_VN.UTF-8' }, 'vi'],
	[undefined, { LANG: 'C.UTF-8' }, 'vi'],
	[undefined, {}, 'vi'],
	['fr', {}, 'vi']
])('--lang %s in %o is %s', (told, env, locale) => {
	expect(chooseLocale(told, env)).toBe(locale);
});
