import { datasets } from '#lib/datasets/registry.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () =>
	datasets.flatMap(({ id }) => [{ dataset: id }, { lang: 'en', dataset: id }]);
