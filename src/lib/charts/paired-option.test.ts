import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from '../figures/example.ts';
import type { Example } from '../figures/example.ts';
import { pairedFigure } from '../figures/paired-figure.ts';
import { drawnFaults } from './label-boxes.ts';
import { absentEnds } from './paired-ends.ts';
import { renderSvg } from './render-svg.ts';
import { chartSize } from './size.ts';

const late = { value: null, status: 'late' } as const;
const ended = { value: null, status: 'not_applicable' } as const;

function paired(cell: Example['cell']) {
	const input = exampleInput({
		contract: receptions,
		measure: 'turns',
		from: '2024-01-01',
		to: '2026-03-31',
		dataThrough: '2026-03-31',
		units: 5,
		validFrom: Object.fromEntries(Array.from({ length: 5 }, (_, unit) => [`u-${unit}`, '2025-07-01'])),
		cell
	});
	const query = { ...input.view.query, lens: { kind: 'units_of', date: '2025-07-01' } as const };
	return pairedFigure({ ...input, view: { ...input.view, query } });
}

describe('a dot of one period', () => {
	const figure = paired((unit, bucket) => {
		if (unit === 1 && bucket >= 6) return late;
		if (unit === 2 && bucket < 6) return ended;
		return unit === 3 ? null : 100 + unit * 20;
	});
	const place = { x: (value: number) => 50 + value, y: (index: number) => 10 + index * 22 };
	const marks = (right: number, left = 50) => absentEnds(figure.rows, { left, right }, place);
	const boxOf = (status: string, right = 400, left = 50) =>
		marks(right, left).find(({ cell }) => cell.status === status)!.box;

	it('has beside it what is known of the other: of before on the left, of after on the right', () => {
		const at = (status: string) =>
			figure.rows.findIndex((row) => [row.before, row.after].some((cell) => cell.status === status));
		expect(marks(400)).toHaveLength(2);
		expect(boxOf('late').x).toBeGreaterThan(place.x(120) + 5);
		expect(boxOf('not_applicable').x + boxOf('not_applicable').width).toBeLessThan(place.x(140) - 5);
		for (const status of ['late', 'not_applicable'])
			expect(boxOf(status).y + boxOf(status).height / 2).toBe(place.y(at(status)));
	});
	it('has it on its other side where the plot ends', () => {
		expect(boxOf('late', place.x(120)).x).toBeLessThan(place.x(120));
		expect(boxOf('not_applicable', 400, place.x(140)).x).toBeGreaterThan(place.x(140));
	});
	it('is explained by a legend of its marks alone; a unit without any number is not one of them', () => {
		const svg = (one: typeof figure) => renderSvg(one, chartSize(one, 720), 'print');
		expect(svg(figure)).toContain('quá hạn, chưa gửi');
		expect(svg(figure)).toContain('không áp dụng');
		expect(svg(figure)).not.toContain('không báo cáo');
		const whole = paired((unit) => 100 + unit);
		expect(svg(whole)).not.toContain('quá hạn');
		expect(chartSize(figure, 720).height).toBe(chartSize(whole, 720).height - 22 + 20);
	});
	it('leaves every label its room', () => expect(drawnFaults(figure)).toEqual([]));
});

describe('the key of paired dots', () => {
	const texts = (cell: Example['cell']) => {
		const figure = paired(cell);
		return renderSvg(figure, chartSize(figure, 720), 'print');
	};
	it('has no dashed ring where all numbers are final', () =>
		expect(texts(() => 100)).not.toContain('stroke-dasharray'));
	it('names why rings are dashed: not all of them are estimates', () => {
		const late = texts((unit) => ({ value: 100, provisional: unit === 1 }));
		expect(late).toContain('>tạm tính<');
		expect(late).not.toContain('ước tính');
		expect(texts((unit) => (unit === 1 ? { value: 100, qualifier: 'estimate' } : 100))).toContain('>ước tính<');
		const both = texts((unit) => ({ value: 100, ...(unit === 1 ? { qualifier: 'estimate' } : { periods: [1, 3] }) }));
		expect(both).toContain('>chưa đủ báo cáo hoặc ước tính<');
	});
	it('is whole in a narrow column, in two lines', () => {
		const figure = paired((unit) => ({
			value: 100,
			...(unit === 1 ? { qualifier: 'estimate' } : { periods: [1, 3] })
		}));
		const { height } = chartSize(figure, 310);
		expect(renderSvg(figure, { width: 310, height }, 'print')).toContain('>chưa đủ báo cáo hoặc ước tính<');
		expect(
			height -
				chartSize(
					paired(() => 100),
					310
				).height
		).toBe(20);
	});
	it('leaves every label its room', () =>
		expect(
			drawnFaults(paired(() => ({ value: 100, provisional: true, periods: [1, 3], qualifier: 'estimate' })))
		).toEqual([]));
});
