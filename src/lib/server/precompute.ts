import { coreDatasets, datasets, sideDatasets } from '../datasets/registry.ts';
import { toBundle } from '../engine/result-bundle.ts';
import type { ResultBundle } from '../engine/result-bundle.ts';
import { statementKey } from '../engine/statement-key.ts';
import type { DatasetContract, Measure } from '../model/contract.ts';
import type { Query, SqlStatement } from '../model/query.ts';
import type { ResultTable } from '../model/result.ts';
import { compileQuery } from '../sql/compile-query.ts';
import { compileSubmissions } from '../sql/compile-submissions.ts';
import { duckdb } from '../sql/dialect.ts';
import { releaseTables } from '../sql/fact-tables.ts';
import { selectChanges } from '../sql/select-reference.ts';
import {
	measureBundle,
	measureBundleQueries,
	overviewBundles,
	overviewViews,
	precomputedGroups,
	precomputedScopes,
	precomputedUnitScopes,
	unitBundle,
	type Depth
} from '../view/bundle.ts';
import type { UnitGroup } from '../model/unit-group.ts';
import type { UnitId } from '../model/unit.ts';
import { bodyQueries } from '../view/body-queries.ts';
import { defaultView } from '../view/measure-url.ts';
import { overviewQueries } from '../view/overview-queries.ts';
import type { OverviewQueries } from '../view/overview-queries.ts';
import type { SiteFacts } from '../view/site-facts.ts';
import { unitQueries } from '../view/unit-queries.ts';
import type { Release } from './release.ts';

const known = new WeakMap<SiteFacts, Map<string, () => SqlStatement[]>>();

/** What bundles are made of: a release as browsers read it. */
interface Asked {
	readonly facts: SiteFacts;
	readonly compile: (query: Query, contract: DatasetContract) => SqlStatement;
}

/** The questions of every file of precomputed results, by the file's name. */
export function precomputedBundles({
	facts,
	manifest
}: Pick<Release, 'facts' | 'manifest'>): ReadonlyMap<string, () => SqlStatement[]> {
	const compile: Asked['compile'] = (query, contract) =>
		compileQuery(query, contract, releaseTables(contract.id, duckdb, manifest));
	const bundles = known.get(facts) ?? listBundles({ facts, compile });
	known.set(facts, bundles);
	return bundles;
}

function listBundles(asked: Asked): Map<string, () => SqlStatement[]> {
	const { facts, compile } = asked;
	const bundles = new Map<string, () => SqlStatement[]>();
	for (const scope of precomputedScopes(facts)) addOverviews(bundles, scope, asked);
	for (const group of precomputedGroups(facts)) bundles.set(unitBundle(group), () => groupStatements(group, asked));
	for (const contract of datasets)
		for (const measure of contract.measures)
			for (const units of precomputedUnitScopes(facts.directory, depthOf(contract, measure))) {
				const view = defaultView(contract, measure, facts);
				const name = measureBundle({ ...view, query: { ...view.query, units } });
				const queries = () => measureBundleQueries(contract, measure, units, facts);
				if (name) bundles.set(name, () => queries().map((query) => compile(query, contract)));
			}
	return bundles;
}

/** Headlines are opened most; datasets beside the core ones are seldom opened below a province. */
function depthOf(contract: DatasetContract, measure: Measure): Depth {
	if (measure.id !== contract.headline) return coreDatasets.includes(contract) ? 'provinces' : 'top';
	return coreDatasets.includes(contract) ? 'districts' : 'provinces';
}

function addOverviews(bundles: Map<string, () => SqlStatement[]>, scope: UnitId | null, asked: Asked): void {
	const { facts } = asked;
	const views = overviewViews(scope, facts);
	const { own } = overviewBundles(views[0]!, facts);
	bundles.set(own, () =>
		views.flatMap((view) => ownStatements(overviewQueries(view, coreDatasets, facts, sideDatasets), asked))
	);
	for (const compared of new Set(views.map((view) => overviewBundles(view, facts).compared)))
		bundles.set(compared, () =>
			views
				.filter((view) => overviewBundles(view, facts).compared === compared)
				.flatMap((view) => comparedStatements(overviewQueries(view, coreDatasets, facts, sideDatasets), asked))
		);
}

function groupStatements(group: UnitGroup, { facts, compile }: Asked): SqlStatement[] {
	const parts = unitQueries(group, datasets, facts).flatMap(({ contract, values, residents, held, missing }) => [
		...[values, residents, ...held.map(({ query }) => query)].map((query) => compile(query, contract)),
		compileSubmissions(missing)
	]);
	const bodies = bodyQueries(group, datasets, facts).flatMap(({ contract, split, own }) =>
		[split?.query, own].flatMap((query) => (query ? compile(query, contract) : []))
	);
	return [...parts, ...bodies, selectChanges(group)];
}

const ownStatements = (queries: OverviewQueries, { compile }: Asked) =>
	[...queries.datasets, ...queries.others].flatMap(({ contract, value, change }) =>
		[value, change].map((query) => compile(query, contract))
	);

const comparedStatements = ({ datasets: parts, others, ranking, average }: OverviewQueries, { compile }: Asked) => [
	...parts.flatMap(({ contract, below, missing }) => [compile(below, contract), compileSubmissions(missing)]),
	...[...parts, ...others].flatMap(({ contract, held }) => held.map(({ query }) => compile(query, contract))),
	...[ranking, average].map((query) => compile(query, parts[0]!.contract))
];

/** The results of a bundle's statements, each run once. */
export function precompute(statements: readonly SqlStatement[], release: Release): Promise<ResultBundle> {
	const unique = [...new Map(statements.map((statement) => [statementKey(statement), statement])).values()];
	return release.cache.bundle(unique, () => runAll(unique, release));
}

async function runAll(statements: readonly SqlStatement[], { engine, manifest }: Release): Promise<ResultBundle> {
	const results: [SqlStatement, ResultTable][] = [];
	for (const statement of statements) results.push([statement, await engine.run(statement)]);
	return toBundle(results, manifest.version);
}
