/** @typedef {import('../model/manifest.ts').ClickHouseSource} ClickHouseSource */
/** @typedef {Readonly<Record<string, string | undefined>>} Env */

/**
 * What the build is told of a ClickHouse server, in CLICKHOUSE_URL and CLICKHOUSE_USER; null where it is told of none.
 * Throws where these are no address and no name.
 * @param {Env} env
 * @param {string} database
 * @returns {ClickHouseSource | null}
 */
export function clickhouseSource({ CLICKHOUSE_URL: url = '', CLICKHOUSE_USER: user = 'toan_canh_reader' }, database) {
	if (url === '') return null;
	if (!/^\/(?!\/)\S*$/.test(url) && originsOf(url) === null)
		throw new Error(
			`CLICKHOUSE_URL=${url} is no address: write https:// and the host of ClickHouse, or a path of the site's own host that it passes on (/clickhouse)`
		);
	if (!/^[\w.-]+$/.test(user)) throw new Error(`CLICKHOUSE_USER=${user} is no name of a user`);
	return { kind: 'clickhouse', url, database, user };
}

/**
 * Where pages must be allowed to ask besides their own host, for their policy.
 * @param {Env} env
 * @returns {`https://${string}.${string}`[]}
 */
export function clickhouseOrigins({ CLICKHOUSE_URL: url = '' }) {
	return originsOf(url) ?? [];
}

/** @param {string} url */
function originsOf(url) {
	const address = URL.canParse(url) ? new URL(url) : null;
	if (!address || !/^https?:$/.test(address.protocol) || address.username || address.search || address.hash)
		return null;
	return [/** @type {`https://${string}.${string}`} */ (address.origin)];
}
