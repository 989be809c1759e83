import type { SqlStatement } from '../model/query.ts';
import { textKey } from '../model/text-key.ts';

/** Short, stable name of a statement with its values, as precomputed results are filed. */
export function statementKey({ text, params }: SqlStatement): string {
	return textKey(JSON.stringify([text, params]));
}
