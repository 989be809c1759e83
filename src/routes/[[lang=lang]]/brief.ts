import type { Unit } from '#lib/model/unit.ts';

/** Where a line leads. */
export type BriefLink =
	| {
			readonly kind: 'unit';
			readonly unit: Pick<Unit, 'id' | 'level'>;
			/** Parameters of the unit's page. */
			readonly search: { readonly lens?: string };
	  }
	| { readonly kind: 'measure'; readonly dataset: string; readonly measure: string; readonly search: string };

/** One line of a brief. */
export interface BriefItem {
	readonly text: string;
	readonly link: BriefLink | null;
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
	readonly id: 'changes' | 'minimum' | 'others' | 'next';
	readonly title: string;
	readonly groups: readonly BriefGroup[];
	readonly none: string;
	readonly note: string | null;
	/** Leads to the same of every unit. */
	readonly every: { readonly text: string; readonly search: string } | null;
}
