import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDecks } from './decks/write-decks.ts';

const usage = `npm run decks -- [--out FOLDER] [--level province|district|commune] [--unit ID]… [--lang vi|en] [--site ADDRESS]`;

function stop(message: string): never {
	console.error(`${message}\n${usage}`);
	process.exit(2);
}

function readOptions() {
	try {
		return parseArgs({
			options: {
				out: { type: 'string', default: 'decks' },
				level: { type: 'string', default: 'province' },
				unit: { type: 'string', multiple: true, default: [] },
				lang: { type: 'string', default: 'vi' },
				site: { type: 'string' }
			}
		}).values;
	} catch (error) {
		return stop((error as Error).message);
	}
}

const { out, level, unit, lang, site } = readOptions();
if (level !== 'province' && level !== 'district' && level !== 'commune') stop(`There is no level ${level}.`);
if (lang !== 'vi' && lang !== 'en') stop(`There is no language ${lang}.`);
if (site !== undefined && !URL.canParse(site)) stop(`--site ${site} is no address.`);

await mkdir(out, { recursive: true });
const count = await writeDecks({ level, units: unit, locale: lang, site: site ?? null }, async (name, bytes) => {
	await writeFile(join(out, name), bytes);
	console.log(join(out, name));
}).catch((error: Error) => stop(error.message));
console.error(`${count} decks in ${out}`);
