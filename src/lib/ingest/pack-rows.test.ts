import { expect, test } from 'vitest';
import contract from '../datasets/receptions.contract.ts';
import { factsShape, submissionsShape } from '../sql/table-shape.ts';
import { readLines, units } from './fixture.ts';
import { packTable, packUnits } from './pack-rows.ts';
import type { RowColumn } from './fact-table.ts';
import { tabRows } from './tab-rows.ts';

const lines = [
	'unit_code,period_start,period_end,mode,turns,people,groups,status,submitted_on',
	'380,2021-01-01,2021-03-31,regular,5,6,,reported,2021-04-10',
	'380,2021-01-01,2021-03-31,head,1,1,,reported,',
	'381,2021-01-01,2021-03-31,head,7,9,,reported,2021-04-12',
	'381,2021-04-01,2021-06-30,head,,,,suppressed,'
];

const valueAt = ({ values, codes }: RowColumn, at: number) => {
	const code = codes[at] as number;
	return values ? values[code] : code;
};

test('rows that are packed say the same', async () => {
	const { facts, countReports, ...rest } = tabRows(contract, await readLines(...lines), units);
	const packedUnits = packUnits(rest.units);
	const columnOf = (columns: readonly RowColumn[], name: string) => {
		const found = columns.find((one) => one.name === name);
		if (!found) throw new Error(`no column ${name}`);
		return found;
	};
	for (const [plain, shape] of [
		[facts, factsShape(contract)],
		[countReports(), submissionsShape]
	] as const) {
		const packed = packTable(plain);
		const own = packed.rows;
		const place = columnOf(own, 'unit_place');
		expect(packed.columns.map(({ name }) => name)).toEqual(shape.columns.map(({ name }) => name));
		for (const [index, column] of packed.columns.entries()) {
			const read = (at: number) => {
				switch (column.kind) {
					case 'of_unit':
						return valueAt(columnOf(packedUnits, column.name), Number(valueAt(place, at)));
					case 'same':
						return column.value;
					case 'listed':
						return column.values[Number(valueAt(columnOf(own, column.name), at)) - 1];
					case 'stored':
						return valueAt(columnOf(own, column.name), at);
				}
			};
			const whole = plain[index] as RowColumn;
			expect(Array.from(whole.codes, (_, at) => read(at))).toEqual(
				Array.from(whole.codes, (_, at) => valueAt(whole, at))
			);
		}
	}
	const kinds = Object.fromEntries(packTable(facts).columns.map(({ name, kind }) => [name, kind]));
	expect(kinds).toMatchObject({ unit_id: 'of_unit', mode: 'listed', turns: 'stored', groups: 'same', scope: 'same' });
});
