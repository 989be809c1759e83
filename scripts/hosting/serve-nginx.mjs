import process from 'node:process';
import { readAddress, readEmbedOn } from '../setup/address.mjs';
import { runServer } from './run-server.mjs';

// The built site behind nginx with the file that is shipped for it, until it is stopped.
const { base, port } = readAddress(process.env);
const server = await runServer('nginx', { root: 'build', base, port, embedOn: readEmbedOn(process.env) });
console.log(server.url);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close());
