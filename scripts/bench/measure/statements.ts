import { datasets } from '#lib/datasets/registry.ts';
import type { DatasetContract, Measure } from '#lib/model/contract.ts';
import type { Manifest } from '#lib/model/manifest.ts';
import type { Query, SqlStatement, Transform, UnitScope } from '#lib/model/query.ts';
import { unitsInside } from '#lib/model/unit-directory.ts';
import { compileQuery } from '#lib/sql/compile-query.ts';
import { duckdb } from '#lib/sql/dialect.ts';
import type { Dialect } from '#lib/sql/dialect.ts';
import { releaseTables } from '#lib/sql/fact-tables.ts';
import { measureQueries } from '#lib/view/measure-queries.ts';
import { defaultView } from '#lib/view/measure-url.ts';
import { trendGrains } from '#lib/view/trend-grains.ts';
import { defaultScope } from '#lib/view/scope-parameter.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';

/** One scope of each kind that a reader can choose: provinces, districts and communes, inside one unit and everywhere. */
function scopesOf({ directory }: SiteFacts): UnitScope[] {
	const inside = (['province', 'district'] as const).flatMap((level) =>
		unitsInside(directory, null, level).slice(0, 2)
	);
	const levels = inside.flatMap(({ id, level }) => [
		...(level === 'province' ? [{ kind: 'level', level: 'district', within: id } as const] : []),
		{ kind: 'level', level: 'commune', within: id } as const,
		{ kind: 'roll_up', within: id } as const
	]);
	const ids = { kind: 'ids', ids: inside.map((unit) => unit.id) } as const;
	return [defaultScope, { kind: 'level', level: 'commune', within: null }, ids, ...levels];
}

function queriesOf(
	contract: DatasetContract,
	measure: Measure,
	facts: SiteFacts,
	scopes: readonly UnitScope[]
): Query[] {
	const view = defaultView(contract, measure, facts);
	const splits = [view.query.splitBy, ...contract.dimensions.map(({ id }) => ['time', id] as const)];
	const transforms: Transform[] = [{ kind: 'absolute' }];
	if (measure.kind === 'count' && measure.per) transforms.push({ kind: 'per_population', per: measure.per });
	return scopes.flatMap((units) =>
		trendGrains.flatMap((grain) =>
			splits.flatMap((splitBy) =>
				transforms.flatMap((transform) => {
					const query = { ...view.query, units, grain, splitBy, transform };
					const { series, average, change } = measureQueries({ ...view, query }, facts);
					return [series, average, change].filter((one) => one !== null);
				})
			)
		)
	);
}

/** What the measure pages ask, in all its kinds: an even sample of every measure × scope × grain × split × rate. */
export function measureStatements(facts: SiteFacts, count: number, dialect: Dialect = duckdb): SqlStatement[] {
	return sampleStatements(facts, count, { contracts: datasets, scopes: scopesOf(facts), dialect });
}

/** The same of some datasets and scopes. */
export function sampleStatements(
	facts: SiteFacts,
	count: number,
	{
		contracts,
		scopes,
		dialect = duckdb,
		manifest = null
	}: {
		contracts: readonly DatasetContract[];
		scopes: readonly UnitScope[];
		dialect?: Dialect;
		/** Of the release that is asked, where its databases may have sums. */
		manifest?: Manifest | null;
	}
): SqlStatement[] {
	const questions = contracts.flatMap((contract) =>
		contract.measures.flatMap((measure) =>
			queriesOf(contract, measure, facts, scopes).map(
				(query) => () => compileQuery(query, contract, releaseTables(contract.id, dialect, manifest))
			)
		)
	);
	const step = questions.length / count;
	const picked = Array.from({ length: count }, (_, index) => questions[Math.floor(index * step)]);
	const texts = picked.flatMap((compile) => (compile ? [JSON.stringify(compile())] : []));
	return [...new Set(texts)].map((text) => JSON.parse(text) as SqlStatement);
}
