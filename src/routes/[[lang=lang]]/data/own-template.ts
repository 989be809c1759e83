import { countMeasures, fileColumns } from '#lib/model/columns.ts';
import type { UnmappedSheet } from '#lib/ingest/ingest-files.ts';
import { labelsIn } from '#lib/ingest/layout/sheet-period.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import { locales } from '#lib/model/locale.ts';
import type { Locale, LocalText } from '#lib/model/locale.ts';
import type { ColumnTarget, Template } from '#lib/model/template.ts';
import { foldText } from '#lib/model/text.ts';

/** One thing that a column may hold, as a choice: `key` stands for the target in a control. */
export interface TargetChoice {
	readonly key: string;
	readonly label: string;
	readonly target: ColumnTarget;
}

/** How a reader understands a sheet: its dataset, the place of its header, and a choice for each column. */
export interface OwnReading {
	readonly contract: DatasetContract;
	/** Index among the rows shown. */
	readonly headerRow: number;
	readonly keys: readonly string[];
}

/** All that a column of a dataset's file can hold: its own columns, a unit's name, a period in words, or nothing. */
export function targetChoices(contract: DatasetContract, locale: Locale): TargetChoice[] {
	const t = dataMessagesOf(locale).mapping;
	const words = (['ignored', 'unit', 'parent', 'period'] as const).map((kind): TargetChoice => {
		return { key: kind, label: t[kind], target: { kind } };
	});
	const own = fileColumns(contract).map(({ id, label }): TargetChoice => {
		return { key: `column:${id}`, label: `${label[locale]} (${id})`, target: { kind: 'column', id } };
	});
	return [...words, ...own, ...memberChoices(contract, locale)];
}

/** A form may have a column for each member of a dimension. */
function memberChoices(contract: DatasetContract, locale: Locale): TargetChoice[] {
	const [dimension, ...others] = contract.dimensions;
	if (!dimension || others.length > 0) return [];
	return countMeasures(contract).flatMap((measure) =>
		dimension.members.map(({ id, label }): TargetChoice => ({
			key: `count:${measure.id}:${id}`,
			label: `${measure.label[locale]}, ${label[locale].toLowerCase()}`,
			target: { kind: 'count', measure: measure.id, where: { [dimension.id]: id } }
		}))
	);
}

const unitNames = /^(ten )?(don vi|dia ban|xa|phuong|huyen|quan|tinh|unit|name of unit)\b/;
const parentNames = /^(truc thuoc|don vi cap tren|huyen|quan|tinh|parent)\b/;
const periodNames = /^(ky|ky bao cao|thoi gian|quy|thang|nam|period)\b/;

/** The likeliest reading: the row with most texts is the header, and columns are known by their names. */
export function guessReading(sheet: UnmappedSheet, contracts: readonly DatasetContract[]): OwnReading {
	const texts = sheet.rows.map(
		(row) => row.cells.filter((cell) => typeof cell === 'string' && /\p{L}/u.test(cell)).length
	);
	const headerRow = Math.max(0, texts.indexOf(Math.max(...texts)));
	const readings = contracts.map((contract) => ({ contract, headerRow, keys: guessKeys(sheet, headerRow, contract) }));
	const known = ({ keys }: OwnReading) => keys.filter((key) => key !== 'ignored').length;
	return readings.reduce((best, one) => (known(one) > known(best) ? one : best));
}

/** A guess for each column of a header row. */
export function guessKeys(sheet: UnmappedSheet, headerRow: number, contract: DatasetContract): string[] {
	const taken = new Set<string>();
	return headerTexts(sheet, headerRow).map((text) => {
		const guess = guessKey(text, contract);
		if (guess === 'ignored' || taken.has(guess)) return 'ignored';
		taken.add(guess);
		return guess;
	});
}

function guessKey(header: string, contract: DatasetContract): string {
	const text = foldText(header);
	if (text === '') return 'ignored';
	const columns = fileColumns(contract);
	const isNamed = ({ id, label }: { id: string; label: LocalText }) =>
		[id, ...locales.map((locale) => label[locale])].some((name) => foldText(name) === text);
	const exact = columns.find(isNamed);
	if (exact) return `column:${exact.id}`;
	if (unitNames.test(text)) return 'unit';
	if (parentNames.test(text)) return 'parent';
	if (periodNames.test(text)) return 'period';
	const close = columns.find(({ label }) => locales.some((locale) => isClose(foldText(label[locale]), text)));
	return close ? `column:${close.id}` : 'ignored';
}

const isClose = (name: string, text: string) => text.length >= 4 && (name.includes(text) || text.includes(name));

/** The texts of a header row, as many as the widest row has cells. */
export function headerTexts({ rows }: UnmappedSheet, headerRow: number): string[] {
	const width = Math.max(0, ...rows.map((row) => row.cells.length));
	return Array.from({ length: width }, (_, at) => String(rows[headerRow]?.cells[at] ?? '').trim());
}

/** A reading says who, when and how many; the title above the header may say when. */
export function isComplete(sheet: UnmappedSheet, { contract, headerRow, keys }: OwnReading): boolean {
	const counts = new Set(countMeasures(contract).map((measure) => `column:${measure.id}`));
	const has = (...wanted: string[]) => wanted.every((key) => keys.includes(key));
	const isDated = ['column:period_start', 'column:period_end'].some((key) => keys.includes(key));
	const when = isDated
		? has('column:period_start', 'column:period_end')
		: has('period') || hasTitlePeriod(sheet, headerRow);
	const who = ['unit', 'column:unit_code', 'column:unit_name'].some((key) => keys.includes(key));
	return who && when && keys.some((key) => counts.has(key) || key.startsWith('count:'));
}

function hasTitlePeriod({ sheet, rows }: UnmappedSheet, headerRow: number): boolean {
	const titles = rows.slice(0, headerRow).flatMap(({ cells }) => cells.map((cell) => String(cell ?? '')));
	return [...titles, sheet ?? ''].some((text) => labelsIn(text, 'civil').length > 0);
}

/** The reading as a form, which knows sheets of the same header from then on. */
export function toTemplate(sheet: UnmappedSheet, reading: OwnReading): Template {
	const { contract, headerRow, keys } = reading;
	const headers = headerTexts(sheet, headerRow);
	const targets = new Map(targetChoices(contract, 'vi').map(({ key, target }) => [key, target]));
	const shown = headers.filter((text) => text !== '').slice(0, 3);
	const label = (locale: Locale) => dataMessagesOf(locale).mapping.mine(shown.join(', '));
	const act = (locale: Locale) => dataMessagesOf(locale).mapping.act;
	return {
		id: `own-${fingerprintOf(headers)}`,
		label: { vi: label('vi'), en: label('en') },
		dataset: contract.id,
		act: { vi: act('vi'), en: act('en') },
		validFrom: null,
		validTo: null,
		titles: [],
		columns: headers.flatMap((text, at) =>
			text === '' ? [] : [{ number: null, path: [[text]], target: targets.get(keys[at] ?? '') ?? { kind: 'ignored' } }]
		)
	};
}

/** A short hash (FNV-1a) of a header: sheets of one form share it. */
export function fingerprintOf(headers: readonly string[]): string {
	let hash = 0x811c9dc5;
	for (const char of headers.map(foldText).join('\t')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
	return (hash >>> 0).toString(36);
}
