import { findDataset } from '#lib/datasets/registry.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { countProblems } from '#lib/model/count-problems.ts';
import type { Locale } from '#lib/model/locale.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { CheckResult } from './check-protocol.ts';
import { mostMegabytes } from './drop-limit.ts';
import { isClean } from './drop-session.svelte.ts';
import type { DropSession } from './drop-session.svelte.ts';

/** What a session has come to, in one word. */
export type Outcome = 'empty' | 'too_large' | 'reading' | 'stopped' | 'failed' | 'refused' | 'checked' | 'used';

export function outcomeOf(session: DropSession): Outcome {
	const { state, used } = session;
	if (state.kind === 'empty' && session.tooLarge.length > 0) return 'too_large';
	if (!('result' in state)) return state.kind;
	if (state.result.datasets.length === 0) return 'refused';
	return used ? 'used' : 'checked';
}

/** What became of the files, in a sentence; "" while there is nothing to say. */
export function sessionHeadline(session: DropSession, locale: Locale): string {
	const t = dataMessagesOf(locale).desk;
	const outcome = outcomeOf(session);
	const { result } = session;
	const [first] = session.files;
	const files = session.files.length === 1 && first ? first.name : t.files(formatNumber(session.files.length, locale));
	const facts = formatNumber(factsOf(result), locale);
	const datasets = datasetNames(result, locale);
	switch (outcome) {
		case 'empty':
			return '';
		case 'too_large':
			return tooLargeText(session, locale);
		case 'reading':
			return t.starting;
		case 'stopped':
			return t.stopped;
		case 'failed':
			return t.failed;
		case 'refused':
			return t.refused(files);
		case 'checked':
			return result && isClean(result) ? t.clean(files, facts, datasets) : t.waiting(files, facts, datasets);
		case 'used':
			return t.accepted(files, facts, datasets);
	}
}

/** Which files were not read because of their size. */
export function tooLargeText({ tooLarge }: DropSession, locale: Locale): string {
	return dataMessagesOf(locale).desk.tooLarge(tooLarge.join(', '), `${mostMegabytes} MB`);
}

/** "“Tiếp công dân”, “Đối thoại”" */
export function datasetNames(result: CheckResult | null, locale: Locale): string {
	const names = (result?.datasets ?? []).map(({ dataset }) => findDataset(dataset)?.label[locale] ?? dataset);
	return names.map((name) => `“${name}”`).join(', ');
}

/** Facts that can be used, of all datasets. */
export function factsOf(result: CheckResult | null): number {
	return (result?.datasets ?? []).reduce((sum, one) => sum + one.facts, 0);
}

/** "3 lỗi, 1 cảnh báo", notes only where there are any. */
export function countText(problems: readonly Problem[], locale: Locale): string {
	const t = dataMessagesOf(locale).report;
	const counts = countProblems(problems);
	const number = (value: number) => formatNumber(value, locale);
	const notes = counts.note === 0 ? [] : [t.notes(number(counts.note))];
	return [t.errors(number(counts.error)), t.warnings(number(counts.warning)), ...notes].join(', ');
}

/** What the button says that uses the clean rows. */
export function useText(result: CheckResult, locale: Locale): string {
	const t = dataMessagesOf(locale).desk;
	const facts = formatNumber(factsOf(result), locale);
	if (isClean(result)) return t.useAll;
	return result.faultyRows > 0 ? t.useClean(formatNumber(result.faultyRows, locale), facts) : t.useRest(facts);
}
