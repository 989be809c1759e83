import type { Expression } from '../model/expression.ts';

/** An expression over sums: `sumOf` writes the sum of a measure. What is divided by zero is missing. */
export function compileExpression(expression: Expression, sumOf: (id: string) => string): string {
	const write = (part: Expression) => compileExpression(part, sumOf);
	switch (expression.kind) {
		case 'number':
			return `cast(${expression.value} as double)`;
		case 'measure':
			return sumOf(expression.id);
		case 'negative':
			return `(-${write(expression.of)})`;
		case 'binary': {
			const [left, right] = [write(expression.left), write(expression.right)];
			if (expression.operator === '/') return `(${left} / nullif(${right}, 0))`;
			return `(${left} ${expression.operator} ${right})`;
		}
	}
}
