import type { DatasetContract } from '../model/contract.ts';
import type { Problem } from '../model/problem.ts';
import { checkTargets } from './check-targets.ts';
import { makeProblem } from './make-problem.ts';
import type { TypedRow } from './typed-rows.ts';

/** Rows of every reference table, by its id. */
export type ReferenceRows = Readonly<Record<string, readonly TypedRow[]>>;

/** What is wrong between the reference tables: unknown units, dates the wrong way round, one code twice at a time. */
export function checkReference(tables: ReferenceRows, contracts: readonly DatasetContract[]): Problem[] {
	const units = tables.units ?? [];
	return [
		...checkUnitIds(tables, new Set(units.map((row) => row.values.unit_id))),
		...Object.values(tables).flatMap((rows) => rows.flatMap(checkValidity)),
		...checkCodes(units),
		...checkBodies(units),
		...checkMeasures(tables.targets ?? [], contracts),
		...(tables.targets ?? []).flatMap((row) => checkMember(row, contracts)),
		...checkTargets(tables.targets ?? [], units)
	];
}

const unitColumns = ['unit_id', 'parent_unit_id', 'territory_unit_id', 'old_unit_id', 'new_unit_id'];

function checkUnitIds(tables: ReferenceRows, known: ReadonlySet<unknown>): Problem[] {
	return Object.values(tables).flatMap((rows) =>
		rows.flatMap(({ file, line, values }) =>
			unitColumns
				.filter((column) => typeof values[column] === 'string' && !known.has(values[column]))
				.map((column) => makeProblem(file, 'unknown_unit', { line, column, value: values[column] }))
		)
	);
}

function checkValidity({ file, line, values }: TypedRow): Problem[] {
	const { valid_from: from, valid_to: to } = values;
	if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return [];
	return [makeProblem(file, 'period_reversed', { line, column: 'valid_to', value: to, detail: from })];
}

function checkCodes(units: readonly TypedRow[]): Problem[] {
	const last = new Map<unknown, TypedRow>();
	const from = (row: TypedRow) => String(row.values.valid_from);
	return units
		.filter((row) => row.values.gso_code !== null)
		.toSorted((a, b) => (from(a) < from(b) ? -1 : 1))
		.flatMap((row) => {
			const code = row.values.gso_code;
			const before = last.get(code);
			last.set(code, row);
			if (!before || String(before.values.valid_to ?? '9999') < from(row)) return [];
			const place = { line: row.line, column: 'gso_code', value: code, detail: String(before.line) };
			return [makeProblem(row.file, 'overlapping_periods', place)];
		});
}

/** A body other than the government's sits beside a unit, or would be added to it. */
function checkBodies(units: readonly TypedRow[]): Problem[] {
	const byId = new Map(units.map((row) => [row.values.unit_id, row]));
	return units.flatMap(({ file, line, values }) => {
		const { kind, territory_unit_id: territory = null } = values;
		const place = { line, column: 'territory_unit_id', value: territory, detail: String(kind) };
		if (territory === null)
			return kind && kind !== 'government' ? [makeProblem(file, 'body_without_territory', place)] : [];
		const beside = byId.get(territory)?.values.territory_unit_id ?? null;
		return territory === values.unit_id || beside !== null ? [makeProblem(file, 'body_beside_body', place)] : [];
	});
}

function checkMeasures(targets: readonly TypedRow[], contracts: readonly DatasetContract[]): Problem[] {
	return targets.flatMap(({ file, line, values }) => {
		const contract = contracts.find((one) => one.id === values.dataset);
		if (contract?.measures.some((measure) => measure.id === values.measure)) return [];
		const column = contract ? 'measure' : 'dataset';
		const allowed = contract ? contract.measures : contracts;
		const detail = allowed.map(({ id }) => id).join(', ');
		return [makeProblem(file, 'not_a_member', { line, column, value: values[column], detail })];
	});
}

/** What a target is set for within a measure is a member of a dimension of its dataset. */
function checkMember({ file, line, values }: TypedRow, contracts: readonly DatasetContract[]): Problem[] {
	const contract = contracts.find((one) => one.id === values.dataset);
	const { dimension: id = null, member = null } = values;
	if (!contract || (id === null && member === null)) return [];
	const dimension = contract.dimensions.find((one) => one.id === id);
	const wrong = (column: 'dimension' | 'member', allowed: readonly { readonly id: string }[]) => {
		const detail = allowed.map((one) => one.id).join(', ');
		return [makeProblem(file, 'not_a_member', { line, column, value: values[column] ?? '', detail })];
	};
	if (!dimension) return wrong('dimension', contract.dimensions);
	return dimension.members.some((one) => one.id === member) ? [] : wrong('member', dimension.members);
}
