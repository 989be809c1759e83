/** The site's languages; Vietnamese is the default and stands at the root of the site. */
export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One text in every language of the site. */
export type LocalText = Readonly<Record<Locale, string>>;

/** A text that is the same in all languages, or has one for each. */
export function textIn(text: string | LocalText, locale: Locale): string {
	return typeof text === 'string' ? text : text[locale];
}
