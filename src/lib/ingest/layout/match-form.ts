import type { Template, TemplateColumn } from '../../model/template.ts';
import { foldText } from '../../model/text.ts';
import type { Numbering } from './find-numbering.ts';
import { headerPaths, type HeadRow } from './head.ts';
import { headerKey, headerTokens } from './header-key.ts';
import type { LabelledPeriod } from './sheet-period.ts';

/** How a form lies in a sheet. */
export interface FormMatch {
	readonly template: Template;
	/** For each column of the sheet the one of the form; null for one that is not read. */
	readonly columns: readonly (TemplateColumn | null)[];
	/** The last row of the header, numbering included. */
	readonly bottom: HeadRow;
	/** Around 1 for the form itself, around 0 for another one. */
	readonly score: number;
	/** For each column of the sheet the period that its header names; left out where no header does. */
	readonly periods?: readonly (LabelledPeriod | null)[];
	/** Headers that were not understood, where the form does not prescribe them. */
	readonly unread?: readonly string[];
}

const deepest = 6;
const titleWorth = 0.15;
const byNumberOnly = 0.5;

/** The best place of a form in the top of a sheet; null where it is not there, or its numbers contradict its words. */
export function matchForm(
	head: readonly HeadRow[],
	numberings: readonly Numbering[],
	template: Template
): FormMatch | null {
	// A second header row, in another language, may stand between the words and the numbers.
	const numbered = numberings.flatMap((numbering) =>
		[1, 2].map((above) => matchAt(head, numbering.row.index - above, numbering, template))
	);
	const plain = numberings.length > 0 ? [] : head.map((row) => matchAt(head, row.index, null, template));
	return [...numbered, ...plain].reduce<FormMatch | null>(
		(best, one) => (one && one.score > (best?.score ?? 0) ? one : best),
		null
	);
}

function matchAt(
	head: readonly HeadRow[],
	leaf: number,
	numbering: Numbering | null,
	template: Template
): FormMatch | null {
	const bottom = numbering?.row ?? head[leaf];
	if (!bottom) return null;
	const paths = headerPaths(head.slice(Math.max(0, leaf - deepest + 1), leaf + 1));
	const worded = paths.map((path) => byWords(path, template));
	const width = Math.max(paths.length, numbering?.numbers.length ?? 0);
	const columns = Array.from({ length: width }, (_, at) => {
		const number = numbering?.numbers[at];
		const found = number ? template.columns.find((column) => column.number === number) : undefined;
		return found ?? worded[at] ?? null;
	});
	if (contradict(columns, worded)) return null;
	const counted = template.columns.filter(isCounted);
	const worth = counted.reduce((sum, column) => sum + worthOf(column, columns, worded), 0);
	if (worth === 0 || counted.length === 0) return null;
	const score = worth / counted.length + titleWorth * titled(head.slice(0, leaf + 1), template);
	return { template, columns, bottom, score };
}

/** True for a column that holds numbers. */
export const isCounted = ({ target: { kind } }: TemplateColumn) =>
	kind === 'count' || kind === 'addend' || kind === 'value' || kind === 'sum';

/** The place of the column that names the count of each row; -1 where the columns say it themselves. */
export function measureColumn({ columns }: FormMatch): number {
	const isOpen = columns.some((column) => column?.target.kind === 'value');
	return isOpen ? columns.findIndex((column) => column?.target.kind === 'measure') : -1;
}

function worthOf(
	column: TemplateColumn,
	columns: readonly (TemplateColumn | null)[],
	worded: readonly (TemplateColumn | null)[]
): number {
	const at = columns.indexOf(column);
	if (at < 0) return 0;
	return worded[at] === column ? 1 : byNumberOnly;
}

/** Words that clearly mean another column than the number does: the office moved columns, and nobody knows which. */
function contradict(columns: readonly (TemplateColumn | null)[], worded: readonly (TemplateColumn | null)[]): boolean {
	return worded.some(
		(column, at) =>
			column !== null &&
			isCounted(column) &&
			columns[at] !== column &&
			worded.indexOf(column) === at &&
			worded.lastIndexOf(column) === at
	);
}

/** The words of a form: of each column, and of all together. */
interface Words {
	readonly columns: readonly (readonly [TemplateColumn, readonly ReadonlySet<string>[]])[];
	readonly all: ReadonlySet<string>;
}

const compiled = new WeakMap<Pick<Template, 'columns'>, Words>();

function wordsOf(template: Pick<Template, 'columns'>): Words {
	const known = compiled.get(template);
	if (known) return known;
	const columns = template.columns.map(
		(column) => [column, column.path.map((words) => new Set(words.map(headerKey)))] as const
	);
	const all = new Set(columns.flatMap(([, segments]) => segments.flatMap((words) => [...words])));
	const made = { columns, all };
	compiled.set(template, made);
	return made;
}

/** The column whose words stand above, in order; the longest where several do. */
export function byWords(path: readonly string[], template: Pick<Template, 'columns'>): TemplateColumn | null {
	const cells = path.map(headerTokens).filter((tokens) => tokens.length > 0);
	const tokens = cells.flat();
	const { columns, all } = wordsOf(template);
	// Most cells near the top are data.
	if (!tokens.some((token) => hasAny(token, all))) return null;
	const leaf = tokens.length - (cells.at(-1)?.length ?? 0);
	let best: TemplateColumn | null = null;
	for (const [column, segments] of columns)
		if (segments.length > (best?.path.length ?? 0) && stands(segments, tokens, leaf)) best = column;
	return best;
}

function hasAny(token: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
	for (const key of token) if (words.has(key)) return true;
	return false;
}

function stands(segments: readonly ReadonlySet<string>[], tokens: readonly ReadonlySet<string>[], leaf: number) {
	let from = 0;
	for (const [at, words] of segments.entries()) {
		const start = at === segments.length - 1 ? Math.max(from, leaf) : from;
		const found = tokens.findIndex((token, index) => index >= start && hasAny(token, words));
		if (found < 0) return false;
		from = found + 1;
	}
	return segments.length > 0;
}

/** 0 without its title; from 1 up to 2 where the title line says nothing else: one form's title may begin another's. */
function titled(rows: readonly HeadRow[], { titles }: Template): number {
	const wanted = titles.map(foldText);
	const lines = rows.flatMap(({ own }) => own.map(foldText));
	const shares = lines.flatMap((line) =>
		wanted.flatMap((title) => (line.includes(title) ? [1 + title.length / line.length] : []))
	);
	return Math.max(0, ...shares);
}
