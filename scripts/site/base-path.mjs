/**
 * The path below a host at which the site will stand: "" or like "/toan-canh". Throws where BASE_PATH is none that a
 * page may carry in its addresses.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {'' | `/${string}`}
 */
export function basePath({ BASE_PATH = '' }) {
	const parts = BASE_PATH.replace(/^\/|\/$/g, '').split('/');
	if (/^\/?$/.test(BASE_PATH)) return '';
	const isPath = parts.every((part) => /^[\w~-][\w.~-]*$/.test(part));
	if (isPath) return `/${parts.join('/')}`;
	throw new Error(
		`BASE_PATH=${BASE_PATH} is no path: write the folders below the host, of letters, digits, "-", "_", "." and "~", as in BASE_PATH=/toan-canh`
	);
}
