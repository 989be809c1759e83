import { contractTemplate } from '../../model/contract-template.ts';
import type { DatasetContract, MeasureId } from '../../model/contract.ts';
import { countMeasures } from '../../model/columns.ts';
import { addDays } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import type { ColumnTarget, TemplateColumn } from '../../model/template.ts';
import { makeProblem } from '../make-problem.ts';
import type { Sheet } from '../raw-table.ts';
import type { Layout, LayoutTask } from './choose-layout.ts';
import { countsIn } from './count-named.ts';
import type { HeadRow } from './head.ts';
import type { FormMatch } from './match-form.ts';
import { matchWide, type WideHeader } from './match-wide.ts';
import type { LabelledPeriod } from './sheet-period.ts';
import { askPeriod } from './title-period.ts';
import type { WideColumn } from './wide-column.ts';

/** A sheet whose columns are periods as a layout, or what must be answered before it can be read; null for other sheets. */
export function wideLayout(sheet: Sheet, head: readonly HeadRow[], options: LayoutTask): Layout | Problem | null {
	const { file, choices, contracts, dataset } = options;
	const asked = contracts.filter(({ id }) => dataset === undefined || id === dataset);
	const headers = asked.flatMap((contract) => matchWide({ file, sheet, choices }, head, contract) ?? []);
	const most = Math.max(0, ...headers.map(({ known }) => known));
	const [first, ...others] = headers.filter(({ known }) => known === most);
	if (!first) return null;
	const all = [first, ...others];
	const header = most > 0 && others.length === 0 ? first : null;
	const named = needsMeasure(header ?? first) ? sheetMeasure(sheet, all, options) : null;
	const chosen = header ?? all.find(({ contract }) => contract === named?.contract);
	if (!chosen || (needsMeasure(chosen) && !named)) return askMeasure(sheet, all, options);
	if (numbers(chosen).some(({ period }) => period === null))
		return askPeriod({ file, sheet, choices }, chosen.title, chosen.bottom.line);
	return { kind: 'wide', contract: chosen.contract, match: toMatch(chosen, named?.measure ?? null) };
}

const numbers = ({ columns }: WideHeader) => columns.filter((column) => column.kind === 'number');
const hasMeasureColumn = ({ columns }: WideHeader) =>
	columns.some((column) => column.kind === 'text' && column.column.target.kind === 'measure');
const needsMeasure = (header: WideHeader) =>
	!hasMeasureColumn(header) && numbers(header).some(({ measure }) => measure === null);

interface Named {
	readonly contract: DatasetContract;
	readonly measure: MeasureId;
}

const keyOf = ({ file }: LayoutTask, sheet: Sheet) => `measure:${file}|${sheet.name ?? ''}`;

/** The count that a sheet is about: as the reader answered, as its title says, as its name says. */
function sheetMeasure(sheet: Sheet, headers: readonly WideHeader[], options: LayoutTask): Named | null {
	const contracts = headers.map(({ contract }) => contract);
	const answer = choicesOf(contracts).find(({ value }) => value === options.choices[keyOf(options, sheet)]);
	if (answer) return answer;
	const titles = (headers[0]?.titles ?? []).flatMap(({ own }) => own).join('\n');
	for (const text of [titles, sheet.name ?? '']) {
		const found = countsIn(text, contracts);
		if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
	}
	return null;
}

const choicesOf = (contracts: readonly DatasetContract[]) =>
	contracts.flatMap((contract) =>
		countMeasures(contract).map(({ id, label }) => ({
			...{ contract, measure: id, value: `${contract.id}.${id}` },
			label: { vi: `${contract.label.vi}: ${label.vi}`, en: `${contract.label.en}: ${label.en}` }
		}))
	);

function askMeasure(sheet: Sheet, headers: readonly WideHeader[], options: LayoutTask): Problem {
	const { file } = options;
	const candidates = choicesOf(headers.map(({ contract }) => contract)).map(({ value, label }) => ({ value, label }));
	const asked = [file, sheet.name].filter(Boolean).join(' · ');
	const question = { key: keyOf(options, sheet), asked, candidates };
	return makeProblem(file, 'missing_measure', { line: headers[0]?.bottom.line ?? 1, question });
}

const letter = (at: number): string =>
	at < 26 ? String.fromCharCode(65 + at) : letter(Math.floor(at / 26) - 1) + letter(at % 26);

/** The header as the columns of a form; a year beside all of its own parts is a sum of them. */
function toMatch({ contract, columns, bottom }: WideHeader, measure: MeasureId | null): FormMatch {
	const read = columns.map((column, at): TemplateColumn | null => {
		if (column.kind === 'unread') return null;
		if (column.kind === 'text') return column.column;
		const parts = partsOf(column, columns);
		const target = parts.length > 0 ? { kind: 'sum' as const, of: parts.map(letter) } : targetOf(column, measure);
		return { number: letter(at), path: [], target };
	});
	const periods = columns.map((column) => (column.kind === 'number' ? column.period : null));
	const unread = columns.flatMap((column) => (column.kind === 'unread' && column.text !== '' ? [column.text] : []));
	return { template: contractTemplate(contract), columns: read, bottom, score: 1, periods, unread };
}

type NumberColumn = Extract<WideColumn, { kind: 'number' }>;

function targetOf({ measure: own, where }: NumberColumn, measure: MeasureId | null): ColumnTarget {
	const count = own ?? measure;
	return count === null ? { kind: 'value', where } : { kind: 'count', measure: count, where };
}

/** The places of the columns that follow one another from the first to the last day of this one; none where they do not. */
function partsOf(whole: NumberColumn, columns: readonly WideColumn[]): number[] {
	const isPart = (one: WideColumn): one is NumberColumn & { period: LabelledPeriod } =>
		one.kind === 'number' &&
		one !== whole &&
		one.measure === whole.measure &&
		JSON.stringify(one.where) === JSON.stringify(whole.where) &&
		one.period !== null &&
		!one.period.cumulative &&
		isInside(one.period, whole.period);
	const parts = columns.filter(isPart).toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1));
	const isWhole =
		parts.length > 1 &&
		parts[0]?.period.start === whole.period?.start &&
		parts.at(-1)?.period.end === whole.period?.end &&
		parts.every(({ period }, at) => at === 0 || addDays(parts[at - 1]?.period.end ?? '', 1) === period.start);
	return isWhole ? parts.map((part) => columns.indexOf(part)) : [];
}

const isInside = (inner: LabelledPeriod, outer: LabelledPeriod | null) =>
	outer !== null &&
	inner.start >= outer.start &&
	inner.end <= outer.end &&
	(inner.start !== outer.start || inner.end !== outer.end);
