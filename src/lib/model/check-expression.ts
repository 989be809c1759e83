import type { CountUnit, DatasetContract } from './contract.ts';
import { measuresIn, parseExpression, Refusal } from './expression.ts';
import type { Expression, ExpressionProblem } from './expression.ts';

/** Residents of the units behind the numbers, year by year: the one name besides a contract's counts. */
export const populationId = 'population';

/** What an expression counts, as powers: turns per resident is { turns: 1, residents: -1 }. */
export type Dimension = Readonly<Partial<Record<CountUnit | 'residents', number>>>;

export type Checked =
	| { readonly ok: true; readonly expression: Expression; readonly dimension: Dimension }
	| { readonly ok: false; readonly problem: ExpressionProblem };

/**
 * Reads a text as a measure over a contract's counts: only like is added to like, no part is added to the whole that
 * holds it, and counts are not multiplied by one another.
 */
export function checkExpression(text: string, contract: DatasetContract): Checked {
	const parsed = parseExpression(text);
	if (!parsed.ok) return parsed;
	try {
		const dimension = dimensionOf(parsed.expression, contract);
		if (measuresIn(parsed.expression).length === 0) throw new Refusal('no_measure', 0);
		return { ok: true, expression: parsed.expression, dimension };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, problem: error.problem };
		throw error;
	}
}

function dimensionOf(expression: Expression, contract: DatasetContract): Dimension {
	switch (expression.kind) {
		case 'number':
			return {};
		case 'measure':
			return { [unitOf(expression.id, expression.at, contract)]: 1 };
		case 'negative':
			return dimensionOf(expression.of, contract);
		case 'binary': {
			const [left, right] = [dimensionOf(expression.left, contract), dimensionOf(expression.right, contract)];
			return expression.operator === '+' || expression.operator === '-'
				? added(expression, left, right, contract)
				: multiplied(expression, left, right);
		}
	}
}

function unitOf(id: string, at: number, { measures }: DatasetContract): CountUnit | 'residents' {
	if (id === populationId) return 'residents';
	const measure = measures.find((one) => one.id === id);
	if (!measure) throw new Refusal('unknown_measure', at, id);
	if (measure.kind === 'ratio') throw new Refusal('ratio_inside', at, id);
	return measure.unit;
}

type Binary = Extract<Expression, { kind: 'binary' }>;

function added(sum: Binary, left: Dimension, right: Dimension, contract: DatasetContract): Dimension {
	const [one, other] = [describe(left), describe(right)];
	if (one !== other) {
		const isPlain = one === '' || other === '';
		throw new Refusal(isPlain ? 'number_and_count' : 'mixed_units', sum.at, `${one} ${sum.operator} ${other}`.trim());
	}
	if (sum.operator === '+') refuseParts(sum, contract);
	return left;
}

/** "Trong đó" numbers stand inside their whole already. */
function refuseParts({ left, right, at }: Binary, contract: DatasetContract): void {
	const [ones, others] = [measuresIn(left), measuresIn(right)];
	for (const a of ones)
		for (const b of others)
			if (wholesOf(a, contract).includes(b) || wholesOf(b, contract).includes(a))
				throw new Refusal('part_and_whole', at, `${a}, ${b}`);
}

function wholesOf(id: string, { measures }: DatasetContract): string[] {
	const wholes: string[] = [];
	let measure = measures.find((one) => one.id === id);
	while (measure?.kind === 'count' && measure.subsetOf !== undefined && !wholes.includes(measure.subsetOf)) {
		const whole = measure.subsetOf;
		wholes.push(whole);
		measure = measures.find((one) => one.id === whole);
	}
	return wholes;
}

function multiplied({ operator, at }: Binary, left: Dimension, right: Dimension): Dimension {
	const sign = operator === '*' ? 1 : -1;
	const units = [...new Set([...Object.keys(left), ...Object.keys(right)])] as (keyof Dimension)[];
	const powers = units
		.map((unit) => [unit, (left[unit] ?? 0) + sign * (right[unit] ?? 0)] as const)
		.filter(([, power]) => power !== 0);
	const up = powers.reduce((total, [, power]) => total + Math.max(0, power), 0);
	const down = powers.reduce((total, [, power]) => total - Math.min(0, power), 0);
	if (up > 1 || down > 1) throw new Refusal('product_of_counts', at, operator);
	return Object.fromEntries(powers);
}

const describe = (dimension: Dimension) =>
	Object.entries(dimension)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([unit, power]) => (power === 1 ? unit : `1/${unit}`))
		.join(' ');
