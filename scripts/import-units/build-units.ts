import { makeProblem } from '#lib/ingest/make-problem.ts';
import { addDays, type IsoDate } from '#lib/model/period.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { DivisionType, Unit, UnitId, UnitLevel } from '#lib/model/unit.ts';
import { isValidOn } from '#lib/model/unit-directory.ts';
import { divisionOf, namesOf, plainId, provinceDivision } from './division.ts';
import type { ListRow, Lists } from './read-lists.ts';

/** The days between which the old units are known to have stood; the new ones begin on the day after. */
export interface ImportDates {
	readonly since: IsoDate;
	readonly changed: IsoDate;
}

/** Units being gathered: those that were there before keep their ids, names and dates. */
export class UnitDraft {
	readonly units = new Map<UnitId, Unit>();
	readonly problems: Problem[] = [];
	readonly dates: ImportDates;
	private readonly byCode = new Map<string, Unit[]>();

	constructor(kept: readonly Unit[], dates: ImportDates) {
		this.dates = dates;
		for (const unit of kept) this.add(unit);
	}

	/** The last day of the old units. */
	get lastDay(): IsoDate {
		return addDays(this.dates.changed, -1);
	}

	add(unit: Unit): Unit {
		this.units.set(unit.id, unit);
		const key = `${unit.level} ${unit.code}`;
		this.byCode.set(key, [...(this.byCode.get(key) ?? []), unit]);
		return unit;
	}

	/** The unit of a code on a day. */
	at(level: UnitLevel, code: string, day: IsoDate): Unit | undefined {
		return this.byCode.get(`${level} ${code}`)?.find((unit) => isValidOn(unit, day));
	}

	/** The unit of a code over a span: the one that is there, else a new one. */
	ensure(level: UnitLevel, code: string, span: UnitSpan, draw: () => UnitFace): Unit {
		const there = this.at(level, code, span.to ?? span.from);
		if (there) return there;
		const plain = plainId(level, code);
		const id = this.units.has(plain) ? `${plain}@${span.from}` : plain;
		const face = { kind: 'government', level, code, ...draw() } as const;
		return this.add({ id, ...face, validFrom: span.from, validTo: span.to });
	}
}

interface UnitSpan {
	readonly from: IsoDate;
	readonly to: IsoDate | null;
}

type UnitFace = Pick<Unit, 'name' | 'shortName' | 'division' | 'parent'>;

/** Adds all units of the lists: provinces, districts and communes before, provinces and communes after. */
export function buildUnits(lists: Lists, draft: UnitDraft): void {
	const { since, changed } = draft.dates;
	const before = { from: since, to: draft.lastDay };
	const after = { from: changed, to: null };
	const isLasting = lastingProvinces(lists);
	const provinceOf = (row: ListRow, span: UnitSpan) => {
		const lasts = isLasting(row.provinceCode);
		return draft.ensure('province', row.provinceCode, lasts ? { from: since, to: null } : span, () =>
			provinceFace(row.provinceName)
		);
	};
	const { districts, old_communes: old, new_communes: made } = lists.rows;
	for (const row of districts.filter(isComplete(draft)))
		addUnit(draft, 'district', row, before, provinceOf(row, before).id);
	for (const row of old.filter(isComplete(draft))) {
		const district = draft.ensure('district', row.districtCode, before, () => ({
			...faceOf(row.districtName, '', 'huyen'),
			parent: provinceOf(row, before).id
		}));
		addUnit(draft, 'commune', row, before, district.id);
	}
	for (const row of made.filter(isComplete(draft))) addUnit(draft, 'commune', row, after, provinceOf(row, after).id);
}

/** A province whose name and code go on, and whose communes all stay: it lasts. */
function lastingProvinces({ rows }: Lists): (code: string) => boolean {
	const oldProvince = new Map(rows.old_communes.map((row) => [row.code, row.provinceCode]));
	const newProvince = new Map(rows.new_communes.map((row) => [row.code, row.provinceCode]));
	const moved = new Set<string>();
	for (const { oldCode, newCode } of rows.conversion) {
		const [from, to] = [oldProvince.get(oldCode), newProvince.get(newCode)];
		if (from !== undefined && to !== undefined && from !== to) moved.add(from).add(to);
	}
	const [before, after] = [new Set(oldProvince.values()), new Set(newProvince.values())];
	return (code) => before.has(code) && after.has(code) && !moved.has(code);
}

const isComplete = (draft: UnitDraft) => (row: ListRow) => {
	const missing = (['code', 'name', 'provinceCode'] as const).find((column) => row[column] === '');
	if (missing) draft.problems.push(makeProblem(row.file, 'required', { line: row.line, column: missing }));
	return missing === undefined;
};

function addUnit(draft: UnitDraft, level: UnitLevel, row: ListRow, span: UnitSpan, parent: UnitId): void {
	const division = divisionOf(row.name, row.type);
	if (division === null) {
		const place = { line: row.line, column: 'name', value: row.name };
		draft.problems.push(makeProblem(row.file, 'not_a_member', place));
		return;
	}
	draft.ensure(level, row.code, span, () => ({ ...faceOf(row.name, row.type, division), parent }));
}

function faceOf(name: string, type: string, fallback: DivisionType) {
	const division = divisionOf(name, type) ?? fallback;
	return { ...namesOf(name, division), division };
}

function provinceFace(name: string): UnitFace {
	const division = provinceDivision(name);
	return { ...namesOf(name, division), division, parent: null };
}
