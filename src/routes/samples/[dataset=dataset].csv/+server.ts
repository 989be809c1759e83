import { error } from '@sveltejs/kit';
import { datasets, findDataset } from '#lib/datasets/registry.ts';
import { toCsv } from '#lib/export/to-csv.ts';
import { sentColumns } from '#lib/model/columns.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => datasets.map(({ id }) => ({ dataset: id }));

export const GET: RequestHandler = ({ params }) => {
	const contract = findDataset(params.dataset);
	if (!contract) error(404);
	const headers = { 'Content-Type': 'text/csv;charset=utf-8' };
	return new Response(toCsv([sentColumns(contract).map((column) => column.id)]), { headers });
};
