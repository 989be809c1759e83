import { readFileSync } from 'node:fs';
import { coreDatasets, findDataset, sideDatasets } from '../datasets/registry.ts';
import type { Query } from '../model/query.ts';
import { askedQuery, measureQueries } from '../view/measure-queries.ts';
import { decodeView } from '../view/measure-url.ts';
import { decodeOverview } from '../view/overview-url.ts';
import { overviewQueries } from '../view/overview-queries.ts';
import type { SiteFacts } from '../view/site-facts.ts';

/** A question of README's guide, and what the page behind its link asks for its figures. */
export interface GuideQuestion {
	readonly number: number;
	readonly link: string;
	readonly queries: readonly Query[];
}

/** What leaders ask; of a page that shows no figures, nothing. */
export function guideQuestions(facts: SiteFacts): GuideQuestion[] {
	const rows = readFileSync('README.md', 'utf8').matchAll(/^\| (\d+) +\|.*\| `(\/.*?)` *\|$/gm);
	return [...rows].map(([, number, link = '']) => ({ number: Number(number), link, queries: queriesOf(link, facts) }));
}

function queriesOf(link: string, facts: SiteFacts): Query[] {
	const { pathname, searchParams } = new URL(link, 'https://example.vn');
	if (pathname === '/') return ofOverview(searchParams, facts);
	const [dataset = '', id] = pathname.split('/').filter(Boolean);
	const contract = findDataset(dataset);
	const measure = contract?.measures.find((one) => one.id === id);
	if (!contract || !measure) return [];
	const { view } = decodeView(searchParams, contract, measure, facts);
	const { series, average, change } = measureQueries(view, facts);
	return [series, average, change, askedQuery(view, series)].filter((query) => query !== null);
}

function ofOverview(params: URLSearchParams, facts: SiteFacts): Query[] {
	const { view } = decodeOverview(params, facts);
	const { datasets, others, ranking, average } = overviewQueries(view, coreDatasets, facts, sideDatasets);
	const asides = [...datasets, ...others].flatMap(({ value, change, held }) => [
		value,
		change,
		...held.map(({ query }) => query)
	]);
	return [...asides, ...datasets.map(({ below }) => below), ranking, average];
}
