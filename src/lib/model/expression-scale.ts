import type { Expression } from './expression.ts';

/** What constants make of the numbers: 1000 in `turns / population * 1000`; null where parts of a sum differ in it. */
export function scaleOf(expression: Expression): number | null {
	switch (expression.kind) {
		case 'number':
			return expression.value;
		case 'measure':
			return 1;
		case 'negative':
			return scaleOf(expression.of);
		case 'binary': {
			const [left, right] = [scaleOf(expression.left), scaleOf(expression.right)];
			if (left === null || right === null) return null;
			switch (expression.operator) {
				case '*':
					return left * right;
				case '/':
					return right === 0 ? null : left / right;
				case '+':
				case '-':
					return left === right ? left : null;
			}
		}
	}
}
