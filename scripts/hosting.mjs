import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { hostFiles } from './hosting/host-files.mjs';
import { usualHost } from './hosting/host.mjs';
import { originOf } from './hosting/rules.mjs';
import { basePath } from './site/base-path.mjs';

const usage =
	'npm run hosting -- [--out FOLDER] [--base /PATH] [--embed-on https://…]… [--listen 8080] [--root /srv/toan-canh]';

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
	console.error(`${message}\n${usage}`);
	process.exit(2);
}

function readOptions() {
	try {
		return parseArgs({
			options: {
				out: { type: 'string', default: 'scripts/hosting/files' },
				base: { type: 'string', default: usualHost.base },
				'embed-on': { type: 'string', multiple: true, default: [] },
				listen: { type: 'string', default: usualHost.listen },
				root: { type: 'string', default: usualHost.root }
			}
		}).values;
	} catch (error) {
		return stop(/** @type {Error} */ (error).message);
	}
}

/** @param {string} text */
function readBase(text) {
	try {
		return basePath({ BASE_PATH: text });
	} catch {
		return stop(`--base ${text} is no path such as /toan-canh.`);
	}
}

const { out, 'embed-on': framing, listen, root, ...asked } = readOptions();
const base = readBase(asked.base);
if (!/^([\d.]+:)?\d{1,5}$/.test(listen)) stop(`--listen ${listen} is no port such as 8080 or 127.0.0.1:8080.`);
if (!/^[\w./:-]+$/.test(root))
	stop(`--root ${root} is no folder that the files can name: letters, digits, "/", "." and "-".`);
const embedOn = framing.map((text) => originOf(text) ?? stop(`--embed-on ${text} is no origin: --embed-on https://…`));

await mkdir(out, { recursive: true });
for (const [name, text] of Object.entries(hostFiles({ base, embedOn, listen, root }))) {
	await writeFile(join(out, name), text);
	console.log(join(out, name));
}
