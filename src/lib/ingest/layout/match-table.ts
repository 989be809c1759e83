import { contractTemplate } from '../../model/contract-template.ts';
import type { DatasetContract } from '../../model/contract.ts';
import type { HeadRow } from './head.ts';
import { byWords, isCounted, type FormMatch } from './match-form.ts';

/** A header in a dataset's own words; `weight` tells datasets with a like-named count apart. */
export interface TableMatch extends FormMatch {
	readonly contract: DatasetContract;
	readonly weight: number;
}

/** The row that names most columns of a dataset; null where none names a count, or any column of a dataset that is known. */
export function matchTable(head: readonly HeadRow[], contract: DatasetContract, isKnown: boolean): TableMatch | null {
	const template = contractTemplate(contract);
	let best: TableMatch | null = null;
	for (const row of head) {
		const columns = row.own.map((text) => (text === '' ? null : byWords([text], template)));
		const found = new Set(columns.filter((column) => column !== null && column.target.kind !== 'ignored'));
		const counts = [...found].filter((column) => column && isCounted(column)).length;
		const named = row.own.filter((text) => text !== '').length;
		if (found.size === 0 || (counts === 0 && !isKnown)) continue;
		const dimensions = contract.dimensions.filter(({ id }) =>
			[...found].some((column) => column?.target.kind === 'column' && column.target.id === id)
		).length;
		const weight = counts === 0 ? 0 : counts + 2 * dimensions;
		const unread = row.own.filter((text, at) => text !== '' && !columns[at]);
		const match = { template, contract, columns, bottom: row, score: found.size / named, weight, unread };
		if (match.weight > (best?.weight ?? -1)) best = match;
	}
	return best;
}
