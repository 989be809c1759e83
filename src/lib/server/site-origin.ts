/**
 * The address under which the site will be found, "" where nobody said it: pages of other sites show a chart's picture
 * only by a full address. Scheme and host of it are in SITE_ORIGIN; the path below is Kit's.
 */
export function siteOrigin({ SITE_ORIGIN = '' }: Readonly<Record<string, string | undefined>>): string {
	if (SITE_ORIGIN === '') return '';
	const url = URL.canParse(SITE_ORIGIN) ? new URL(SITE_ORIGIN) : null;
	if (url && url.href === `${url.origin}/` && /^https?:$/.test(url.protocol)) return url.origin;
	throw new Error(
		`SITE_ORIGIN=${SITE_ORIGIN} is no address: write https:// and the host, without a path (that is BASE_PATH)`
	);
}
