import { countMeasures } from '../model/columns.ts';
import type { DatasetContract } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import type { ReportRow } from './fact-row.ts';
import { makeProblem } from './make-problem.ts';

/**
 * Rows without the numbers of a whole that stands beside its own parts ("không phân theo loại đơn" beside three types):
 * they check the parts, and would count twice. Numbers that no part has are kept.
 */
export function dropWholes(rows: readonly ReportRow[], contract: DatasetContract, problems: Problem[]): ReportRow[] {
	return contract.dimensions.reduce<readonly ReportRow[]>((left, { members }, at) => {
		const whole = members.find((member) => member.notSplit)?.id;
		const aside = members.filter((member) => member.outsideTotal).map((member) => member.id);
		return whole === undefined ? left : dropAlong(left, at, whole, aside, contract, problems);
	}, rows) as ReportRow[];
}

function dropAlong(
	rows: readonly ReportRow[],
	at: number,
	whole: string,
	aside: readonly string[],
	contract: DatasetContract,
	problems: Problem[]
): ReportRow[] {
	if (!rows.some((row) => row.dimensions[at] === whole)) return [...rows];
	const keyOf = (row: ReportRow) => JSON.stringify([row.unitId, row.start, row.end, row.dimensions.with(at, '')]);
	const wholes = new Set(rows.filter((row) => row.dimensions[at] === whole).map(keyOf));
	const parts = new Map<string, ReportRow[]>();
	for (const row of rows) {
		const member = row.dimensions[at] ?? '';
		const key = keyOf(row);
		if (member !== whole && !aside.includes(member) && wholes.has(key))
			parts.set(key, [...(parts.get(key) ?? []), row]);
	}
	return rows.flatMap((row) => {
		const own = row.dimensions[at] === whole ? parts.get(keyOf(row)) : undefined;
		const left = own ? withoutParts(row, own, contract, problems) : row;
		return left === row || left.values.some((value) => value !== null) ? [left] : [];
	});
}

function withoutParts(
	whole: ReportRow,
	parts: readonly ReportRow[],
	contract: DatasetContract,
	problems: Problem[]
): ReportRow {
	const counts = countMeasures(contract);
	const values = whole.values.map((value, measure) => {
		const given = parts.map((part) => part.values[measure] ?? null).filter((part) => part !== null);
		if (value === null || given.length === 0) return value;
		const sum = given.reduce((before, part) => before + part, 0);
		if (sum !== value && whole.qualifiers[measure] === null) {
			const place = { line: whole.line, column: counts[measure]?.id ?? null, value: sum, detail: String(value) };
			problems.push(makeProblem(whole.file, 'sum_mismatch', { ...place, severity: 'warning' }));
		}
		return null;
	});
	return { ...whole, values };
}
