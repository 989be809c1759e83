import { expect, test } from 'vitest';
import type { IsoDate } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import { lineageValues } from './lineage-values.ts';
import { indexUnits } from './unit-index.ts';

const unit = (id: string, validFrom: IsoDate, validTo: IsoDate | null, territory?: string): Unit => ({
	id,
	code: null,
	name: id,
	shortName: id,
	kind: 'government',
	level: 'commune',
	division: 'xa',
	parent: null,
	validFrom,
	validTo,
	...(territory === undefined ? {} : { territory })
});
const mergeInto = (from: string, to: string, date: IsoDate) =>
	({ from, to, date, share: 1, basis: 'exact', legalBasis: 'NQ 1', type: 'merge_whole' }) as const;

test('a unit keeps its facts on all dates on which they do not move', () => {
	const units = indexUnits(
		[
			unit('a', '2016-01-01', '2018-12-31'),
			unit('b', '2019-01-01', '2020-12-31'),
			unit('c', '2021-01-01', null),
			unit('k', '2016-01-01', null, 'c')
		],
		[mergeInto('a', 'b', '2019-01-01'), mergeInto('b', 'c', '2021-01-01')]
	);
	const rows = lineageValues(units, () => 1000).map(([from, to, level, body, start, end, , , share]) =>
		[from, to, level, body, start, end, share].join(' ')
	);
	expect(rows.filter((row) => row.startsWith('b')).sort()).toEqual([
		'b a commune false 1900-01-01 2018-12-31 1',
		'b b commune false 2019-01-01 2020-12-31 1',
		'b c commune false 2021-01-01 2299-12-31 1'
	]);
	expect(rows.filter((row) => row.startsWith('k'))).toEqual(['k k commune true 1900-01-01 2299-12-31 1']);
});
