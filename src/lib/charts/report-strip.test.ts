import { expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import { lineFigure } from '../figures/line-figure.ts';
import { seasonalFigure } from '../figures/seasonal-figure.ts';
import { drawnFaults } from './label-boxes.ts';
import { renderSvg } from './render-svg.ts';
import { chartSize } from './size.ts';

const base = { contract: receptions, measure: 'turns', from: '2022-01-01', to: '2023-12-31', units: 1 } as const;

it.each([
	['line', lineFigure],
	['seasonal', seasonalFigure]
] as const)('draws how far the reports of an only unit are in: %s', (_, make) => {
	const open = make(
		exampleInput({ ...base, cell: (_unit, at) => ({ value: 90 + at, periods: at === 5 ? [1, 3] : [3, 3] }) })
	);
	const whole = make(exampleInput({ ...base, cell: (_unit, at) => 90 + at }));
	const svg = (figure: typeof open) => renderSvg(figure, chartSize(figure, 720), 'print');
	expect(svg(open)).toContain('ít nhất 1/3 kỳ (quý II/2023)');
	expect(svg(whole)).not.toContain('ít nhất');
	expect(drawnFaults(open)).toEqual([]);
});
