import { findingMessagesOf } from '../i18n/finding-messages.ts';
import { formatDifference } from '../i18n/number-style.ts';
import type { Locale } from '../model/locale.ts';
import { phraseNoun } from './amount.ts';
import type { Subject } from './amount.ts';
import type { Change } from './change.ts';

/** How many series did between two periods what; those that cannot be compared say nothing. */
export interface MovesFacts {
	readonly subject: Subject;
	readonly period: string;
	readonly versus: string;
	readonly items: readonly MoveItem[];
}

/** A series and what it did. */
export interface MoveItem {
	readonly label: string;
	readonly change: Change;
}

/** "Năm 2023 so với năm 2021: 40 đơn vị tăng, 20 đơn vị giảm; đổi nhiều nhất: Hậu Lộc (+120 lượt)" */
export function movesFinding({ subject, period, versus, items }: MovesFacts, locale: Locale): string {
	const text = findingMessagesOf(locale);
	const compared = items.filter(({ change }) => change.kind !== 'none');
	if (items.length === 0) return text.noNumbers(phraseNoun(subject, locale));
	if (compared.length === 0) return text.notCompared(period, versus);
	const moved = compared.filter(({ change }) => isMove(change));
	const up = moved.filter(({ change }) => differenceOf(change) > 0).length;
	const counted = text.moves(period, versus, up, moved.length - up, compared.length - moved.length);
	const most = mostMoved(items);
	if (!most) return counted;
	const unit = subject.number.kind === 'percent' ? '' : ` ${subject.number.unit}`;
	return `${counted}; ${text.mostMoved(most.label, formatDifference(differenceOf(most.change), subject.number, locale) + unit)}`;
}

/** Who changed most; undefined where nobody did beyond chance. */
export function mostMoved<Item extends MoveItem>(items: readonly Item[]): Item | undefined {
	const size = ({ change }: Item) => Math.abs(differenceOf(change));
	return items.filter(({ change }) => isMove(change)).toSorted((a, b) => size(b) - size(a))[0];
}

const isMove = ({ kind }: Change) => kind === 'fraction' || kind === 'count' || kind === 'points';
const differenceOf = (change: Change) => (change.kind === 'none' ? 0 : change.difference);
