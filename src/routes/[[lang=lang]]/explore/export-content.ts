import { exploreSentence } from '#lib/insight/explore-sentence.ts';
import { facetLabel } from '#lib/figures/member-label.ts';
import type { Naming } from '#lib/figures/member-label.ts';
import { workbenchMessagesOf } from '#lib/i18n/workbench-messages.ts';
import type { SheetAbout, SheetColumn, SheetType } from '#lib/export/sheet.ts';
import { countMeasures } from '#lib/model/columns.ts';
import type { ExploreView } from '#lib/model/explore-view.ts';
import { numberAt } from '#lib/model/result.ts';
import type { Manifest } from '#lib/model/manifest.ts';
import { rowColumns } from '#lib/sql/compile-rows.ts';
import type { ExploreContent } from './explore-content.ts';
import type { ExploreDesk } from './explore-desk.ts';
import { sentenceNames } from './explore-page.ts';
import type { TablePart } from './export-protocol.ts';

/** What stands beside every exported number: filters, link, version, coverage, sources and definitions. */
export function aboutOf(
	{ view, coverage }: ExploreContent,
	naming: Naming,
	manifest: Manifest,
	link: string
): SheetAbout {
	const { contract, locale } = naming;
	const t = workbenchMessagesOf(locale).export.about;
	const used = contract.measures.filter(({ id }) => view.measures.includes(id));
	return [
		[t.filters, exploreSentence(view, sentenceNames(naming))],
		[t.link, link],
		[t.version, manifest.version],
		[t.released, manifest.releasedOn],
		[t.through, manifest.dataThrough],
		[t.coverage, `${coverage.came}/${coverage.due}`],
		[t.publisher, manifest.publisher[locale]],
		...(manifest.illustrative ? [[t.illustrative, ''] as const] : []),
		[t.source, contract.source[locale]],
		[t.privacy, contract.privacy[locale]],
		...used.map(({ label, definition, source }) => {
			const law = source.law ? `; ${source.law[locale]}` : '';
			return [label[locale], `${definition[locale]} (${source.form[locale]}${law})`] as const;
		}),
		...view.own.map(({ id, expression }) => [`${t.formula}: ${id}`, expression] as const),
		[t.missing, ''],
		[t.qualifier, '']
	];
}

/** The columns of all rows, as a table for people and programs. */
export function rowSheetColumns(naming: Naming): SheetColumn[] {
	const { contract, locale } = naming;
	const t = workbenchMessagesOf(locale);
	const counts = new Map(countMeasures(contract).map((measure) => [measure.id, measure]));
	return rowColumns(contract).map((id): SheetColumn => {
		const count = counts.get(id);
		if (count) return { id, label: count.label[locale], type: count.type };
		const qualified = counts.get(id.replace(/_qualifier$/, ''));
		if (qualified) return { id, label: t.export.qualifier(qualified.label[locale]), type: 'text' };
		const labels: Readonly<Record<string, string>> = {
			unit_id: t.rows.unit,
			period_start: t.rows.from,
			period_end: t.rows.to,
			source_file: t.rows.file,
			source_row: t.rows.line,
			scope: t.rows.scope
		};
		return { id, label: labels[id] ?? facetLabel(id, naming), type: types[id] ?? 'text' };
	});
}

const types: Readonly<Record<string, SheetType>> = {
	period_start: 'date',
	period_end: 'date',
	provisional: 'integer',
	source_row: 'integer'
};

// Few enough for the page to answer in between.
const rowsAtOnce = 2_000;

const breather = () => new Promise((resolve) => setTimeout(resolve));

/** All rows that a view keeps, part by part. */
export async function* allRows(
	view: ExploreView,
	naming: Naming,
	desk: ExploreDesk,
	signal: AbortSignal
): AsyncGenerator<TablePart> {
	const whole = { ...view, pivot: { ...view.pivot, rows: [], columns: [] } };
	const names = rowColumns(naming.contract);
	for (let after = -1; ;) {
		const options = { cell: null, offset: 0, limit: rowsAtOnce, after };
		const table = await desk.rows(whole, naming.contract, options, signal);
		await breather();
		yield { rows: table.numRows, columns: names.map((name) => table.columns[name] ?? []) };
		if (table.numRows < rowsAtOnce) return;
		after = numberAt(table, 'row_at', table.numRows - 1) ?? Infinity;
	}
}
