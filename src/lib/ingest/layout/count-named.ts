import { countMeasures } from '../../model/columns.ts';
import { contractTemplate } from '../../model/contract-template.ts';
import type { DatasetContract, MeasureId } from '../../model/contract.ts';
import { headerKey } from './header-key.ts';
import { byWords } from './match-form.ts';

/** The count that a cell names by its id, label or noun; null where it names none. */
export function countNamed(text: string, contract: DatasetContract): MeasureId | null {
	const target = text === '' ? null : byWords([text], contractTemplate(contract))?.target;
	return target?.kind === 'count' ? target.measure : null;
}

/** A count of a dataset, and how much of a text names it. */
export interface NamedCount {
	readonly contract: DatasetContract;
	readonly measure: MeasureId;
	readonly words: string;
}

/** The counts named somewhere in a title; a name inside a longer one does not count. */
export function countsIn(text: string, contracts: readonly DatasetContract[]): NamedCount[] {
	const title = ` ${headerKey(text)} `;
	const found = contracts.flatMap((contract) =>
		countMeasures(contract).flatMap(({ id, label, noun }) => {
			const names = [label.vi, label.en, noun.vi, noun.en].map(headerKey).filter((name) => title.includes(` ${name} `));
			const [words] = names.toSorted((a, b) => b.length - a.length);
			return words ? [{ contract, measure: id, words }] : [];
		})
	);
	return found.filter(({ words }) => !found.some((other) => other.words !== words && other.words.includes(words)));
}
