import type { Period } from '#lib/model/period.ts';
import { apportion } from './apportion.ts';
import { fitTo, type Row, rowsWithin } from './row.ts';

const fieldIds = ['economy', 'culture_society', 'defence_security', 'political_system'] as const;

// Thanh Hóa, "Dân vận khéo" models from 1/2021 to 8/2025, and the part of them up to 10/2023.
const firstSpan: Period = { start: '2021-01-01', end: '2023-10-31' };
const secondSpan: Period = { start: '2023-11-01', end: '2025-08-31' };
const byField = [4398, 3030, 1696, 1115];
const collective = 6026;
const firstEconomy = 3200;
const firstCollective = 4810;
const firstIndividual = 3609;

/** Models by field in the second span: all of economy that the first left, the other fields by their size. */
function secondByField(): number[] {
	const total = byField.reduce((a, b) => a + b, 0) - firstCollective - firstIndividual;
	const economy = (byField[0] ?? 0) - firstEconomy;
	return [economy, ...apportion(total - economy, byField.slice(1))];
}

const models = (rows: readonly Row[], code: string, span: Period): Row[] =>
	rowsWithin(
		rows.filter((row) => row['unit_code'] === code && row['programme'] === 'dan_van_kheo'),
		span
	);

function fitFieldsAndHolders(rows: readonly Row[], fields: readonly number[], collectives: number): void {
	const split = apportion(collectives, fields);
	fieldIds.forEach((field, index) => {
		const ofCollectives = split[index] ?? 0;
		const cell = (holder: string) => rows.filter((row) => row['field'] === field && row['holder'] === holder);
		fitTo(cell('collective'), ['built'], ofCollectives);
		fitTo(cell('individual'), ['built'], (fields[index] ?? 0) - ofCollectives);
	});
}

/** Puts the published numbers of "Dân vận khéo" models in: Thanh Hóa to 8/2025, Hà Nội 2024 and 2025. */
export function fitCampaigns(rows: readonly Row[]): void {
	const second = secondByField();
	const first = byField.map((total, index) => total - (second[index] ?? 0));
	fitFieldsAndHolders(models(rows, '38', firstSpan), first, firstCollective);
	fitFieldsAndHolders(models(rows, '38', secondSpan), second, collective - firstCollective);
	const halfYear = models(rows, '01', { start: '2024-01-01', end: '2024-06-30' });
	fitTo(halfYear, ['registered_new', 'registered_maintained'], 24254);
	const year = models(rows, '01', { start: '2025-01-01', end: '2025-12-31' });
	fitTo(
		year.filter((row) => row['holder'] === 'collective'),
		['built'],
		7369
	);
	fitTo(
		year.filter((row) => row['holder'] === 'individual'),
		['built'],
		4566
	);
}
