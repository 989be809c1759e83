import type { Problem, ProblemRule, ProblemSeverity } from '../model/problem.ts';
import { makeProblem } from './make-problem.ts';

/** Line as in `RawRow`; the column by its name, or by its letters in a workbook. */
interface CellPlace {
	readonly line: number;
	readonly column: string;
	readonly value: string;
	readonly severity: ProblemSeverity;
}

const shown = 200;

/** Problems of single cells of one sheet, or of a file without sheets; of each rule the first are named one by one, the others counted. */
export class CellProblems {
	readonly #file: string;
	readonly #sheet: string | null;
	readonly #found: Problem[] = [];
	readonly #counts = new Map<ProblemRule, number>();

	constructor(file: string, sheet: string | null) {
		this.#file = file;
		this.#sheet = sheet;
	}

	add(rule: ProblemRule, place: CellPlace): void {
		const count = (this.#counts.get(rule) ?? 0) + 1;
		this.#counts.set(rule, count);
		if (count > shown) return;
		this.#found.push(makeProblem(this.#file, rule, { ...place, sheet: this.#sheet }));
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
