import { expect, test } from 'vitest';
import { datasets } from '#lib/datasets/registry.ts';
import { ingestFiles } from '#lib/ingest/ingest-files.ts';
import { indexUnits } from '#lib/ingest/unit-index.ts';
import type { Unit } from '#lib/model/unit.ts';
import { columnsOf, nationalDatasets, yearRows } from './national-rows.ts';
import { nationalUnits } from './national-units.ts';

const hanoi = { id: 'p-01', code: '01', level: 'province', parent: null, name: 'Hà Nội' } as const;
const country = nationalUnits([hanoi]);
const some = [...country.slice(0, 2), ...country.slice(40, 140)];
const units = indexUnits(
	country.map((unit): Unit => ({
		...unit,
		...{ shortName: unit.name, kind: 'government', division: 'xa', validFrom: '2016-01-01', validTo: null }
	}))
);

test('a country has 34 provinces and 3 321 communes below them', () => {
	expect(country.map(({ level }) => level).filter((level) => level === 'province')).toHaveLength(34);
	expect(country).toHaveLength(34 + 3321);
	expect(new Set(country.map(({ code }) => code)).size).toBe(country.length);
	const provinces = new Set(country.filter(({ level }) => level === 'province').map(({ id }) => id));
	expect(country.filter(({ parent }) => parent !== null && !provinces.has(parent))).toEqual([]);
});

test.each(nationalDatasets.map((dataset) => [dataset.id, dataset] as const))(
	'%s: every report is clean or revised, or missing, the same on every run',
	async (id, dataset) => {
		const rows = [...yearRows(dataset, 2024, some)];
		expect(rows.length).toBeGreaterThan(some.length * 11 * dataset.members.length);
		expect([...yearRows(dataset, 2024, some)]).toEqual(rows);
		const text = [columnsOf(dataset), ...rows].map((row) => row.join(',')).join('\n');
		const contract = datasets.filter((one) => one.id === id);
		const found = await ingestFiles([{ name: 'a.csv', bytes: new TextEncoder().encode(text) }], {
			...{ contracts: contract, templates: [], units, choices: {} }
		});
		expect(found.problems).toEqual([]);
		const isMissing = (row: readonly unknown[]) => row[4] === 'not_reported';
		const first = rows.filter((row) => !isMissing(row) && row[6] === null);
		expect(found.datasets[0]?.facts).toHaveLength(first.length);
		expect(found.datasets[0]?.statuses).toHaveLength(rows.filter(isMissing).length);
		expect(rows.length).toBeGreaterThan(first.length);
	}
);
