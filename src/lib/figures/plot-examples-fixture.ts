import receptions from '../datasets/receptions.contract.ts';
import { exampleInput } from './example.ts';
import type { Example } from './example.ts';
import type { Figure } from './figure.ts';
import { funnelFigure } from './funnel-figure.ts';
import { seasonalFigure } from './seasonal-figure.ts';
import { stripFigure } from './strip-figure.ts';

const turns = { contract: receptions, measure: 'turns' } as const;
const year = { from: '2024-01-01', to: '2024-12-31', grain: 'year' } as const;
const rate = (unit: number) => Math.round(40 + ((unit * 53) % 97) * 3.1) / 100;
const perThousand = { transform: { kind: 'per_population', per: 1000 } } as const;
const longName =
	'Phường Hưng Dũng – Hưng Phúc – Trường Vinh – Vinh Tân, khu vực trung tâm hành chính mới của thành phố Vinh mở rộng';

const strip: Example = {
	...turns,
	...year,
	...perThousand,
	units: 30,
	cell: (unit) => {
		if (unit === 3) return { value: null, status: 'late' };
		if (unit === 17) return { value: 0.8, periods: [3, 4], numerator: 190, denominator: 240_000 };
		if (unit === 5) return { value: 1.5, provisional: true, numerator: 500, denominator: 333_000 };
		return { value: rate(unit), numerator: rate(unit) * 200, denominator: 200_000 };
	},
	mean: () => ({ value: 1.62, numerator: 9000, denominator: 5_550_000 })
};

const residents = (unit: number) => Math.round(5000 * 1.22 ** (unit % 15) + ((unit * 7919) % 997));
const funnel: Example = {
	...strip,
	cell: (unit) => {
		const denominator = residents(unit);
		const numerator = Math.round(
			(denominator * (unit === 4 ? 6.5 : unit === 11 ? 1.2 : 3 + ((unit * 37) % 13) / 13)) / 1000
		);
		if (unit === 3) return { value: null, status: 'not_reported' };
		const value = (numerator / denominator) * 1000;
		return { value, numerator, denominator, ...(unit === 17 ? { periods: [3, 4] as const } : {}) };
	},
	mean: () => ({ value: 3.5, numerator: 3500, denominator: 1_000_000 })
};

const seasonal: Example = {
	...turns,
	from: '2018-01-01',
	to: '2024-09-30',
	dataThrough: '2024-09-30',
	grain: 'month',
	units: 1,
	cell: (_, bucket) => {
		const value = Math.round(300 + bucket * 1.5 + 120 * Math.sin(((bucket % 12) / 12) * 6.28) + ((bucket * 31) % 40));
		return bucket === 80 ? { value, provisional: true } : bucket === 30 ? null : value;
	}
};

/** Charts of units and seasons with made-up numbers, for the gallery and for pictures. */
export const plotExamples: Readonly<Record<string, () => Figure>> = {
	strip: () => stripFigure(exampleInput(strip)),
	'strip-focus': () => stripFigure(exampleInput({ ...strip, focus: ['u-7', 'u-12', 'u-5'] })),
	'strip-long-names': () =>
		stripFigure(exampleInput({ ...strip, names: [longName, 'A', 'B', 'C', 'D'], units: 5, focus: ['u-0', 'u-1'] })),
	'strip-countless': () =>
		stripFigure(
			exampleInput({
				...strip,
				units: 3321,
				names: Array.from({ length: 3321 }, (_, unit) => `Xã ${unit}`),
				cell: (unit) => rate(unit) + ((unit * 31) % 100) / 1000
			})
		),
	'strip-all-zero': () => stripFigure(exampleInput({ ...strip, units: 12, cell: () => 0, mean: () => 0 })),
	'strip-no-report': () => stripFigure(exampleInput({ ...strip, units: 12, cell: () => null, mean: () => null })),
	'strip-one': () => stripFigure(exampleInput({ ...strip, units: 2, cell: (unit) => (unit ? null : 3) })),
	funnel: () => funnelFigure(exampleInput(funnel)),
	'funnel-focus': () => funnelFigure(exampleInput({ ...funnel, focus: ['u-9'], locale: 'en' })),
	'funnel-no-base': () =>
		funnelFigure(exampleInput({ ...funnel, units: 6, cell: () => ({ value: null, numerator: 5, denominator: 0 }) })),
	seasonal: () => seasonalFigure(exampleInput(seasonal)),
	'seasonal-quarters': () =>
		seasonalFigure(exampleInput({ ...seasonal, grain: 'quarter', cell: (_, bucket) => 100 + ((bucket * 17) % 60) })),
	'seasonal-all-zero': () => seasonalFigure(exampleInput({ ...seasonal, cell: () => 0 })),
	'seasonal-no-report': () => seasonalFigure(exampleInput({ ...seasonal, cell: () => null }))
};
