import { makeProblem } from '#lib/ingest/make-problem.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { ListRow } from './read-lists.ts';
import { shareOfNote, type NoteShare } from './share-of-note.ts';

/** A row of the conversion table with the share of the old population that it moves; null where the table cannot tell. */
export interface SharedRow {
	readonly row: ListRow;
	readonly note: NoteShare | null;
	readonly share: number | null;
}

/** The shares of one old unit's rows: stated, or the rest where only one row is left; contradictions are unknown. */
export function buildShares(rows: readonly ListRow[], problems: Problem[]): SharedRow[] {
	const notes = rows.map((row) => ({ row, note: readNote(row, problems) }));
	const stated = notes.map(({ note }) => statedShare(note));
	const open = stated.filter((share) => share === null).length;
	const sum = stated.reduce<number>((total, share) => total + (share ?? 0), 0);
	// Without people elsewhere, the only part left has all of them; one lone part means that rows are missing.
	const canClose = open === 1 && sum === 0 && rows.length > 1 && notes.every(({ note }) => note !== null);
	const isWhole = open === 0 && sum === 1;
	if (!isWhole && (sum > 0 || open === 0)) problems.push(contradiction(rows, stated));
	return notes.map(({ row, note }, at) => ({
		row,
		note,
		share: isWhole ? (stated[at] ?? null) : canClose ? (stated[at] ?? 1) : sum > 0 || open === 0 ? null : landOnly(note)
	}));
}

const landOnly = (note: NoteShare | null) => (note === 'land_only' ? 0 : null);

function statedShare(note: NoteShare | null): number | null {
	switch (note) {
		case 'whole':
		case 'all_people':
			return 1;
		case 'land_only':
			return 0;
		case 'part':
		case null:
			return null;
	}
}

function readNote(row: ListRow, problems: Problem[]): NoteShare | null {
	const note = shareOfNote(row.note);
	if (note === null) {
		const place = { line: row.line, column: 'note', value: row.note, detail: '…toàn bộ…, …một phần…, Giữ nguyên' };
		problems.push(makeProblem(row.file, 'not_a_member', { ...place, severity: 'warning' }));
	}
	return note;
}

function contradiction(rows: readonly ListRow[], stated: readonly (number | null)[]): Problem {
	const [first] = rows;
	const value = stated.map((share) => share ?? '?').join(' + ');
	const place = { line: first?.line ?? null, column: 'note', value, detail: `1 (${first?.oldCode ?? ''})` };
	return makeProblem(first?.file ?? '', 'sum_mismatch', { ...place, severity: 'warning' });
}
