import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import { formatNumber } from '#lib/i18n/format.ts';
import { fileColumns } from '#lib/model/columns.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import { textIn, type Locale } from '#lib/model/locale.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { OpenQuestion } from './problem-groups.ts';

/** A question and its answers as a reader sees them; `value` is what is remembered. */
export interface QuestionText {
	readonly asked: string;
	readonly answers: readonly { readonly value: string; readonly label: string }[];
}

/** Words a question; `contract` is that of the file which asks it, null where nobody knows. */
export function questionText(
	{ question, example }: OpenQuestion,
	contract: DatasetContract | null,
	locale: Locale
): QuestionText {
	const column = contract && fileColumns(contract).find(({ id }) => id === example.column);
	return {
		asked: askedText(example, question.asked, column?.label[locale] ?? example.column ?? '', locale),
		answers: question.candidates.map(({ value, label }) => ({
			value,
			label: answerText(example, value, textIn(label, locale), locale)
		}))
	};
}

function askedText({ rule, file }: Problem, asked: string, column: string, locale: Locale): string {
	const t = dataMessagesOf(locale).question;
	switch (rule) {
		case 'unclear_mark':
			return t.mark(asked, column, file);
		case 'unclear_separator':
			return t.separator(asked, column, file);
		case 'unclear_parts':
			return t.parts(asked, column, file);
		case 'ambiguous_unit':
		case 'former_unit':
		case 'unknown_unit_name':
			return t.unit(asked);
		default:
			return asked;
	}
}

/** Readings of a cell are kept by name; all others are units, which have names of their own. */
function answerText({ rule }: Problem, value: string, label: string, locale: Locale): string {
	const { readings } = dataMessagesOf(locale).question;
	const isReading = rule === 'unclear_mark' || rule === 'unclear_separator' || rule === 'unclear_parts';
	if (!isReading || !Object.hasOwn(readings, value)) return label;
	return readings[value as keyof typeof readings](numberText(label, locale));
}

const numberText = (label: string, locale: Locale) =>
	formatNumber(Number(label), locale, label.split('.')[1]?.length ?? 0);
