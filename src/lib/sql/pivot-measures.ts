import { checkExpression, populationId } from '../model/check-expression.ts';
import type { DatasetContract, MeasureId } from '../model/contract.ts';
import { isOneLevel } from '../model/explore-view.ts';
import type { ExploreView, OwnMeasure } from '../model/explore-view.ts';
import { measuresIn } from '../model/expression.ts';
import type { Expression } from '../model/expression.ts';
import type { Filter } from '../model/query.ts';
import { compileExpression } from './compile-expression.ts';
import { qualifierOf, sumsOf } from './measure-columns.ts';
import type { Gathering, Sums } from './measure-columns.ts';
import type { Fragment } from './unit-scope.ts';

/** A measure of a pivot: what is summed in each cell, and what is made of the sums. */
export interface PivotMeasure {
	readonly id: string;
	/** What is gathered from fact rows. */
	readonly parts: readonly Part[];
	/** The value, over cells `c` and, where `residents` says so, `p.residents`. */
	readonly value: string;
	/** What else the result tells of it. */
	readonly others: readonly string[];
	readonly residents: boolean;
}

/** Something gathered from fact rows `f` in steps: what is gathered of some rows merges with what is of others. */
export interface Part {
	readonly name: string;
	/** An aggregate over fact rows. */
	readonly sql: Fragment;
	readonly merge: 'sum' | 'count' | 'min' | 'max';
	/** Rows without any qualifier add nothing to it. */
	readonly ofMarked: boolean;
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

/** The contract's measures behind those shown. */
export function countedMeasures(view: ExploreView, contract: DatasetContract): MeasureId[] {
	return view.measures.flatMap((id) => {
		const own = view.own.find((one) => one.id === id);
		if (!own) return [id];
		const checked = checkExpression(own.expression, contract);
		return checked.ok ? countsIn(checked.expression) : [];
	});
}

const countsIn = (expression: Expression) => measuresIn(expression).filter((name) => name !== populationId);

function sums(contract: DatasetContract, id: MeasureId, { filters, splits }: Scope): Sums {
	return sumsOf(contract, id, { filters }, { dimensions: splits });
}

function storedMeasure(sum: Sums): PivotMeasure {
	const { id } = sum.measure;
	const [qualifier, marks] = gatheredQualifier(id, sum);
	const [numerator, others] = [summed(sum.numerator, `${id}__n`), [`${qualifier} as ${id}__qualifier`]];
	if (!sum.denominator) return { id, parts: [numerator, ...marks], value: `c.${id}__n`, others, residents: false };
	return {
		id,
		parts: [numerator, summed(sum.denominator, `${id}__d`), ...marks],
		value: `c.${id}__n / nullif(c.${id}__d, 0)`,
		others: [...others, `c.${id}__n as ${id}__numerator`, `c.${id}__d as ${id}__denominator`],
		residents: false
	};
}

const summed = ({ text, params }: Fragment, name: string): Part => ({
	name,
	sql: { text: `sum(${text})`, params },
	merge: 'sum',
	ofMarked: false
});

/** The qualifier of a measure over cells `c`, and the parts that it is made of. */
function gatheredQualifier(name: string, { measure, hidden }: Sums): readonly [string, readonly Part[]] {
	const parts = new Map<string, Part>();
	const gather = (text: string, merge: Part['merge'], ofMarked: boolean) => {
		const part = parts.get(text) ?? { name: `${name}__q${parts.size}`, sql: { text, params: [] }, merge, ofMarked };
		parts.set(text, part);
		return `c.${part.name}`;
	};
	const count = (condition: string) => `count(*) filter (where ${condition})`;
	const gathering: Gathering = {
		min: (text) => gather(`min(${text})`, 'min', true),
		max: (text) => gather(`max(${text})`, 'max', true),
		marked: (condition) => gather(count(condition), 'count', true),
		present: (condition) => gather(count(condition), 'count', false)
	};
	const qualifier = qualifierOf(measure, hidden, gathering);
	return [qualifier, [...parts.values()]];
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
	const counts = countsIn(checked.expression).map((name) => sums(contract, name, scope));
	const part = (name: string) => `${id}__${name}`;
	const inCell = (name: string) => (name === populationId ? 'p.residents' : `c.${part(name)}`);
	const isCounted = !names.includes(populationId) || isOneLevel(view);
	const gathered = counts.map((sum) => gatheredQualifier(part(sum.measure.id), sum));
	const inexact = gathered.map(([qualifier]) => `(${qualifier})`);
	return {
		id,
		parts: [
			...counts.map((sum) => summed(sum.numerator, part(sum.measure.id))),
			...gathered.flatMap(([, marks]) => marks)
		],
		// At several levels the same residents would count more than once.
		value: isCounted ? compileExpression(checked.expression, inCell) : 'cast(null as double)',
		others: [
			`${inexact.length === 0 ? 'null' : `case when coalesce(${inexact.join(', ')}) is not null then 'approx' end`} as ${id}__qualifier`
		],
		residents: names.includes(populationId)
	};
}
