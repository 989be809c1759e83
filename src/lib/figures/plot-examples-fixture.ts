import receptions from '../datasets/receptions.contract.ts';
import meetings from '../datasets/thematic-meetings.contract.ts';
import { bulletFigure } from './bullet-figure.ts';
import { cumulativeFigure } from './cumulative-figure.ts';
import { exampleInput } from './example.ts';
import type { Example } from './example.ts';
import { facetsFigure } from './facets-figure.ts';
import type { FigureInput } from './figure-input.ts';
import type { Figure } from './figure.ts';
import { funnelFigure } from './funnel-figure.ts';
import { mapExamples } from './map-examples-fixture.ts';
import { heatFigure } from './heat-figure.ts';
import { pairedFigure } from './paired-figure.ts';
import { scatterFigure } from './scatter-figure.ts';
import { seasonalFigure } from './seasonal-figure.ts';
import { stripFigure } from './strip-figure.ts';

const turns = { contract: receptions, measure: 'turns' } as const;
const year = { from: '2024-01-01', to: '2024-12-31', grain: 'year' } as const;
const rate = (unit: number) => Math.round(40 + ((unit * 53) % 97) * 3.1) / 100;
const perThousand = { transform: { kind: 'per_population', per: 1000 } } as const;

const countless = { units: 3321, names: Array.from({ length: 3321 }, (_, unit) => `Xã ${unit}`) };

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

/** A number held against a target, as the `versus_target` transform gives it. */
const against = (numerator: number, denominator: number) => ({
	value: numerator / denominator,
	numerator,
	denominator
});
const bullet: Example = {
	...turns,
	...year,
	measure: 'sessions',
	transform: { kind: 'versus_target' },
	units: 9,
	cell: (unit) => {
		if (unit === 2) return { value: null, status: 'not_reported' };
		if (unit === 5) return { ...against(17, 18), periods: [3, 4] };
		return against([24, 12, 0, 27, 22, 0, 39, 31, 24][unit] ?? 0, 24);
	}
};

/** What each Party cell held, against a range of one to two. */
function rangeBullet(): FigureInput {
	const measure = 'meetings_per_cell';
	const cell = (unit: number) =>
		unit === 6 ? { value: null, status: 'late' as const } : against(20 * [0.6, 1.4, 2.3, 1, 2, 1.7, 0][unit]!, 20);
	const input = exampleInput({ ...bullet, contract: meetings, measure, units: 7, cell });
	const column = (value: number) => Array.from({ length: input.table.numRows }, () => value);
	const columns = { ...input.table.columns, [`${measure}__most`]: column(40), [`${measure}__each`]: column(20) };
	return { ...input, table: { ...input.table, columns } };
}

/** Each unit's sessions by the head, which have a target, and delegated ones, which do not. */
function splitBullet(): FigureInput {
	const other = { ...bullet, units: 5, transform: { kind: 'absolute' } } as const;
	const { table } = exampleInput({ ...other, cell: (unit) => 3 + ((unit * 5) % 8) });
	const mode = Array.from({ length: table.numRows }, () => 'delegated');
	const beside = { dimension: 'mode', table: { ...table, columns: { ...table.columns, mode } } };
	return { ...exampleInput({ ...bullet, units: 5, cell: (unit) => against(14 + unit * 4, 24) }), beside };
}

const toDate: Example = {
	...seasonal,
	from: '2022-01-01',
	measure: 'sessions',
	transform: { kind: 'to_date' },
	cell: (_, bucket) => {
		const value = ((bucket % 12) + 1) * 3 + Math.floor(bucket / 12) * (bucket % 12);
		return bucket === 32 ? { value, provisional: true } : value;
	}
};
function cumulativeInput(): FigureInput {
	const years = { ...toDate, to: '2024-12-31', grain: 'year', transform: { kind: 'versus_target' } } as const;
	const { table } = exampleInput({ ...years, cell: () => against(40, 45) });
	return { ...exampleInput(toDate), asked: table };
}

function scatterInput(example: Example, second: (unit: number) => number | null): FigureInput {
	const input = exampleInput(example);
	const across = Array.from({ length: input.table.numRows }, (_, unit) => second(unit));
	return {
		...input,
		table: { ...input.table, columns: { ...input.table.columns, groups: across } },
		view: { ...input.view, query: { ...input.view.query, measures: ['turns', 'groups'] } }
	};
}

const scatter: Example = { ...turns, ...year, units: 30, cell: (unit) => 200 + ((unit * 53) % 97) * 9 };
const groups = (unit: number) => (unit === 9 ? null : Math.round(((unit * 53) % 97) / 8 + ((unit * 7) % 5)));

