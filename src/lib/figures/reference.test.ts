import { describe, expect, it } from 'vitest';
import receptions from '../datasets/receptions.contract.ts';
import { comparators, comparatorsIn } from '../model/comparator.ts';
import type { Comparator } from '../model/comparator.ts';
import type { Query, Transform } from '../model/query.ts';
import type { Target } from '../model/target.ts';
import type { UnitFacts } from './figure-input.ts';
import { barFigure } from './bar-figure.ts';
import { exampleInput } from './example.ts';
import type { Example } from './example.ts';
import { figureOf } from './figure-of.ts';
import type { FigureKind } from './figure.ts';
import { galleryInput, galleryKinds } from './gallery.ts';
import { lineFigure } from './line-figure.ts';

const example = { contract: receptions, measure: 'turns', from: '2023-01-01', to: '2023-12-31', focus: ['u-0'] };
const inputOf = (versus: Comparator, more: Pick<Example, 'cell'> & Partial<Example>) =>
	exampleInput({ ...example, units: 8, chart: { versus }, ...more });
const referenceIn = (versus: Comparator, more: Pick<Example, 'cell'> & Partial<Example>) => {
	const { series, notes } = lineFigure(inputOf(versus, more));
	return { mean: series.find((one) => one.role === 'mean'), note: notes.find((one) => one.startsWith('Đang so sánh')) };
};
const minimum: Target = {
	id: 'chair',
	unit: null,
	level: null,
	dataset: 'receptions',
	measure: 'sessions',
	filter: { dimension: 'mode', members: ['head'] },
	min: 1,
	max: null,
	per: 'week',
	validFrom: '2014-07-01',
	validTo: null,
	legalBasis: 'Act 42',
	verified: true
};
const perThousand: Transform = { kind: 'per_population', per: 1000 };

