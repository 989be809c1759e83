import type { Problem, ProblemRule, ProblemSeverity } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import { columnName } from './cell-reference.ts';

const shown = 200;

/** Problems of single cells of one sheet; of each rule the first are named one by one, the others counted. */
export class CellProblems {
	readonly #file: string;
	readonly #sheet: string;
	readonly #found: Problem[] = [];
	readonly #counts = new Map<ProblemRule, number>();

	constructor(file: string, sheet: string) {
		this.#file = file;
		this.#sheet = sheet;
	}

	add(rule: ProblemRule, place: { line: number; column: number; value: string; severity: ProblemSeverity }): void {
		const count = (this.#counts.get(rule) ?? 0) + 1;
		this.#counts.set(rule, count);
		if (count > shown) return;
		const column = columnName(place.column);
		this.#found.push(makeProblem(this.#file, rule, { ...place, column, sheet: this.#sheet }));
	}

	all(): Problem[] {
		const more = [...this.#counts].filter(([, count]) => count > shown);
		return [
			...this.#found,
			...more.map(([rule, count]) => {
				const severity = this.#found.find((problem) => problem.rule === rule)?.severity ?? 'error';
				return makeProblem(this.#file, rule, { sheet: this.#sheet, detail: String(count - shown), severity });
			})
		];
	}
}
