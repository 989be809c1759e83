import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import campaigns from '#lib/datasets/campaigns.contract.ts';
import dialogues from '#lib/datasets/dialogues.contract.ts';
import indicators from '#lib/datasets/indicators.contract.ts';
import inspections from '#lib/datasets/inspections.contract.ts';
import petitionTopics from '#lib/datasets/petition-topics.contract.ts';
import petitions from '#lib/datasets/petitions.contract.ts';
import recommendations from '#lib/datasets/recommendations.contract.ts';
import receptions from '#lib/datasets/receptions.contract.ts';
import type { DatasetContract } from '#lib/model/contract.ts';
import { yearOf } from '#lib/model/period.ts';
import { campaignRows } from './campaigns.ts';
import { dialogueRows } from './dialogues.ts';
import { toCsv, toParquet } from './files.ts';
import { indicatorRows } from './indicators.ts';
import { inspectionRows } from './inspections.ts';
import { petitionTopicRows } from './petition-topics.ts';
import { petitionRows } from './petitions.ts';
import { recommendationRows } from './recommendations.ts';
import { writeRoundly } from './rough-number.ts';
import { receptionRows } from './receptions.ts';
import { endOf, type Row } from './row.ts';
import { releasedOn } from './shape.ts';
import { sideActivityRows } from './side-activities.ts';
import { readBodies, readUnits } from './units.ts';

type Encode = (contract: DatasetContract, rows: readonly Row[]) => string | Uint8Array;

const release = {
	releasedOn,
	illustrative: true,
	publisher: { vi: 'Bộ số liệu minh họa của Toàn cảnh', en: 'Toàn cảnh illustrative data' }
};

function fileByYear(contract: DatasetContract, rows: readonly Row[], extension: string, encode: Encode) {
	const years = [...new Set(rows.map((row) => yearOf(endOf(row))))].sort();
	return years.map((year): [string, string | Uint8Array] => [
		join(contract.id, `${year}.${extension}`),
		encode(
			contract,
			rows.filter((row) => yearOf(endOf(row)) === year)
		)
	]);
}

/** Every generated file of the demo, by its path below `data/`. */
export function sampleFiles(reference: string): Map<string, string | Uint8Array> {
	const units = readUnits(reference);
	const received = receptionRows(units);
	const petitioned = petitionRows(units);
	for (const row of received) if (row['mode'] === 'regular') writeRoundly(row, 'turns', 'receptions', 0.012);
	return new Map([
		['release.json', `${JSON.stringify(release, null, '\t')}\n`],
		...fileByYear(receptions, received, 'csv', toCsv),
		...fileByYear(dialogues, dialogueRows(units, readBodies(reference)), 'parquet', toParquet),
		...fileByYear(campaigns, campaignRows(units), 'csv', toCsv),
		...fileByYear(petitions, petitioned, 'csv', toCsv),
		...fileByYear(petitionTopics, petitionTopicRows(petitioned), 'parquet', toParquet),
		...fileByYear(recommendations, recommendationRows(units), 'parquet', toParquet),
		...fileByYear(inspections, inspectionRows(units), 'parquet', toParquet),
		...sideActivityRows(units).flatMap(([contract, rows]) => fileByYear(contract, rows, 'parquet', toParquet)),
		...fileByYear(indicators, indicatorRows(units), 'parquet', toParquet)
	]);
}

/** Writes the demo exports into a folder. */
export async function writeSampleData(folder: string, reference: string): Promise<{ files: number; bytes: number }> {
	const files = sampleFiles(reference);
	let bytes = 0;
	for (const [path, content] of files) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
		bytes += Buffer.byteLength(content);
	}
	return { files: files.size, bytes };
}
