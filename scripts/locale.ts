import { locales, type Locale } from '../src/lib/model/locale.ts';

/** The language of a script's messages: what `--lang` says, else English in an English environment, else Vietnamese. */
export function chooseLocale(told: string | undefined, env: NodeJS.ProcessEnv = process.env): Locale {
	const named = locales.find((locale) => locale === told);
	if (named) return named;
	const language = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
	return language.startsWith('en') ? 'en' : 'vi';
}
