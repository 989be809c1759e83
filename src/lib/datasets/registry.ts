import type { DatasetContract, DatasetId, Measure, MeasureId } from '../model/contract.ts';
import { readModules } from './read-contracts.ts';

interface ContractModule {
	readonly default: DatasetContract;
}

// Vite gathers the contracts when it bundles; plain Node, which runs the scripts, reads the folder.
const modules: Record<string, ContractModule> = import.meta.env
	? import.meta.glob<ContractModule>('./*.contract.ts', { eager: true })
	: await readModules<ContractModule>('./', '.contract.ts');

const order = [
	'receptions',
	'dialogues',
	'campaigns',
	'petitions',
	'petition_topics',
	'recommendations',
	'reception_schedule',
	'inspections',
	'grassroots_democracy',
	'thematic_meetings',
	'satisfaction',
	'land_clearance',
	'indicators'
];
const coreIds: readonly DatasetId[] = ['receptions', 'dialogues', 'campaigns'];
const place = (id: DatasetId) => (order.includes(id) ? order.indexOf(id) : order.length);

/** Every dataset of the site: the core ones first, then by id. */
export const datasets: readonly DatasetContract[] = Object.values(modules)
	.map((module) => module.default)
	.sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1));

/** Datasets of the overview, whose pages are answered ahead for every scope. */
export const coreDatasets: readonly DatasetContract[] = datasets.filter(({ id }) => coreIds.includes(id));

/** Datasets beside the core ones: a line each on the overview. */
export const sideDatasets: readonly DatasetContract[] = datasets.filter((one) => !coreDatasets.includes(one));

/** The contract of a dataset; undefined for an id that is none. */
export function findDataset(id: DatasetId): DatasetContract | undefined {
	return datasets.find((dataset) => dataset.id === id);
}

/** A measure of a contract; undefined for an id that is none. */
export function findMeasure(contract: DatasetContract, id: MeasureId): Measure | undefined {
	return contract.measures.find((measure) => measure.id === id);
}
