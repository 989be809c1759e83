import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Bench } from './bench/measure/bench.ts';
import { judge } from './bench/measure/bench.ts';

const folder = new URL('bench/', import.meta.url);
const names = readdirSync(folder)
	.filter((file) => file.endsWith('.ts'))
	.map((file) => file.slice(0, -3));
const usage = `npm run --silent bench -- NAME [--headed] [--runs N] [--url URL]\nNAME is one of: ${names.join(', ')}`;

function stop(message: string): never {
	console.error(message);
	process.exit(2);
}

function readOptions() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: { headed: { type: 'boolean' }, runs: { type: 'string', default: '5' }, url: { type: 'string' } }
		});
	} catch (error) {
		return stop(`${(error as Error).message}\n${usage}`);
	}
}

const { positionals, values } = readOptions();
const name = positionals[0] ?? '';
const runs = Number(values.runs);
if (!names.includes(name)) stop(`${name ? `There is no bench "${name}".` : 'Which bench?'}\n${usage}`);
if (!Number.isInteger(runs) || runs < 1) stop(`--runs ${values.runs} is no number of runs.\n${usage}`);
if (values.url && !URL.canParse(values.url)) stop(`--url ${values.url} is no address.\n${usage}`);

const { bench } = (await import(new URL(`${name}.ts`, folder).href)) as { bench: Bench };
const say = (text: string) => console.error(`${name}: ${text}`);
const context = { runs, headed: values.headed ?? false, url: values.url ?? null, say };
const figures = await bench.measure(context).catch((error: Error) => {
	say(`could not be measured: ${error.message}`);
	process.exit(1);
});
const result = judge(name, figures, bench.goals);
console.log(JSON.stringify(result));
process.exitCode = result.pass ? 0 : 1;
