import type { Unit } from '#lib/model/unit.ts';

/** One line of a brief; of a unit where it leads to one. */
export interface BriefItem {
	readonly text: string;
	readonly unit: Pick<Unit, 'id' | 'level'> | null;
}

/** Lines under one sentence. */
export interface BriefGroup {
	readonly text: string | null;
	/** The act, and whether its number is to be checked. */
	readonly act: string | null;
	readonly unverified: string | null;
	readonly items: readonly BriefItem[];
	readonly more: string | null;
}

/** A short list for a leader; `none` is said where it is empty. */
export interface Brief {
	readonly id: 'changes' | 'minimum' | 'next';
	readonly title: string;
	readonly groups: readonly BriefGroup[];
	readonly none: string;
	readonly note: string | null;
	/** Leads to the same of every unit. */
	readonly every: { readonly text: string; readonly search: string } | null;
}
