import { makeProblem } from '#lib/ingest/make-problem.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { ChangeType, UnitChange } from '#lib/model/unit-change.ts';
import type { Unit, UnitId } from '#lib/model/unit.ts';
import { buildShares, type SharedRow } from './build-shares.ts';
import type { UnitDraft } from './build-units.ts';
import type { ListRow, Lists } from './read-lists.ts';

/** The acts that changes rest on where a list names none. */
const acts = {
	communes: 'Bảng chuyển đổi đơn vị hành chính của Cục Thống kê',
	districts: 'Nghị quyết 203/2025/QH15: kết thúc hoạt động của cấp huyện',
	provinces: 'Nghị quyết 202/2025/QH15'
} as const;

interface Pair {
	readonly from: Unit;
	readonly to: Unit;
	readonly row: ListRow;
}

/** What became of communes (by the conversion table), of districts (abolished) and of provinces (by their communes). */
export function buildChanges(lists: Lists, draft: UnitDraft): UnitChange[] {
	const pairs = readPairs(lists.rows.conversion, draft);
	const communes = communeChanges(pairs, draft);
	const date = draft.dates.changed;
	const known = new Set(communes.map(({ from }) => from));
	const ended = [...draft.units.values()].filter((unit) => unit.validTo === draft.lastDay && !known.has(unit.id));
	const abolished = ended
		.filter(({ level }) => level === 'district')
		.map(({ id }): UnitChange => ({
			...{ from: id, to: null, date, legalBasis: acts.districts, type: 'abolish', share: null, basis: 'unknown' }
		}));
	return [...communes, ...abolished, ...provinceChanges(pairs, draft)];
}

function readPairs(rows: readonly ListRow[], draft: UnitDraft): Pair[] {
	const lines = new Map<string, number>();
	return rows.flatMap((row) => {
		const refuse = (rule: Problem['rule'], column: 'oldCode' | 'newCode', detail: string | null = null) => {
			const severity = rule === 'duplicate_key' ? 'warning' : 'error';
			const place = { line: row.line, column, value: row[column], detail, severity } as const;
			draft.problems.push(makeProblem(row.file, rule, place));
			return [];
		};
		const from = oldUnit(row.oldCode, draft);
		const to = draft.at('commune', row.newCode, draft.dates.changed);
		if (row.oldCode === '' || row.newCode === '') return refuse('required', row.oldCode === '' ? 'oldCode' : 'newCode');
		if (!from) return refuse('unknown_unit', 'oldCode');
		if (!to) return refuse('unknown_unit', 'newCode');
		const before = lines.get(`${from.id} ${to.id}`);
		if (before !== undefined) return refuse('duplicate_key', 'oldCode', String(before));
		lines.set(`${from.id} ${to.id}`, row.line);
		return [{ from, to, row }];
	});
}

/** Island districts had no communes: the table names them by their own code. */
const oldUnit = (code: string, draft: UnitDraft) =>
	draft.at('commune', code, draft.lastDay) ?? draft.at('district', code.replace(/^00/, ''), draft.lastDay);

function communeChanges(pairs: readonly Pair[], draft: UnitDraft): UnitChange[] {
	const sources = new Map<UnitId, number>();
	for (const { to } of pairs) sources.set(to.id, (sources.get(to.id) ?? 0) + 1);
	const byOld = groupByOld(pairs);
	return [...byOld].flatMap(([from, own]) =>
		buildShares(
			own.map(({ row }) => row),
			draft.problems
		).map((shared, at): UnitChange => {
			const to = own[at]?.to ?? from;
			return {
				from: from.id,
				to: to.id,
				date: draft.dates.changed,
				legalBasis: shared.row.act || acts.communes,
				type: changeType(from, to, shared, own.length === 1 && sources.get(to.id) === 1),
				share: shared.share,
				basis: shared.share === null ? 'unknown' : 'exact'
			};
		})
	);
}

function groupByOld(pairs: readonly Pair[]): Map<Unit, Pair[]> {
	const groups = new Map<Unit, Pair[]>();
	for (const pair of pairs) groups.set(pair.from, [...(groups.get(pair.from) ?? []), pair]);
	return groups;
}

function changeType(from: Unit, to: Unit, { note, share }: SharedRow, isAlone: boolean): ChangeType {
	if (share !== 1 || note !== 'whole') return 'split_part';
	if (!isAlone) return 'merge_whole';
	if (from.division !== to.division) return 'retype';
	return from.shortName === to.shortName ? 'keep' : 'rename';
}

/** Old provinces went over as their communes did; only those that went to one province are certain. */
function provinceChanges(pairs: readonly Pair[], draft: UnitDraft): UnitChange[] {
	const provinceOf = (unit: Unit): Unit | undefined => {
		const parent = draft.units.get(unit.parent ?? '');
		return parent?.level === 'district' ? provinceOf(parent) : parent;
	};
	const heirs = new Map<Unit, Set<Unit>>();
	for (const { from, to } of pairs) {
		const [old, made] = [provinceOf(from), provinceOf(to)];
		if (old && made && old !== made) heirs.set(old, (heirs.get(old) ?? new Set<Unit>()).add(made));
	}
	return [...heirs].flatMap(([old, made]) =>
		[...made].map(({ id }): UnitChange => ({
			...{ from: old.id, to: id, date: draft.dates.changed, legalBasis: acts.provinces },
			type: made.size === 1 ? 'merge_whole' : 'split_part',
			...(made.size === 1 ? { share: 1, basis: 'exact' } : { share: null, basis: 'unknown' })
		}))
	);
}
