/** Arithmetic over measures, as a tree. `at` is where it stands in the text, from 0. */
export type Expression =
	| { readonly kind: 'number'; readonly value: number }
	| { readonly kind: 'measure'; readonly id: string; readonly at: number }
	| { readonly kind: 'negative'; readonly of: Expression }
	| {
			readonly kind: 'binary';
			readonly operator: Operator;
			readonly left: Expression;
			readonly right: Expression;
			readonly at: number;
	  };
export type Operator = '+' | '-' | '*' | '/';

/** Why a text is not a measure; the wording for readers is in i18n. */
export const expressionRules = [
	'empty',
	'too_long',
	'too_deep',
	'unexpected',
	'unfinished',
	'unclosed',
	'unknown_measure',
	'ratio_inside',
	'mixed_units',
	'number_and_count',
	'product_of_counts',
	'part_and_whole',
	'no_measure'
] as const;
export type ExpressionRule = (typeof expressionRules)[number];

/** One thing wrong with an expression: where it stands, and the words that the rule names. */
export interface ExpressionProblem {
	readonly rule: ExpressionRule;
	readonly at: number;
	readonly detail: string;
}

export type Parsed =
	{ readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly problem: ExpressionProblem };

export const longestExpression = 400;
const deepest = 40;

interface Token {
	readonly text: string;
	readonly at: number;
}

/** Thrown inside of the reading of expressions only. */
export class Refusal extends Error {
	readonly problem: ExpressionProblem;
	constructor(rule: ExpressionRule, at: number, detail = '') {
		super(rule);
		this.problem = { rule, at, detail };
	}
}

/** Reads `+ - * /`, brackets, decimal numbers and names; `*` and `/` bind closer, from left to right. */
export function parseExpression(text: string): Parsed {
	try {
		if (text.length > longestExpression) throw new Refusal('too_long', longestExpression, String(text.length));
		const tokens = tokensOf(text);
		if (tokens.length === 0) throw new Refusal('empty', 0);
		const reader = new Reader(tokens, text.length);
		const expression = reader.sum(0);
		reader.end();
		return { ok: true, expression };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, problem: error.problem };
		throw error;
	}
}

function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	const pattern = /\s*(?:(\d+(?:\.\d+)?|[A-Za-z_]\w*|[-+*/()])|(\S))/gy;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const found = match[1] ?? match[2] ?? '';
		const at = pattern.lastIndex - found.length;
		if (match[2] !== undefined) throw new Refusal('unexpected', at, found);
		tokens.push({ text: found, at });
	}
	return tokens;
}

class Reader {
	readonly #tokens: readonly Token[];
	readonly #length: number;
	#next = 0;

	constructor(tokens: readonly Token[], length: number) {
		this.#tokens = tokens;
		this.#length = length;
	}

	sum(depth: number): Expression {
		return this.#chain(['+', '-'], () => this.#chain(['*', '/'], () => this.#factor(depth)));
	}

	end(): void {
		const token = this.#tokens[this.#next];
		if (token) throw new Refusal('unexpected', token.at, token.text);
	}

	#chain(operators: readonly string[], part: () => Expression): Expression {
		let left = part();
		for (;;) {
			const token = this.#tokens[this.#next];
			if (!token || !operators.includes(token.text)) return left;
			this.#next++;
			left = { kind: 'binary', operator: token.text as Operator, left, right: part(), at: token.at };
		}
	}

	#factor(depth: number): Expression {
		const token = this.#tokens[this.#next++];
		if (!token) throw new Refusal('unfinished', this.#length);
		if (depth > deepest) throw new Refusal('too_deep', token.at);
		if (token.text === '-') return { kind: 'negative', of: this.#factor(depth + 1) };
		if (/^\d/.test(token.text)) return { kind: 'number', value: Number(token.text) };
		if (/^\w/.test(token.text)) return { kind: 'measure', id: token.text, at: token.at };
		if (token.text !== '(') throw new Refusal('unexpected', token.at, token.text);
		const inner = this.sum(depth + 1);
		if (this.#tokens[this.#next++]?.text !== ')') throw new Refusal('unclosed', token.at);
		return inner;
	}
}

/** The measures that an expression names, each once. */
export function measuresIn(expression: Expression): string[] {
	switch (expression.kind) {
		case 'number':
			return [];
		case 'measure':
			return [expression.id];
		case 'negative':
			return measuresIn(expression.of);
		case 'binary':
			return [...new Set([...measuresIn(expression.left), ...measuresIn(expression.right)])];
	}
}