const paired: Example = {
	...turns,
	from: '2024-01-01',
	to: '2026-03-31',
	dataThrough: '2026-03-31',
	units: 7,
	names: ['Hạc Thành', 'Hàm Rồng', 'Đông Quang', 'Nguyệt Viên', 'Đông Sơn', 'Quảng Phú', 'Đông Tiến'],
	validFrom: Object.fromEntries(Array.from({ length: 7 }, (_, unit) => [`u-${unit}`, '2025-07-01'])),
	cell: (unit, bucket) => {
		const value = 60 + ((unit * 41) % 70) * 4 + bucket * (unit % 2 ? 6 : -5);
		if (unit === 6 && bucket < 6) return { value: null, status: 'not_applicable' };
		return bucket < 6 && unit < 3 ? { value, qualifier: 'estimate' } : value;
	}
};
const underLens = (example: Example): FigureInput => {
	const input = exampleInput(example);
	const query = { ...input.view.query, lens: { kind: 'units_of', date: '2025-07-01' } as const };
	return { ...input, view: { ...input.view, query } };
};

/** The ways of receiving in one place, which all come in the same reports. */
const modes: Example = {
	...turns,
	from: '2020-01-01',
	to: '2023-12-31',
	dimension: 'mode',
	cell: (member, bucket) => {
		const value = 60 + member * 30 + ((bucket * 7) % 13) * (member + 1);
		if (bucket === 3) return { value: null, status: 'late' };
		return bucket === 7 ? { value, periods: [2, 6] } : { value, provisional: bucket > 13 };
	}
};

/** Charts of units and seasons with made-up numbers, for the gallery and for pictures. */
export const plotExamples: Readonly<Record<string, () => Figure>> = {
	strip: () => stripFigure(exampleInput(strip)),
	'strip-focus': () => stripFigure(exampleInput({ ...strip, focus: ['u-7', 'u-12', 'u-5'] })),
	'strip-countless': () =>
		stripFigure(
			exampleInput({
				...strip,
				...countless,
				cell: (unit) => rate(unit) + ((unit * 31) % 100) / 1000
			})
		),
	'strip-no-report': () => stripFigure(exampleInput({ ...strip, units: 12, cell: () => null, mean: () => null })),
	'strip-one': () => stripFigure(exampleInput({ ...strip, units: 2, cell: (unit) => (unit ? null : 3) })),
	funnel: () => funnelFigure(exampleInput(funnel)),
	'funnel-focus': () => funnelFigure(exampleInput({ ...funnel, focus: ['u-9'], locale: 'en' })),
	'funnel-no-base': () =>
		funnelFigure(exampleInput({ ...funnel, units: 6, cell: () => ({ value: null, numerator: 5, denominator: 0 }) })),
	cumulative: () => cumulativeFigure(cumulativeInput()),
	'cumulative-no-report': () => cumulativeFigure(exampleInput({ ...toDate, cell: () => null })),
	...mapExamples,
	bullet: () => bulletFigure(exampleInput(bullet)),
	'bullet-split': () => bulletFigure(splitBullet()),
	'bullet-range': () => bulletFigure(rangeBullet()),
	'bullet-no-report': () => bulletFigure(exampleInput({ ...bullet, cell: () => null })),
	'heat-countless': () =>
		heatFigure(
			exampleInput({
				...strip,
				...countless,
				from: '2016-01-01',
				grain: 'year',
				focus: ['u-5'],
				cell: (unit) => unit + 1
			})
		),
	'bullet-countless': () =>
		bulletFigure(exampleInput({ ...bullet, ...countless, cell: (unit) => against(unit % 40, 24) })),
	'facets-of-one-place': () => facetsFigure(exampleInput(modes)),
	scatter: () => scatterFigure(scatterInput(scatter, groups)),
	'scatter-focus': () => scatterFigure(scatterInput({ ...scatter, focus: ['u-7'], locale: 'en' }, groups)),
	'scatter-no-report': () => scatterFigure(scatterInput({ ...scatter, cell: () => null }, () => null)),
	'scatter-countless': () => scatterFigure(scatterInput({ ...scatter, ...countless }, groups)),
	paired: () => pairedFigure(underLens(paired)),
	'paired-focus': () => pairedFigure(underLens({ ...paired, focus: ['u-0'] })),
	'paired-no-report': () => pairedFigure(underLens({ ...paired, cell: () => null })),
	seasonal: () => seasonalFigure(exampleInput(seasonal)),
	'seasonal-quarters': () =>
		seasonalFigure(exampleInput({ ...seasonal, grain: 'quarter', cell: (_, bucket) => 100 + ((bucket * 17) % 60) })),
	'seasonal-no-report': () => seasonalFigure(exampleInput({ ...seasonal, cell: () => null }))
};
