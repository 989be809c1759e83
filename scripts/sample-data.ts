import { fileURLToPath } from 'node:url';
import { writeSampleData } from './sample-data/write-sample-data.ts';

const data = fileURLToPath(new URL('../data/', import.meta.url));
const { files, bytes } = await writeSampleData(data, `${data}reference`);
console.log(`${files} files, ${(bytes / 1e6).toFixed(1)} MB in data/`);
