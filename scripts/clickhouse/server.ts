/** An administrator's way to a ClickHouse server. */
export interface ServerAddress {
	readonly url: string;
	readonly user: string;
	readonly password: string;
}

/** A server that answers. */
export interface Server {
	/** Runs a statement that gives nothing back. */
	command(text: string): Promise<void>;
	/** The rows of a statement. */
	rows(text: string): Promise<readonly (readonly unknown[])[]>;
	/** Adds rows in Parquet; a second time under the same name adds nothing. */
	insert(table: string, rows: Uint8Array<ArrayBuffer>, name: string): Promise<void>;
}

/** What a server refused, in its own words. */
export class ServerError extends Error {}

/** Wide sums as numbers, empty sums as nothing, and rows of a cluster on their servers before a statement ends. */
const settings = {
	aggregate_functions_null_for_empty: '1',
	cast_keep_nullable: '1',
	output_format_json_quote_64bit_integers: '1',
	distributed_foreground_insert: '1',
	wait_end_of_query: '1'
};

export function openServer({ url, user, password }: ServerAddress): Server {
	const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

	async function send(search: Readonly<Record<string, string>>, body: string | Uint8Array<ArrayBuffer>) {
		const address = new URL(url);
		address.search = new URLSearchParams({ ...settings, ...search }).toString();
		const response = await fetch(address, { method: 'POST', headers: { authorization }, body }).catch(
			(cause: unknown) => {
				throw new ServerError(`${url} cannot be reached: is ClickHouse running there?`, { cause });
			}
		);
		const text = await response.text();
		if (!response.ok) throw new ServerError(text.trim().split('\n')[0] || `status ${response.status}`);
		return text;
	}

	return {
		async command(text) {
			await send({}, text);
		},
		async rows(text) {
			const { data } = JSON.parse(await send({}, `${text}\nformat JSONCompact`)) as { data: unknown[][] };
			return data;
		},
		async insert(table, rows, name) {
			const query = `insert into ${table} format Parquet`;
			await send({ query, insert_deduplication_token: name, async_insert: '0' }, rows);
		}
	};
}
