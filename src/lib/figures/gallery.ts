import type { DatasetContract } from '../model/contract.ts';
import type { Locale } from '../model/locale.ts';
import type { Transform } from '../model/query.ts';
import type { ChartChoice } from '../model/view.ts';
import endlessName from './example-endless-name.json' with { type: 'json' };
import longNames from './example-long-names.json' with { type: 'json' };
import { exampleInput } from './example.ts';
import type { Example, ExampleCell } from './example.ts';
import type { FigureInput } from './figure-input.ts';
import { adaptInput } from './gallery-inputs.ts';
import type { FigureKind } from './figure.ts';

/** What charts have to cope with: each kind is drawn for each of these. */
export const fixtures = [
	'normal',
	'gaps',
	'one_point',
	'many',
	'all_zero',
	'provisional',
	'estimated',
	'long_names',
	'ended',
	'no_report',
	'endless_name'
] as const;
export type FixtureId = (typeof fixtures)[number];

/** Which contract the examples of a kind are made of, and how its series are split. */
interface Shape {
	readonly measure: string;
	readonly years?: readonly [from: number, to: number];
	readonly grain?: Example['grain'];
	/** Series are the members of this dimension. */
	readonly dimension?: string;
	readonly transform?: Transform;
	readonly chart?: Partial<ChartChoice>;
}

const ranked: Shape = { measure: 'turns', years: [2024, 2024], grain: 'year' };

const shapes = {
	line: { measure: 'turns' },
	bar: ranked,
	heat: { measure: 'turns' },
	facets: { measure: 'turns' },
	strip: ranked,
	slope: { measure: 'turns', years: [2022, 2025], grain: 'year' },
	stacked_bar: { measure: 'turns', dimension: 'mode' },
	stacked_area: { measure: 'turns', dimension: 'mode', chart: { stack: 'share' } },
	funnel: { ...ranked, transform: { kind: 'per_population', per: 1000 } },
	scatter: ranked,
	bullet: { ...ranked, measure: 'sessions' },
	paired: { measure: 'turns' },
	map: ranked,
	cumulative: { measure: 'turns', years: [2023, 2025], grain: 'month', transform: { kind: 'to_date' } },
	seasonal: { measure: 'turns', years: [2022, 2025], grain: 'month' },
	sparkline: { measure: 'turns' }
} as const satisfies Partial<Record<FigureKind, Shape>>;

/** Kinds that are drawn from the same made-up numbers; the others need numbers of their own. */
export type GalleryKind = keyof typeof shapes;
export const galleryKinds = Object.keys(shapes) as readonly GalleryKind[];

const wave = (unit: number, bucket: number) =>
	Math.round((90 + ((unit * 37) % 50) * 6) * (1 + 0.3 * Math.sin(bucket * 1.57 + unit)) * (1 + bucket * 0.01));

const missing = ['not_reported', 'late', 'not_due', 'not_applicable', 'suppressed'] as const;

function gapAt(unit: number, bucket: number): number | ExampleCell {
	const value = wave(unit, bucket);
	const turn = unit * 3 + bucket;
	if (turn % 6 === 5) {
		const status = missing[Math.floor(turn / 6) % missing.length]!;
		return { value: null, status, ...(status === 'suppressed' ? { qualifier: 'below' } : {}) };
	}
	if (turn % 11 === 4) return 0;
	return turn % 7 === 3 ? { value, periods: [2, 3] } : value;
}

/** The sum of those that are in, of eight; none is in once. */
function meanOfGaps(bucket: number): ExampleCell {
	if (bucket % 12 === 9) return { value: null, status: 'late' };
	const units = Array.from({ length: 8 }, (_, unit) => gapAt(unit, bucket));
	const known = units.flatMap((cell) => (typeof cell === 'number' ? cell : (cell.value ?? [])));
	return { value: known.reduce((sum, value) => sum + value, 0), periods: [known.length, 8] };
}

const fixtureExamples: Record<FixtureId, Partial<Example> & Pick<Example, 'cell'>> = {
	normal: { units: 8, cell: wave },
	gaps: { units: 8, cell: gapAt, mean: meanOfGaps },
	one_point: { units: 1, cell: (unit, bucket) => (bucket === 0 ? wave(unit, bucket) : null) },
	many: { units: 63, cell: wave },
	all_zero: { units: 6, cell: () => 0 },
	provisional: {
		units: 6,
		cell: (unit, bucket) => ({ value: wave(unit, bucket), provisional: bucket > 13 || (bucket === 0 && unit === 2) })
	},
	estimated: {
		units: 6,
		cell: (unit, bucket) => ({ value: wave(unit, bucket), ...(unit % 2 ? { qualifier: 'estimate' } : {}) })
	},
	long_names: { names: longNames, cell: wave },
	ended: {
		units: 6,
		validTo: { 'u-1': '2020-12-31' },
		cell: (unit, bucket) => (unit === 1 ? { value: null, status: 'not_applicable' } : wave(unit, bucket))
	},
	no_report: { units: 6, cell: (unit, bucket) => (unit === 1 ? null : wave(unit, bucket)) },
	endless_name: { names: endlessName, cell: wave }
};

/** Input of a figure of a kind with the made-up numbers of a fixture. */
export function galleryInput(
	kind: GalleryKind,
	fixture: FixtureId,
	contract: DatasetContract,
	locale: Locale
): FigureInput {
	const { measure, years = [2022, 2025], grain = 'quarter', dimension, transform, chart } = shapes[kind] as Shape;
	const example = fixtureExamples[fixture];
	const one = fixture === 'one_point';
	const input = exampleInput({
		contract,
		measure,
		from: `${years[0]}-01-01`,
		to: one ? `${years[0]}-${grain === 'quarter' ? '03-31' : '12-31'}` : `${years[1]}-12-31`,
		grain,
		locale,
		illustrative: true,
		mean: (bucket) => (fixture === 'all_zero' ? 0 : (example.units ?? example.names?.length ?? 1) * wave(3, bucket)),
		...(dimension ? { dimension } : {}),
		...(transform ? { transform } : {}),
		...(chart ? { chart } : {}),
		...example
	});
	return adaptInput(kind, input);
}
