import type { IsoDate, Period } from '../../model/period.ts';
import type { Status } from '../../model/status.ts';
import type { UnitId } from '../../model/unit.ts';
import type { Scope, StatusRow } from '../fact-row.ts';
import type { FactColumns } from './fact-columns.ts';
import { valueAt } from './coded.ts';

/** What one unit sent for one period, all its rows together. */
export interface PeriodReport extends Period {
	readonly status: Status;
	/** The last of its rows; null where none says. */
	readonly submittedOn: IsoDate | null;
	/** True where one of its rows is. */
	readonly provisional: boolean;
	/** The office's own where one of its rows says so. */
	readonly scope: Scope;
}

/** The reports of each unit, by first and last day. */
export type SentReports = ReadonlyMap<UnitId, readonly PeriodReport[]>;

/** The reports that facts make up, none of them with a status of its own. */
export function factReports(columns: FactColumns): SentReports {
	const { rows, unit, period, submittedOn, provisional, scope } = columns;
	const isZero = zeroRows(columns);
	const groups = new Groups();
	for (let at = 0; at < rows; at++) {
		const key = (unit.codes[at] as number) * period.values.length + (period.codes[at] as number);
		groups.add(key, valueAt(unit, at), valueAt(period, at), {
			status: isZero(at) ? 'reported_zero' : 'reported',
			submittedOn: valueAt(submittedOn, at),
			provisional: valueAt(provisional, at),
			scope: valueAt(scope, at)
		});
	}
	return groups.sorted();
}

/** The reports of which a file says no more than the status. */
export function statusReports(rows: readonly StatusRow[]): SentReports {
	const groups = new Groups();
	for (const { unitId, start, end, status, submittedOn, provisional, scope } of rows)
		groups.add(`${unitId} ${start} ${end}`, unitId, { start, end }, { status, submittedOn, provisional, scope });
	return groups.sorted();
}

/** Rows without any number above zero. */
function zeroRows({ counts }: FactColumns): (at: number) => boolean {
	const given = counts.map(({ values, codes }) => ({ codes, isGiven: Uint8Array.from(values, (value) => +!!value) }));
	return (at) => given.every(({ codes, isGiven }) => isGiven[codes[at] as number] === 0);
}

type Group = { -readonly [Key in keyof PeriodReport]: PeriodReport[Key] };

class Groups {
	readonly #units = new Map<UnitId, Group[]>();
	readonly #known = new Map<number | string, Group>();

	add(key: number | string, unit: UnitId, { start, end }: Period, row: Omit<PeriodReport, keyof Period>): void {
		const group = this.#known.get(key);
		if (!group) {
			const first = { start, end, ...row };
			this.#known.set(key, first);
			const own = this.#units.get(unit);
			if (own) own.push(first);
			else this.#units.set(unit, [first]);
			return;
		}
		if (row.status === 'reported' && group.status === 'reported_zero') group.status = row.status;
		if ((row.submittedOn ?? '') > (group.submittedOn ?? '')) group.submittedOn = row.submittedOn;
		group.provisional ||= row.provisional;
		if (row.scope === 'body') group.scope = 'body';
	}

	sorted(): SentReports {
		for (const own of this.#units.values())
			if (own.some((one, at) => inTime(own[at - 1] ?? one, one) > 0)) own.sort(inTime);
		return this.#units;
	}
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const inTime = (a: Period, b: Period) => compare(a.start, b.start) || compare(a.end, b.end);
