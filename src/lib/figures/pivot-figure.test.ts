import { expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { defaultExplore } from '../view/explore-defaults.ts';
import { exampleInput } from './example.ts';
import { pivotAnswer } from './pivot-fixture.ts';
import type { PivotExample } from './pivot-fixture.ts';
import { pivotFigure } from './pivot-figure.ts';
import { pivotOf } from './pivot.ts';

const noReports = { numRows: 0, coverage: null, columns: {} };
const { context } = exampleInput({
	...{ contract: receptions, measure: 'turns', cell: () => 1 },
	from: '2022-01-01',
	to: '2023-12-31'
});

async function drawn(cells: readonly PivotExample[]) {
	const base = defaultExplore(receptions);
	const chart = { kind: 'line', measure: 'turns' } as const;
	const view = { ...base, chart, pivot: { ...base.pivot, rows: ['mode'], columns: ['year'] } };
	const naming = { contract: receptions, directory: null, locale: 'vi' } as const;
	const time = { start: '2022-01-01', end: '2023-12-31' };
	const about = 'mọi đơn vị';
	const frame = {
		contract: receptions,
		context,
		locale: 'vi',
		units: () => undefined,
		about,
		filters: [],
		lens: { kind: 'as_published' },
		time
	} as const;
	const { figure } = await pivotFigure({
		pivot: pivotOf(pivotAnswer(cells), view, naming),
		view,
		reports: noReports,
		naming,
		frame
	});
	return figure!;
}

it('says that numbers of reports over several periods are not drawn', async () => {
	const years: readonly PivotExample[] = [
		[0, 'head', 2022, 5],
		[0, 'head', 2023, 6],
		[0, 'regular', 2022, 7],
		[0, 'regular', 2023, 9]
	];
	const note = 'kéo qua nhiều mốc thời gian';
	expect((await drawn(years)).notes.join(' ')).not.toContain(note);
	const spanning = await drawn([...years, [0, 'head', null, 30]]);
	expect(spanning.notes.join(' ')).toContain(note);
	expect('buckets' in spanning && spanning.buckets).toHaveLength(2);
});
