import type { Column } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import { foldText } from '../model/text.ts';
import { makeProblem } from './make-problem.ts';

/** For each cell of a row the column it belongs to; null for one that is not read. */
export interface MappedHeader {
	readonly columns: readonly (Column | null)[];
	readonly problems: readonly Problem[];
}

const personal =
	/\b(cccd|cmnd|cmt|can cuoc|chung minh|dinh danh|ho ten|ho va ten|ten cong dan|dien thoai|sdt|dia chi|ngay sinh|email|full name|phone|national id|address)\b/;

/** Finds the columns of a contract by id or by label, and says what is missing, unknown or twice there. */
export function mapHeader(file: string, header: readonly string[], contract: readonly Column[]): MappedHeader {
	const names = namesOf(contract);
	const columns = header.map((name) => names.get(foldText(name)) ?? null);
	const problems = header.flatMap((name, at): Problem[] => {
		const column = columns[at];
		const place = { line: 1, column: name };
		if (column && columns.indexOf(column) < at)
			return [makeProblem(file, 'duplicate_column', { ...place, detail: column.id })];
		if (column) return [];
		if (personal.test(foldText(name).replaceAll('_', ' '))) return [makeProblem(file, 'personal_data', place)];
		return [makeProblem(file, 'unknown_column', { ...place, severity: 'warning' })];
	});
	const missing = contract
		.filter((column) => column.required && !columns.includes(column))
		.map((column) => makeProblem(file, 'missing_column', { line: 1, column: column.id, detail: header.join(', ') }));
	return { columns, problems: [...problems, ...missing] };
}

/** Ids win over labels; a label of two columns names neither. */
function namesOf(contract: readonly Column[]): ReadonlyMap<string, Column> {
	const names = new Map<string, Column>();
	const twice = new Set<string>();
	for (const column of contract)
		for (const label of new Set(Object.values(column.label).map(foldText))) {
			if (names.has(label)) twice.add(label);
			names.set(label, column);
		}
	for (const label of twice) names.delete(label);
	for (const column of contract) names.set(foldText(column.id), column);
	return names;
}
