import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { formatAsked } from '../i18n/number-style.ts';
import { plotMessagesOf } from '../i18n/plot-messages.ts';
import type { Locale } from '../model/locale.ts';
import { phraseNoun, phraseNumber, phraseTopic } from './amount.ts';
import type { Subject } from './amount.ts';

/** Where a unit stands: `open` lacks reports and may still have enough, `above` has more than a range asks for. */
export type BulletState = 'enough' | 'short' | 'above' | 'open' | 'no_report' | 'no_target';

interface TargetRow {
	readonly label: string;
	readonly role: string;
	readonly value: number | null;
	readonly target: number | null;
	readonly most: number | null;
	readonly state: BulletState;
}

/** Units against what they must or planned to do. */
export interface TargetFacts {
	readonly subject: Subject;
	readonly period: string;
	/** Those farthest below their target first. */
	readonly rows: readonly TargetRow[];
}

/** With more units below their target than this only their number is given. */
const mostNamed = 2;

/** "9/12 đơn vị đủ kỳ tiếp công dân của người đứng đầu trong năm 2024; chưa đủ: A 8/12, B 10/12; 1 chưa báo cáo" */
export function targetFinding(facts: TargetFacts, locale: Locale): string {
	const { subject, period, rows } = facts;
	const { finding } = plotMessagesOf(locale);
	const noun = phraseTopic(subject, locale);
	const due = rows.filter((row) => row.state !== 'no_target');
	if (period === '' || rows.length === 0) return findingMessagesOf(locale).noNumbers(noun);
	if (due.length === 0) return finding.noTargets(noun, period);
	const [chosen] = due.filter((row) => row.role === 'focus');
	const only = due.length === 1 ? due[0] : due.filter((row) => row.role === 'focus').length === 1 ? chosen : undefined;
	if (only) return ownFinding(only, subject, period, locale);
	const of = (state: BulletState) => due.filter((row) => row.state === state);
	const short = of('short');
	const named = short.map((row) => `${row.label} ${doneText(row, subject, locale)}`).join(', ');
	return [
		finding.enough(of('enough').length + of('above').length, due.length, noun, period),
		...(of('above').length === 0 ? [] : [finding.over(of('above').length)]),
		...(short.length === 0 ? [] : [finding.short(short.length, short.length <= mostNamed ? named : null)]),
		...(of('open').length === 0 ? [] : [finding.open(of('open').length)]),
		...(of('no_report').length === 0 ? [] : [finding.noReport(of('no_report').length)])
	].join('; ');
}

function ownFinding(row: TargetRow, subject: Subject, period: string, locale: Locale): string {
	const { finding, bullet } = plotMessagesOf(locale);
	const [noun, state] = [phraseNoun(subject, locale), bullet.state[row.state]];
	if (subject.measure.kind === 'count' || row.value === null)
		return finding.ownTarget(row.label, noun, period, doneText(row, subject, locale), state);
	const done = phraseNumber(row.value, 'exact', subject, locale);
	const asked = row.target === null ? '' : formatAsked(row.target, row.most, subject.number, locale);
	return finding.ownRatio(row.label, noun, period, done, asked, state);
}

/** "8/12", "0,7/1–2" */
function doneText({ value, target, most }: TargetRow, subject: Subject, locale: Locale): string {
	if (value === null || target === null) return '';
	const number = (one: number) => phraseNumber(one, 'exact', subject, locale);
	const asked =
		subject.measure.kind === 'ratio'
			? formatAsked(target, most, subject.number, locale)
			: [target, ...(most === null ? [] : [most])].map(number).join('–');
	return `${number(value)}/${asked}`;
}
