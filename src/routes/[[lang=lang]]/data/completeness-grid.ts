import type { Ask } from '#lib/engine/ask.ts';
import { formatPeriod } from '#lib/i18n/format.ts';
import type { DatasetContract, DatasetId } from '#lib/model/contract.ts';
import type { Locale } from '#lib/model/locale.ts';
import { bucketsIn, grainMonths, isoDate } from '#lib/model/period.ts';
import type { Grain, Period } from '#lib/model/period.ts';
import type { UnitScope } from '#lib/model/query.ts';
import type { Coverage, ResultTable } from '#lib/model/result.ts';
import { textAt } from '#lib/model/result.ts';
import { statusWeights, undueStatuses, valueStatuses } from '#lib/model/status.ts';
import type { Status } from '#lib/model/status.ts';
import { compareText } from '#lib/model/text.ts';
import type { Unit, UnitId, UnitLevel } from '#lib/model/unit.ts';
import type { UnitDirectory } from '#lib/model/unit-directory.ts';
import type { GridView } from '#lib/model/view.ts';
import type { SiteFacts } from '#lib/view/site-facts.ts';

/** One reporting period of a grid: a column, with the reports in and due. */
export interface GridColumn {
	readonly start: string;
	/** "quý III/2025" */
	readonly label: string;
	/** "QIII/25" */
	readonly shortLabel: string;
	readonly coverage: Coverage;
}

export interface GridRow {
	readonly id: UnitId;
	readonly name: string;
	/** One digit per column: the place of the status in `statusWeights`; a dot where the unit owed nothing. */
	readonly cells: string;
}

/** Units below one parent. */
export interface GridGroup {
	/** "" for units without a parent. */
	readonly name: string;
	readonly rows: readonly GridRow[];
}

/** Who sent which report of a dataset: units × reporting periods. */
export interface CompletenessGrid {
	readonly dataset: DatasetId;
	readonly label: string;
	readonly columns: readonly GridColumn[];
	readonly groups: readonly GridGroup[];
	readonly coverage: Coverage;
}

export interface GridInput {
	readonly view: GridView;
	readonly contracts: readonly DatasetContract[];
	readonly facts: SiteFacts;
	readonly locale: Locale;
}

/** The grids of all datasets for a view. */
export async function completenessGrids(
	{ view, contracts, facts, locale }: GridInput,
	ask: Ask,
	signal?: AbortSignal
): Promise<CompletenessGrid[]> {
	const time = { start: isoDate(view.from, 1, 1), end: facts.dataThrough };
	return Promise.all(
		contracts.map(async (contract) => {
			const table = await ask.submissions(
				{ dataset: contract.id, units: view.units, time, missingOnly: false },
				signal
			);
			const months = contract.reporting.months[levelOf(view.units, facts.directory)];
			return toGrid(table, contract, periodsOf(time, months), { directory: facts.directory, locale });
		})
	);
}

/** The status that a cell of a row stands for; null where the unit owed nothing. */
export function cellStatus(cell: string): Status | null {
	return statusWeights[Number(cell)] ?? null;
}

function levelOf(units: UnitScope, { byId }: UnitDirectory): UnitLevel {
	if (units.kind === 'level') return units.level;
	const id = units.kind === 'ids' ? units.ids[0] : units.within;
	return byId.get(id ?? '')?.level ?? 'province';
}

interface GridPeriod extends Period {
	readonly grain: Exclude<Grain, 'total'>;
}

function periodsOf(time: Period, months: number): GridPeriod[] {
	const grains = Object.keys(grainMonths) as Grain[];
	const grain = grains.find((one) => grainMonths[one] === months);
	return !grain || grain === 'total' ? [] : bucketsIn(time, grain).map((period) => ({ ...period, grain }));
}

interface Wording {
	readonly directory: UnitDirectory;
	readonly locale: Locale;
}

function toGrid(
	table: ResultTable,
	contract: DatasetContract,
	periods: readonly GridPeriod[],
	{ directory, locale }: Wording
): CompletenessGrid {
	const cells = cellsByUnit(table, periods);
	const used = periods.map((_, at) => [...cells.values()].some((row) => row[at] !== '.'));
	const rows = [...cells].map(([id, row]): GridRow => {
		return { id, name: directory.byId.get(id)?.name ?? id, cells: row.filter((_, at) => used[at]).join('') };
	});
	const columns = periods
		.filter((_, at) => used[at])
		.map(({ start, grain }, at): GridColumn => ({
			start,
			label: formatPeriod(start, grain, locale),
			shortLabel: formatPeriod(start, grain, locale, 'short'),
			coverage: countReports(rows.map((row) => row.cells[at] ?? '.'))
		}));
	return {
		dataset: contract.id,
		label: contract.label[locale],
		columns,
		groups: groupRows(rows, directory),
		coverage: countReports(rows.flatMap((row) => [...row.cells]))
	};
}

/** A report for an odd period stands in every column that it touches; the most telling status of a cell wins. */
function cellsByUnit(table: ResultTable, periods: readonly GridPeriod[]): Map<UnitId, string[]> {
	const cells = new Map<UnitId, string[]>();
	for (let at = 0; at < table.numRows; at++) {
		const id = textAt(table, 'unit_id', at) ?? '';
		const [start, end] = [textAt(table, 'period_start', at) ?? '', textAt(table, 'period_end', at) ?? ''];
		const weight = String(statusWeights.indexOf(textAt(table, 'status', at) as Status));
		const row = cells.get(id) ?? periods.map(() => '.');
		cells.set(id, row);
		for (const [column, period] of periods.entries()) {
			if (start > period.end || end < period.start) continue;
			const before = row[column] ?? '.';
			row[column] = before === '.' || weight < before ? weight : before;
		}
	}
	return cells;
}

function countReports(cells: readonly string[]): Coverage {
	const statuses = cells.map(cellStatus).filter((status) => status !== null);
	const isOneOf = (list: readonly Status[]) => (status: Status) => list.includes(status);
	const due = statuses.filter((status) => !isOneOf(undueStatuses)(status));
	return { due: due.length, reported: due.filter(isOneOf(valueStatuses)).length };
}

function groupRows(rows: readonly GridRow[], { byId }: UnitDirectory): GridGroup[] {
	const parentOf = (row: GridRow): Unit | undefined => byId.get(byId.get(row.id)?.parent ?? '');
	const groups = new Map<string, GridRow[]>();
	for (const row of [...rows].sort((a, b) => compareText(a.name, b.name))) {
		const name = parentOf(row)?.name ?? '';
		groups.set(name, [...(groups.get(name) ?? []), row]);
	}
	// Units that have ended come last.
	const hasEnded = (members: readonly GridRow[]) => members.every((row) => row.cells.endsWith('.'));
	return [...groups]
		.sort(([a, left], [b, right]) => Number(hasEnded(left)) - Number(hasEnded(right)) || compareText(a, b))
		.map(([name, members]) => ({ name, rows: members }));
}
