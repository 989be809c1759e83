import type { rareFault as vi } from '../vi/rare-fault.ts';

export const rareFault: typeof vi = {
	version:
		'The site now holds another release of the numbers than this page. Reload the page to use it; saved views and slides stay. If it still fails, tell the site’s administrator: the site was not copied as a whole.',
	late: 'The data server did not answer in time. Try again in a few minutes, or choose fewer units or a shorter time.',
	refused:
		'The data server refused: too many questions, or no right to read. Try again in a few minutes; if it still fails, tell the site’s administrator.',
	foreign:
		'Something other than the data server answers at its address. Check whether the network asks for a login, then reload the page; if it still fails, tell the site’s administrator.',
	policy:
		'This page may not ask the data server that the release names. Tell the site’s administrator: the site must be built again with CLICKHOUSE_URL set to that server’s address.',
	release:
		'The data server lacks tables or columns of this release. Reload the page for the newest release; if it still fails, ask the administrator to run npm run publish-clickhouse again.'
};
