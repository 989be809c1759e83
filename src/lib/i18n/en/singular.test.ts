import { expect, test } from 'vitest';
import { datasets } from '../../datasets/registry.ts';
import { countUnits } from '../../model/contract.ts';
import { counted, singular } from './singular.ts';

test('one of them is named in the singular', () => {
	const words = [
		'events',
		'classes',
		'people received',
		'news items',
		'reception sessions of heads',
		'm² of land given'
	];
	expect(words.map(singular)).toEqual([
		'event',
		'class',
		'person received',
		'news item',
		'reception session of heads',
		'm² of land given'
	]);
});

test('every noun of the contracts has a singular that is no plural', () => {
	const counts = datasets.flatMap(({ measures }) => measures).filter(({ kind }) => kind === 'count');
	const nouns = [...counts.map(({ noun }) => noun.en), ...Object.values(countUnits).map(({ en }) => en)];
	const plain = nouns.map(singular).map((noun) => noun.split(/ (?:of|at|on|in|per|to|with|that|as) /)[0]);
	expect(plain.filter((noun) => /(?<!news?)(?<!clas)s\b/.test(noun!))).toEqual([]);
});

test('only one is singular', () => {
	const counts = ['0', '1', '21', '1.1', 'more than 1', 'provisionally 1', '+1', ''];
	expect(counts.map((count) => counted(count, 'events'))).toEqual([
		'0 events',
		'1 event',
		'21 events',
		'1.1 events',
		'more than 1 event',
		'provisionally 1 event',
		'+1 event',
		'events'
	]);
});
