import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { datasets, findDataset } from '../datasets/registry.ts';
import { askOf } from '../engine/ask.ts';
import { bulletFigure } from '../figures/bullet-figure.ts';
import { figureContext } from '../figures/context.ts';
import { dutyOf } from '../figures/duty.ts';
import { indexRows } from '../figures/row-index.ts';
import { requirementOf } from '../insight/requirement.ts';
import { bucketsIn } from '../model/period.ts';
import type { Query } from '../model/query.ts';
import { numberAt, textAt } from '../model/result.ts';
import { isTargetOf, targetsById, termOfTarget } from '../model/target.ts';
import type { Target } from '../model/target.ts';
import { elapsed } from '../model/term.ts';
import { plainChart } from '../model/view.ts';
import { ratioIn, standing } from '../figures/asked.ts';
import { openRelease } from './release.ts';
import type { Release } from './release.ts';

let release: Release;
beforeAll(async () => void (release = await openRelease(join(process.cwd(), 'static', 'data'))), 60_000);

/** Who has a target, in a province where it is set for all of a level. */
function questionOf([target]: readonly [Target, ...Target[]], grain: 'quarter' | 'year'): Query {
	const term = termOfTarget(target);
	const within = target.level === 'province' ? null : 'p-38';
	return {
		dataset: target.dataset,
		measures: [target.measure],
		units: target.level ? { kind: 'level', level: target.level, within } : { kind: 'ids', ids: [target.unit ?? ''] },
		time: { start: term?.start ?? '2022-01-01', end: term?.end ?? '2026-12-31', calendar: 'civil' },
		grain: term ? 'total' : grain,
		splitBy: ['unit', 'time'],
		filters: target.filter ? [target.filter] : [],
		lens: { kind: 'as_published' },
		transform: { kind: 'versus_target' }
	};
}

const contractOf = ({ dataset }: Query) => findDataset(dataset) ?? datasets[0]!;

test('a complete report is asked for the same in SQL and in the rule of the acts', async () => {
	const ask = askOf(release.engine);
	const { facts } = release;
	const compared = { counts: 0, ratios: 0, terms: 0 };
	for (const rows of targetsById(facts.targets)) {
		const query = questionOf(rows, rows[0].per === 'year' ? 'year' : 'quarter');
		const table = await ask.query(query, contractOf(query));
		const grain = rows[0].per === 'year' ? 'year' : 'quarter';
		const shown = query.grain === 'total' ? [query.time] : bucketsIn(query.time, grain);
		const buckets = new Map(shown.map((one) => [one.start, one]));
		for (let row = 0; row < table.numRows; row++) {
			const unit = facts.directory.byId.get(textAt(table, 'unit_id', row) ?? '');
			const bucket = buckets.get(textAt(table, 'bucket_start', row) ?? '');
			const isWhole = numberAt(table, 'periods_reported', row) === numberAt(table, 'periods_due', row);
			const each = numberAt(table, `${rows[0].measure}__each`, row);
			const asked = numberAt(table, `${rows[0].measure}__denominator`, row);
			const most = numberAt(table, `${rows[0].measure}__most`, row);
			if (!unit || !bucket || !isWhole || asked === null || each === 0 || bucket.end > facts.dataThrough) continue;
			if (!rows.some((target) => isTargetOf(target, unit))) continue;
			const isRatio = each !== null;
			const rule = (isRatio ? ratioIn : requirementOf)(rows, standing(bucket, unit));
			expect([unit.id, bucket.start, asked / (each ?? 1), most === null ? null : most / (each ?? 1)]).toEqual([
				unit.id,
				bucket.start,
				rule?.required ?? 0,
				rule?.most ?? null
			]);
			compared[isRatio ? 'ratios' : query.grain === 'total' ? 'terms' : 'counts'] += 1;
		}
	}
	expect(compared.counts).toBeGreaterThan(1000);
	expect(compared.ratios).toBeGreaterThan(100);
	expect(compared.terms).toBeGreaterThan(10);
});

test('the chart against targets and the duties of a unit give the same numbers', async () => {
	const ask = askOf(release.engine);
	const { facts, manifest } = release;
	const context = figureContext(manifest);
	for (const rows of targetsById(facts.targets).filter(([{ level }]) => level !== 'commune')) {
		const query = questionOf(rows, 'year');
		const contract = contractOf(query);
		const units = (id: string) => facts.directory.byId.get(id);
		const view = { query, chart: { ...plainChart, at: '2024' } };
		const table = await ask.query(query, contract);
		const figure = bulletFigure({ table, view, contract, locale: 'vi', units, context, targets: facts.targets });
		const held: Query = { ...query, grain: 'quarter', transform: { kind: 'absolute' } };
		const values = await ask.query(held, contract);
		const asked = { contract, query: held, table: values, index: indexRows(values), context, locale: 'vi' } as const;
		for (const { id, value, target, state } of figure.rows) {
			const unit = units(id.split('/')[0] ?? '');
			const term = termOfTarget(rows[0]);
			const year = { start: '2024-01-01', end: '2024-12-31', grain: 'year' } as const;
			const period = term ? ({ ...elapsed(term, facts.dataThrough), grain: 'term', term } as const) : year;
			const duty = unit && dutyOf(asked, unit, rows, period);
			if (duty) expect([id, value, target]).toEqual([id, duty.held, duty.required]);
			else expect(['no_report', 'no_target']).toContain(state);
		}
	}
});
