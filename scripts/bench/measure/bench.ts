export type Figures = Readonly<Record<string, number | boolean>>;

/** What a figure must be. */
export type Goal = { readonly max: number } | { readonly min: number } | { readonly is: number | boolean };

export interface BenchContext {
	readonly runs: number;
	readonly headed: boolean;
	/** A site that already runs; null to measure the build of this checkout. */
	readonly url: string | null;
	/** Progress, on stderr. */
	readonly say: (text: string) => void;
}

/** One file of `scripts/bench/` exports one of these as `bench`. */
export interface Bench {
	readonly goals: Readonly<Record<string, Goal>>;
	readonly measure: (context: BenchContext) => Promise<Figures>;
}

/** What a bench prints. */
export interface BenchResult {
	readonly name: string;
	readonly figures: Figures;
	readonly goals: Readonly<Record<string, Goal>>;
	readonly pass: boolean;
}

/** Whether a figure is there and reaches its goal. */
export function reaches(figure: number | boolean | undefined, goal: Goal): boolean {
	if (figure === undefined) return false;
	if ('is' in goal) return figure === goal.is;
	if (typeof figure !== 'number' || Number.isNaN(figure)) return false;
	return 'max' in goal ? figure <= goal.max : figure >= goal.min;
}

/** The figures against the goals; any goal that is missed fails the whole. */
export function judge(name: string, figures: Figures, goals: Bench['goals']): BenchResult {
	const pass = Object.entries(goals).every(([key, goal]) => reaches(figures[key], goal));
	return { name, figures, goals, pass };
}
