/** A value for each row: the distinct ones, and which of them stands in a row. Two columns may share their codes. */
export interface Coded<Value> {
	readonly values: readonly Value[];
	readonly codes: Int32Array;
}

/** The values of items, told apart by identity; neighbours are often the same. */
export function coded<Item, Value>(items: readonly Item[], valueOf: (item: Item) => Value): Coded<Value> {
	return codedBy(items, valueOf, valueOf);
}

/** The values of items, told apart by a key: the first value of each stands for all. */
export function codedBy<Item, Value>(
	items: readonly Item[],
	keyOf: (item: Item) => unknown,
	valueOf: (item: Item) => Value
): Coded<Value> {
	const known = new Map<unknown, number>();
	const values: Value[] = [];
	const codes = new Int32Array(items.length);
	let last: unknown;
	let code = -1;
	for (let at = 0; at < items.length; at++) {
		const item = items[at] as Item;
		const key = keyOf(item);
		if (code < 0 || key !== last) {
			code = known.get(key) ?? values.length;
			if (code === values.length) {
				values.push(valueOf(item));
				known.set(key, code);
			}
			last = key;
		}
		codes[at] = code;
	}
	return { values, codes };
}

/** What is made of each value; the codes stay. */
export function mapped<From, To>({ values, codes }: Coded<From>, toValue: (value: From) => To): Coded<To> {
	return { values: values.map(toValue), codes };
}

/** The value of one row. */
export function valueAt<Value>({ values, codes }: Coded<Value>, at: number): Value {
	return values[codes[at] as number] as Value;
}

/** The same rows with one code for all values of the same key. */
export function unified<Value>(column: Coded<Value>, keyOf: (value: Value) => string): Coded<Value> {
	const places = new Map<string, number>();
	const values: Value[] = [];
	const table = Int32Array.from(column.values, (value) => {
		const key = keyOf(value);
		const place = places.get(key) ?? values.push(value) - 1;
		places.set(key, place);
		return place;
	});
	return values.length === table.length ? column : { values, codes: column.codes.map((code) => table[code] as number) };
}

/** The same rows without values that stand in none of them. */
export function inUse<Value>({ values, codes }: Coded<Value>): Coded<Value> {
	const places = new Int32Array(values.length).fill(-1);
	const used: Value[] = [];
	const own = codes.map((code) => {
		if (places[code] === -1) places[code] = used.push(values[code] as Value) - 1;
		return places[code] as number;
	});
	return { values: used, codes: own };
}
