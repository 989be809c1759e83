import type { DatasetContract, Dimension } from '../../model/contract.ts';
import type { Problem } from '../../model/problem.ts';
import { makeProblem } from '../make-problem.ts';
import type { RowPlan } from './form-plans.ts';
import type { SheetTask } from './sheet-read.ts';

/**
 * Plans with every dimension: one that neither header nor rows give takes the member for the whole, or what the reader
 * chose; without either it is asked for.
 */
export function fillDimensions(
	task: SheetTask,
	plans: readonly RowPlan[],
	line: number
): { readonly plans: readonly RowPlan[]; readonly problems: readonly Problem[] } {
	const problems = new Map<string, Problem>();
	const filled = plans.map((plan) => {
		const where = { ...plan.where };
		for (const dimension of missingFrom(plan, task.contract)) {
			const member = wholeOf(dimension) ?? chosenFor(task, dimension);
			if (member === null) problems.set(dimension.id, askMember(task, dimension, line));
			else where[dimension.id] = member;
		}
		return { ...plan, where };
	});
	return { plans: filled, problems: [...problems.values()] };
}

const missingFrom = ({ where, columns }: RowPlan, { dimensions }: DatasetContract) =>
	dimensions.filter(({ id }) => !(id in where) && !columns.some((column) => column?.id === id));

const wholes = ['all', 'total'];
const wholeOf = ({ members }: Dimension) =>
	members.find(({ id, notSplit }) => notSplit === true || wholes.includes(id))?.id ?? null;

const keyOf = ({ file, sheet }: SheetTask, { id }: Dimension) => `dimension:${file}|${sheet.name ?? ''}|${id}`;

function chosenFor(task: SheetTask, dimension: Dimension): string | null {
	const chosen = task.choices[keyOf(task, dimension)];
	return dimension.members.find(({ id }) => id === chosen)?.id ?? null;
}

function askMember(task: SheetTask, dimension: Dimension, line: number): Problem {
	const question = {
		key: keyOf(task, dimension),
		asked: [dimension.label.vi, task.file, task.sheet.name].filter(Boolean).join(' · '),
		candidates: dimension.members.map(({ id, label }) => ({ value: id, label }))
	};
	return makeProblem(task.file, 'missing_dimension', { line, column: dimension.id, question });
}
