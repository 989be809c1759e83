import { checkExpression, populationId } from '../model/check-expression.ts';
import type { DatasetContract, MeasureId } from '../model/contract.ts';
import { isOneLevel } from '../model/explore-view.ts';
import type { ExploreView, OwnMeasure } from '../model/explore-view.ts';
import { measuresIn } from '../model/expression.ts';
import type { Filter } from '../model/query.ts';
import { compileExpression } from './compile-expression.ts';
import { qualifierOf, sumUp, sumsOf } from './measure-columns.ts';
import type { Sums } from './measure-columns.ts';
import { join } from './statement.ts';
import type { Fragment } from './unit-scope.ts';

/** A measure of a pivot: what is summed in each cell, and what is made of the sums. */
export interface PivotMeasure {
	readonly id: string;
	/** Columns summed over fact rows `f`, each with its name. */
	readonly sums: readonly Fragment[];
	/** The value, over cells `c` and, where `residents` says so, `p.residents`. */
	readonly value: string;
	/** What else the result tells of it. */
	readonly others: readonly string[];
	readonly residents: boolean;
}

interface Scope {
	readonly filters: readonly Filter[];
	readonly splits: readonly string[];
}

/** The measures shown; own ones that cannot be read are left out. */
export function pivotMeasures(view: ExploreView, contract: DatasetContract, scope: Scope): PivotMeasure[] {
	return view.measures.flatMap((id): PivotMeasure[] => {
		const own = view.own.find((one) => one.id === id);
		if (!own) return [storedMeasure(sums(contract, id, scope))];
		const measure = ownMeasure(own, view, contract, scope);
		return measure ? [measure] : [];
	});
}

function sums(contract: DatasetContract, id: MeasureId, { filters, splits }: Scope): Sums {
	return sumsOf(contract, id, { filters }, { dimensions: splits });
}

function storedMeasure(sum: Sums): PivotMeasure {
	const { id } = sum.measure;
	const qualifier = { text: `${qualifierOf(sum.measure, sum.hidden)} as ${id}__q`, params: [] };
	const [numerator, others] = [named(sumUp(sum.numerator), `${id}__n`), [`c.${id}__q as ${id}__qualifier`]];
	if (!sum.denominator) return { id, sums: [numerator, qualifier], value: `c.${id}__n`, others, residents: false };
	return {
		id,
		sums: [numerator, named(sumUp(sum.denominator), `${id}__d`), qualifier],
		value: `c.${id}__n / nullif(c.${id}__d, 0)`,
		others: [...others, `c.${id}__n as ${id}__numerator`, `c.${id}__d as ${id}__denominator`],
		residents: false
	};
}

/** Null for an expression that cannot be read, which the page says. */
function ownMeasure(
	{ id, expression }: OwnMeasure,
	view: ExploreView,
	contract: DatasetContract,
	scope: Scope
): PivotMeasure | null {
	const checked = checkExpression(expression, contract);
	if (!checked.ok) return null;
	const names = measuresIn(checked.expression);
	const counts = names.filter((name) => name !== populationId).map((name) => sums(contract, name, scope));
	const part = (name: string) => `${id}__${name}`;
	const inCell = (name: string) => (name === populationId ? 'p.residents' : `c.${part(name)}`);
	const isCounted = !names.includes(populationId) || isOneLevel(view);
	const inexact = counts.map(({ measure }) => `c.${part(measure.id)}__q`);
	return {
		id,
		sums: counts.flatMap((sum) => [
			named(sumUp(sum.numerator), part(sum.measure.id)),
			{ text: `${qualifierOf(sum.measure, sum.hidden)} as ${part(sum.measure.id)}__q`, params: [] }
		]),
		// At several levels the same residents would count more than once.
		value: isCounted ? compileExpression(checked.expression, inCell) : 'cast(null as double)',
		others: [
			`${inexact.length === 0 ? 'null' : `case when coalesce(${inexact.join(', ')}) is not null then 'approx' end`} as ${id}__qualifier`
		],
		residents: names.includes(populationId)
	};
}

const named = (sum: Fragment, name: string): Fragment => join([sum, ` as ${name}`]);
