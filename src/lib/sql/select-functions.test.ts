import { expect, it } from 'vitest';
import { openRelease } from '../server/release.ts';
import { textAt } from '../model/result.ts';
import { canCall } from './guard-query.ts';
import { selectFunctions } from './select-functions.ts';

it('names what a reader can call, and nothing that reads files or settings', async () => {
	const { engine } = await openRelease();
	const table = await engine.run(selectFunctions());
	const names = Array.from({ length: table.numRows }, (_, row) => textAt(table, 'name', row) ?? '');
	expect(names.filter(canCall)).toEqual(
		expect.arrayContaining(['avg', 'date_trunc', 'median', 'round', 'string_agg', 'sum'])
	);
	expect(names.filter(canCall).filter((name) => /^(getenv|read_|pragma_|duckdb_|glob)/.test(name))).toEqual([]);
	expect(['getenv', 'read_csv', 'duckdb_settings', 'query'].filter(canCall)).toEqual([]);
});
