const most = 1000;

/**
 * What `JSON.stringify(report, null, '\t')` gives, part by part, lists by some of their items at a time: the whole may
 * be longer than a string can be.
 */
export function* reportText(report: Readonly<Record<string, unknown>>): Generator<string> {
	let before = '{';
	for (const [name, value] of Object.entries(report)) {
		yield `${before}\n\t${JSON.stringify(name)}: `;
		if (Array.isArray(value) && value.length > 0) yield* listText(value);
		else yield within(value);
		before = ',';
	}
	yield before === '{' ? '{}' : '\n}';
}

function* listText(items: readonly unknown[]): Generator<string> {
	yield '[';
	for (let at = 0; at < items.length; at += most) {
		const text = within(items.slice(at, at + most)).slice('['.length, -'\n\t]'.length);
		yield at === 0 ? text : `,${text}`;
	}
	yield '\n\t]';
}

/** A value as it stands one step within another. */
const within = (value: unknown) => JSON.stringify({ '': value }, null, '\t').slice('{\n\t"": '.length, -'\n}'.length);
