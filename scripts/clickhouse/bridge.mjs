// ClickHouse's HTTP interface over the engine of the npm package chdb, on this machine only: what tests and benches ask
// in the place of a server. It reads statements, settings, values and rows as a server does; it knows no users.
// Usage: node scripts/clickhouse/bridge.mjs FOLDER [DATA]; prints the port it listens on.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [folder = '', data] = process.argv.slice(2);
const { Session } = createRequire(join(resolve(folder), 'package.json'))('chdb');
const session = data ? new Session(data) : new Session();
const files = await mkdtemp(join(tmpdir(), 'toan-canh-bridge-'));

/** Parts of an address that are no settings. */
const known = new Set(['query', 'query_id', 'database', 'default_format', 'user', 'password', 'wait_end_of_query']);
let current = '';

/** @param {URLSearchParams} search */
function settingsOf(search) {
	return [...search].filter(([name]) => !known.has(name) && !name.startsWith('param_'));
}

/** Settings stay until others come.
 * @param {URLSearchParams} search */
async function prepare(search) {
	const database = search.get('database') || 'default';
	const text = settingsOf(search).map(([name, value]) => `${name} = '${value.replaceAll(/['\\]/g, '\\$&')}'`);
	const wanted = [`use ${database}`, ...(text.length > 0 ? [`set ${text.join(', ')}`] : [])];
	if (wanted.join() === current) return;
	current = '';
	for (const statement of wanted) await session.queryAsync(statement);
	current = wanted.join();
}

const escapes = { t: '\t', n: '\n', r: '\r', 0: '\0', b: '\b', f: '\f' };
/** @param {string} field */
const fromField = (field) =>
	field === '\\N' ? null : field.replaceAll(/\\(.)/gs, (_, char) => escapes[/** @type {'t'} */ (char)] ?? char);

/** @param {import('node:http').IncomingMessage} request */
async function readStatement(request) {
	const search = new URL(request.url ?? '/', 'http://localhost').searchParams;
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	const body = Buffer.concat(chunks);
	const type = request.headers['content-type'] ?? '';
	const fields = type.startsWith('multipart/form-data')
		? [...(await new Response(body, { headers: { 'content-type': type } }).formData())]
		: [['query', search.get('query') ?? body.toString()], ...search];
	const params = fields.flatMap(([name, value]) =>
		name.startsWith('param_') ? [[name.slice(6), fromField(String(value))]] : []
	);
	const query = String(fields.find(([name]) => name === 'query')?.[1] ?? '');
	return { search, query, params: Object.fromEntries(params), rows: search.has('query') ? body : null };
}

/** Rows in a body of their own: the engine reads them from a file.
 * @param {string} query @param {Buffer} rows */
async function insert(query, rows) {
	const [, into, format] = /^(insert into .*?)\s+format\s+(\w+)\s*$/is.exec(query) ?? [];
	if (!into) throw new Error('Code: 62. DB::Exception: Only INSERT … FORMAT has rows. (SYNTAX_ERROR)');
	const file = join(files, 'rows');
	await writeFile(file, rows);
	return session.queryAsync(`${into} select * from file('${file}', '${format}')`);
}

/** @param {import('node:http').IncomingMessage} request */
async function answer(request) {
	const { search, query, params, rows } = await readStatement(request);
	await prepare(search);
	if (rows && rows.length > 0) return { bytes: new Uint8Array(), query: await insert(query, rows) };
	const [, text = query, format = 'TabSeparated'] = /^(.*?)\s+format\s+(\w+)\s*$/is.exec(query) ?? [];
	const result = await session.queryBindAsync(text, params, { format });
	return { bytes: result.bytes(), elapsed: result.elapsed };
}

/** @type {Promise<unknown>} */
let last = Promise.resolve();
const server = createServer(async (request, response) => {
	if (request.url === '/ping') return void response.end('Ok.\n');
	const turn = last.then(() => answer(request));
	last = turn.catch(() => {});
	try {
		const { bytes, elapsed = 0 } = await turn;
		response.setHeader('Content-Type', 'application/octet-stream');
		response.setHeader('X-ClickHouse-Summary', JSON.stringify({ elapsed_ns: String(Math.round(elapsed * 1e9)) }));
		response.end(bytes);
	} catch (error) {
		// What a statement had written before it failed would stand before the next answer.
		last = last.then(() => session.queryAsync('select 1')).catch(() => {});
		const message = error instanceof Error ? error.message : String(error);
		response.statusCode = 500;
		response.setHeader('Content-Type', 'text/plain; charset=UTF-8');
		response.setHeader('X-ClickHouse-Exception-Code', /Code: (\d+)/.exec(message)?.[1] ?? '0');
		response.end(message);
	}
});

async function close() {
	server.close();
	await last;
	session.close();
	await rm(files, { recursive: true, force: true });
	process.exit(0);
}
process.once('SIGTERM', close);
// Whoever started it is gone.
process.stdin.on('end', close).resume();

server.listen(0, '127.0.0.1', () => console.log(/** @type {{ port: number }} */ (server.address()).port));
