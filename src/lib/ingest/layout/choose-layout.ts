import type { DatasetContract, DatasetId } from '../../model/contract.ts';
import type { Template } from '../../model/template.ts';
import type { Choices } from '../../model/problem.ts';
import type { Sheet } from '../raw-table.ts';
import { findNumberings } from './find-numbering.ts';
import { isTooWide, type HeadRow } from './head.ts';
import { matchForm, type FormMatch } from './match-form.ts';
import { matchTable, type TableMatch } from './match-table.ts';
import { titlePeriod } from './title-period.ts';

/** What a sheet may be laid out as. */
export interface LayoutOptions {
	readonly contracts: readonly DatasetContract[];
	readonly templates: readonly Template[];
	readonly choices: Choices;
	readonly dataset?: DatasetId;
}

/** The same for a sheet of a file, which answers are kept by. */
export interface LayoutTask extends LayoutOptions {
	readonly file: string;
}

/** How a sheet is laid out, and whose numbers it holds. */
export interface Layout {
	readonly kind: 'form' | 'table' | 'wide' | 'long';
	readonly match: FormMatch;
	readonly contract: DatasetContract;
}

const poor = 0.6;
const tableWorth = 0.5;
const close = 0.05;

/** The form or table that fits a sheet best; null where none fits well, or two fit alike. */
export function chooseLayout(sheet: Sheet, head: readonly HeadRow[], options: LayoutTask): Layout | null {
	if (isTooWide(head)) return null;
	const { contracts, dataset } = options;
	const asked = contracts.filter(({ id }) => dataset === undefined || id === dataset);
	const table = bestTable(asked.flatMap((contract) => matchTable(head, contract, dataset !== undefined) ?? []));
	const form = bestForm(sheet, head, options);
	const contract = form && asked.find(({ id }) => id === form.template.dataset);
	if (form && contract && form.score > (table?.score ?? 0)) return { kind: 'form', match: form, contract };
	const isGood = table && (dataset !== undefined || table.score >= tableWorth);
	return isGood ? { kind: 'table', match: table, contract: table.contract } : null;
}

function bestTable(matches: readonly TableMatch[]): TableMatch | null {
	const best = Math.max(-1, ...matches.map(({ weight }) => weight));
	const winners = matches.filter(({ weight }) => weight === best);
	return winners.length === 1 ? (winners[0] ?? null) : null;
}

function bestForm(sheet: Sheet, head: readonly HeadRow[], options: LayoutTask): FormMatch | null {
	const { templates, contracts, dataset } = options;
	const isAsked = (template: Template) =>
		contracts.some(({ id }) => id === template.dataset && (dataset === undefined || id === dataset));
	const numberings = findNumberings(head);
	const matches = templates.filter(isAsked).flatMap((template) => matchForm(head, numberings, template) ?? []);
	const best = Math.max(0, ...matches.map(({ score }) => score));
	const winners = matches.filter(({ score }) => score >= best - close);
	const [first] = winners;
	if (!first || best < poor || winners.some((one) => !isAlike(one, first))) return null;
	return winners.find((one) => isInForce(one, sheet, head, options)) ?? winners.at(-1) ?? null;
}

/** Two acts may prescribe the same form: it is read alike under both. */
function isAlike(a: FormMatch, b: FormMatch): boolean {
	const targets = ({ columns }: FormMatch) => JSON.stringify(columns.map((column) => column?.target));
	return a.template.dataset === b.template.dataset && targets(a) === targets(b);
}

function isInForce(match: FormMatch, sheet: Sheet, head: readonly HeadRow[], { file, choices }: LayoutTask): boolean {
	const { validFrom, validTo } = match.template;
	const { period } = titlePeriod({ file, sheet, choices }, head.slice(0, match.bottom.index + 1), match.template);
	return period !== null && period.end >= (validFrom ?? '') && period.end <= (validTo ?? '9999');
}
