import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findDataset, findMeasure } from '#lib/datasets/registry.ts';

const readme = readFileSync('README.md', 'utf8');
const table = readme.slice(readme.indexOf('## Activities'), readme.indexOf('## Your own exports'));
const links = [...table.matchAll(/^\| (.+?) +\| `\/(\w+)\/(\w+)\/[^`]*` +\|$/gm)].map((found) => found.slice(1, 4));

test('every activity that the reports describe has a page', () => expect(links.length).toBeGreaterThanOrEqual(15));

test.each(links)('%s: its measure has a page', (_, dataset = '', measure = '') => {
	const contract = findDataset(dataset);
	expect(contract && findMeasure(contract, measure)).toBeDefined();
});
