import type { NamedStatement } from '../sql/bind-names.ts';

/** The body of a request. */
export interface FormBody {
	readonly type: string;
	readonly text: string;
}

/**
 * A statement and its values as a form: an address would be too long for the hundreds of units that a reader may choose.
 * The client sends one for its own formats only, of which Arrow is none.
 */
export function statementForm({ text, values }: NamedStatement): FormBody {
	const boundary = `----toan-canh-${newBoundary()}`;
	const parts = Object.entries(values).map(([name, value]) => [`param_${name}`, toField(value)] as const);
	const written = [['query', text] as const, ...parts].map(
		([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
	);
	return { type: `multipart/form-data; boundary=${boundary}`, text: `${written.join('')}--${boundary}--\r\n` };
}

/** A value cannot contain what nobody can foresee. */
function newBoundary(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const escapes: Readonly<Record<string, string>> = {
	'\\': '\\\\',
	'\t': '\\t',
	'\n': '\\n',
	'\r': '\\r',
	'\0': '\\0',
	'\b': '\\b',
	'\f': '\\f'
};

/** A value as ClickHouse reads one: a field of tab-separated text. */
function toField(value: string | number | null): string {
	if (value === null) return '\\N';
	return String(value).replace(/[\\\t\n\r\0\b\f]/g, (char) => escapes[char] ?? char);
}
