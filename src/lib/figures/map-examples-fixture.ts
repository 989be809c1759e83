import receptions from '../datasets/receptions.contract.ts';
import { packRings } from '../model/geometry.ts';
import { outlineFixture } from '../model/outline-fixture.ts';
import { exampleInput } from './example.ts';
import type { Example } from './example.ts';
import type { FigureInput } from './figure-input.ts';
import type { Figure } from './figure.ts';
import { mapFigure } from './map-figure.ts';
import { mergedOn, placesOf, tilesOn } from './province-tiles.ts';

const turns = { contract: receptions, measure: 'turns' } as const;
const year = { from: '2026-01-01', to: '2026-12-31', grain: 'year', dataThrough: '2026-12-31' } as const;

/** As they stood before 1 July 2025. */
const provinceNames: Readonly<Record<string, string>> = {
	'01': 'Hà Nội',
	'02': 'Hà Giang',
	'04': 'Cao Bằng',
	'06': 'Bắc Kạn',
	'08': 'Tuyên Quang',
	'10': 'Lào Cai',
	'11': 'Điện Biên',
	'12': 'Lai Châu',
	'14': 'Sơn La',
	'15': 'Yên Bái',
	'17': 'Hòa Bình',
	'19': 'Thái Nguyên',
	'20': 'Lạng Sơn',
	'22': 'Quảng Ninh',
	'24': 'Bắc Giang',
	'25': 'Phú Thọ',
	'26': 'Vĩnh Phúc',
	'27': 'Bắc Ninh',
	'30': 'Hải Dương',
	'31': 'Hải Phòng',
	'33': 'Hưng Yên',
	'34': 'Thái Bình',
	'35': 'Hà Nam',
	'36': 'Nam Định',
	'37': 'Ninh Bình',
	'38': 'Thanh Hóa',
	'40': 'Nghệ An',
	'42': 'Hà Tĩnh',
	'44': 'Quảng Bình',
	'45': 'Quảng Trị',
	'46': 'Thừa Thiên Huế',
	'48': 'Đà Nẵng',
	'49': 'Quảng Nam',
	'51': 'Quảng Ngãi',
	'52': 'Bình Định',
	'54': 'Phú Yên',
	'56': 'Khánh Hòa',
	'58': 'Ninh Thuận',
	'60': 'Bình Thuận',
	'62': 'Kon Tum',
	'64': 'Gia Lai',
	'66': 'Đắk Lắk',
	'67': 'Đắk Nông',
	'68': 'Lâm Đồng',
	'70': 'Bình Phước',
	'72': 'Tây Ninh',
	'74': 'Bình Dương',
	'75': 'Đồng Nai',
	'77': 'Bà Rịa – Vũng Tàu',
	'79': 'TP. Hồ Chí Minh',
	'80': 'Long An',
	'82': 'Tiền Giang',
	'83': 'Bến Tre',
	'84': 'Trà Vinh',
	'86': 'Vĩnh Long',
	'87': 'Đồng Tháp',
	'89': 'An Giang',
	'91': 'Kiên Giang',
	'92': 'Cần Thơ',
	'93': 'Hậu Giang',
	'94': 'Sóc Trăng',
	'95': 'Bạc Liêu',
	'96': 'Cà Mau'
};

/** Codes that name another province since. */
const renamed: Readonly<Record<string, string>> = {
	'15': 'Lào Cai',
	'24': 'Bắc Ninh',
	'44': 'Quảng Trị',
	'46': 'Huế',
	'52': 'Gia Lai',
	'80': 'Tây Ninh',
	'82': 'Đồng Tháp',
	'91': 'An Giang'
};

const toStep = (degrees: number) => Math.round(degrees * 2000);

/** Communes inside made outlines; the last has none. */
function outlineInput(): FigureInput {
	const { units, collection } = outlineFixture(6, 5);
	const [, ...communes] = units;
	const input = exampleInput({
		...{ ...turns, ...year, names: communes.map(({ shortName }) => shortName), focus: ['x-14021@2025-07-01'] },
		cell: (unit) => {
			if (unit === 3) return { value: null, status: 'late' };
			if (unit === 9) return { value: null, status: 'not_reported' };
			if (unit === 14) return 0;
			const value = 20 + ((unit * 53) % 97) * 4;
			return unit === 21 ? { value, qualifier: 'estimate' } : { value, provisional: unit === 16 };
		}
	});
	const ids = (input.table.columns.unit_id as readonly string[]).map((id) => communes[Number(id.slice(2))]?.id ?? null);
	return {
		...input,
		table: { ...input.table, columns: { ...input.table.columns, unit_id: ids } },
		view: { ...input.view, query: { ...input.view.query, units: { kind: 'level', level: 'commune', within: 'p-38' } } },
		units: (id) => units.find((unit) => unit.id === id),
		outlines: {
			outlines: collection.features.slice(0, 29).map(({ geometry }, index) => ({
				unit: communes[index]?.id ?? '',
				rings: packRings(
					geometry.coordinates.map((ring) => ring.flatMap(([x, y]) => [toStep(x - 104), toStep(21 - y)]))
				)
			}))
		}
	};
}

/** All provinces of a year: `u-0` and the like renamed to their ids. */
function mapInput(date: string, change: Partial<Example> = {}): FigureInput {
	const codes = [...placesOf(tilesOn(date)).keys()].sort();
	const input = exampleInput({
		...turns,
		from: `${date.slice(0, 4)}-01-01`,
		to: `${date.slice(0, 4)}-12-31`,
		grain: 'year',
		dataThrough: `${date.slice(0, 4)}-12-31`,
		names: codes.map((code) => (date < mergedOn ? undefined : renamed[code]) ?? provinceNames[code] ?? code),
		cell: (unit) => {
			if (unit === 7) return { value: null, status: 'late' };
			if (unit === 12) return { value: null, status: 'not_reported' };
			if (unit === 20) return 0;
			return { value: 300 + ((unit * 53) % 97) * 40, provisional: unit === 15 };
		},
		...change
	});
	const idOf = (id: string) => `p-${codes[Number(id.slice(2))]}`;
	const unitIds = (input.table.columns.unit_id as readonly string[]).map(idOf);
	const query = { ...input.view.query, units: { kind: 'level', level: 'province', within: null } } as const;
	return {
		...input,
		table: { ...input.table, columns: { ...input.table.columns, unit_id: unitIds } },
		view: { ...input.view, query },
		units: (id) => input.units(`u-${codes.indexOf(id.slice(2))}`)
	};
}

/** Maps of tiles and of outlines, by name. */
export const mapExamples: Readonly<Record<string, () => Figure>> = {
	'map-63': () => mapFigure(mapInput('2024-12-31')),
	'map-34': () => mapFigure(mapInput('2026-12-31')),
	'map-no-report': () => mapFigure(mapInput('2026-12-31', { cell: () => null })),
	'map-outlines': () => mapFigure(outlineInput())
};