describe('what a unit is compared with', () => {
	it('is the average of the others without it, and is said', () => {
		const { mean, note } = referenceIn('others', { cell: (unit) => (unit === 0 ? 800 : 100) });
		expect(mean?.points.map((cell) => cell.value)).toEqual([100, 100, 100, 100]);
		expect(note).toBe('Đang so sánh: Ba Đình với bình quân 7 đơn vị khác.');
	});
	it('counts a unit with half its reports as a half, and one without as none', () => {
		const cell = (unit: number) => {
			if (unit === 1) return { value: 50, periods: [1, 2] as const };
			return unit === 2 ? null : 100;
		};
		const { mean } = referenceIn('others', { cell, units: 4 });
		expect(mean?.points[0]?.value).toBeCloseTo(150 / 1.5);
		expect(mean?.points[0]?.coverage).toEqual({ reported: 2, due: 3 });
	});
	it('is computed from what is behind rates, never from rates', () => {
		const cell = (unit: number) => ({ value: 0, numerator: unit === 1 ? 9 : 1, denominator: unit === 1 ? 9000 : 500 });
		const { mean } = referenceIn('others', { cell, units: 3, transform: perThousand });
		expect(mean?.points[0]?.value).toBeCloseTo(10 / 9.5);
	});
	it('are the five nearest in residents, of the same type first', () => {
		const input = inputOf('nearest', { cell: (unit) => 100 * unit });
		const residents = new Map([100, 500, 95, 120, 90, 300, 210, 101].map((count, unit) => [`u-${unit}`, count * 1000]));
		const units = (id: string): UnitFacts | undefined => {
			const unit = input.units(id);
			return unit && { ...unit, division: id === 'u-7' ? 'huyen' : unit.division };
		};
		const { series, notes } = lineFigure({ ...input, residents, units });
		expect(series.find((one) => one.role === 'mean')?.points[0]?.value).toBe((200 + 300 + 400 + 500 + 600) / 5);
		expect(notes.find((note) => note.startsWith('Đang'))).toBe(
			'Đang so sánh: Ba Đình với bình quân 5 đơn vị gần nhất về dân số (Tây Hồ, Cầu Giấy, Long Biên, Hai Bà Trưng, Đống Đa).'
		);
	});
	it('is nobody where residents are not known, and says so', () => {
		const { series, notes } = lineFigure(inputOf('nearest', { cell: () => 100 }));
		expect(series.some((one) => one.role === 'mean')).toBe(false);
		expect(notes).toContain('Ba Đình: không có đơn vị hoặc kỳ nào đủ số liệu để so sánh.');
	});
	it('is the highest final number it had itself', () => {
		const cell = (_: number, bucket: number) => (bucket === 3 ? { value: 999, provisional: true } : 100 + bucket);
		const { mean, note } = referenceIn('own_high', { cell });
		expect(mean?.points.map((point) => point.value)).toEqual([102, 102, 102, 102]);
		expect(note).toBe('Đang so sánh: Ba Đình với mức cao nhất: 102 (quý III/2023).');
	});
	it('is its level within the unit above, whatever units are shown', () => {
		const input = inputOf('parent', { cell: () => 100, units: 2 });
		const { table } = exampleInput({ ...example, cell: () => 40, units: 1 });
		const units = { kind: 'level', level: 'district', within: 'p-01' } as const;
		const { series, notes } = lineFigure({ ...input, parent: { table, units } });
		expect(series.find((one) => one.role === 'mean')?.points[0]?.value).toBe(40);
		expect(notes).toContainEqual(expect.stringContaining('với bình quân các quận, huyện, thị xã, thành phố thuộc'));
		expect(lineFigure(input).notes).toContain('Ba Đình: không có đơn vị hoặc kỳ nào đủ số liệu để so sánh.');
	});
	it('is what the unit has to reach, where the numbers are of just that', () => {
		const target: Target = { ...minimum, level: 'district', min: 2, per: 'month' };
		const asked = (filters: Query['filters'], more = target) => {
			const input = inputOf('target', { cell: () => 5, measure: 'sessions' });
			const query = { ...input.view.query, filters };
			const { series, notes } = lineFigure({ ...input, view: { ...input.view, query }, targets: [more] });
			return [series.find((one) => one.role === 'mean')?.points.map((cell) => cell.value), notes] as const;
		};
		const [line, notes] = asked([{ dimension: 'mode', members: ['head'] }]);
		expect(line).toEqual([6, 6, 6, 6]);
		expect(notes).toContain('Đang so sánh: Ba Đình với mức phải đạt.');
		const [none, said] = asked([]);
		expect(none).toBeUndefined();
		expect(said).toContain('Ba Đình: không có mức tối thiểu hay chỉ tiêu nào cho đúng số liệu đang hiện.');
		expect(asked([], { ...target, filter: null })[0]).toEqual([6, 6, 6, 6]);
	});
	it('is nobody where numbers have no average, and says so', () => {
		const transform: Transform = { kind: 'change', versus: 'same_period' };
		const { series, notes } = lineFigure(inputOf('others', { cell: () => 0.1, transform }));
		expect(series.some((one) => one.role === 'mean')).toBe(false);
		expect(notes).toContain('Ba Đình: không có đơn vị hoặc kỳ nào đủ số liệu để so sánh.');
	});
	it('stays the average of all with several units in focus', () => {
		const { note } = referenceIn('others', { cell: () => 100, focus: ['u-0', 'u-1'], mean: () => 800 });
		expect(note).toContain('với bình quân một đơn vị');
	});
	it('marks the same average in a ranking, but never another period of the unit', () => {
		const cell = (unit: number) => (unit === 0 ? 800 : 100);
		expect(barFigure(inputOf('others', { cell })).mean).toEqual({ label: 'Bình quân 7 đơn vị khác', value: 100 });
		expect(barFigure(inputOf('own_high', { cell, mean: () => 1500 })).mean?.value).toBeCloseTo(187.5);
	});
});

describe('what is offered to compare with', () => {
	const others = (Object.keys(comparators) as Comparator[]).filter((comparator) => comparator !== 'all');
	it.each(galleryKinds)('is what %s draws', async (kind) => {
		const input = galleryInput(kind, 'normal', receptions, 'vi');
		const { query } = input.view;
		const more = {
			residents: new Map(Array.from({ length: 8 }, (_, unit) => [`u-${unit}`, 1000 * (unit + 1)])),
			parent: { table: input.table, units: query.units },
			targets: [
				{ ...minimum, level: 'district', measure: query.measures[0] ?? '', filter: null, per: 'month' } as const
			]
		};
		const drawn = async (versus: Comparator) => {
			const view = { ...input.view, chart: { ...input.view.chart, focus: ['u-0'], versus } };
			return JSON.stringify(await figureOf<FigureKind>(kind, { ...input, ...more, view }));
		};
		const plain = await drawn('all');
		const different = await Promise.all(
			others.map(async (versus) => ((await drawn(versus)) === plain ? [] : [versus]))
		);
		expect(different.flat()).toEqual(comparatorsIn(kind).filter((comparator) => comparator !== 'all'));
	});
});
