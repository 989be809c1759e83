export type ColumnType = 'integer' | 'decimal' | 'date' | 'boolean' | 'text' | 'empty';

/** Codes keep their zeros: what begins with one is text. */
const patterns: readonly (readonly [ColumnType, RegExp])[] = [
	['integer', /^-?(0|[1-9]\d*)$/],
	['decimal', /^-?(0|[1-9]\d*)\.\d+$/],
	['date', /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?)?$/],
	['boolean', /^(true|false)$/]
];

/** The type of one text that is not empty. */
export function textType(text: string): ColumnType {
	// Most texts are told by their first letter.
	if (!/^[-\dtf]/.test(text)) return 'text';
	return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

/** The type of a column that held one type and now meets another. */
export function widen(before: ColumnType, next: ColumnType): ColumnType {
	if (before === 'empty' || before === next) return next;
	const isNumber = (type: ColumnType) => type === 'integer' || type === 'decimal';
	return isNumber(before) && isNumber(next) ? 'decimal' : 'text';
}
