import type { UnitId } from '../model/unit.ts';
import type { DraftSeries } from './draft-series.ts';
import type { FigureInput } from './figure-input.ts';

const howMany = 5;

/**
 * The units most like one of them: of its own type first (a ward among wards), then by the ratio of residents. Empty
 * where residents of the unit are not known.
 */
export function nearestTo(input: FigureInput, one: DraftSeries, all: readonly DraftSeries[]): DraftSeries[] {
	const own = one.unit === null ? undefined : residentsOf(input, one.unit);
	if (own === undefined) return [];
	const type = (unit: UnitId | null) => (unit === null ? undefined : input.units(unit)?.division);
	return all
		.flatMap((series) => {
			const residents = series.unit === null ? undefined : residentsOf(input, series.unit);
			if (series === one || residents === undefined) return [];
			const isOther = type(series.unit) !== type(one.unit);
			return [{ series, isOther, distance: Math.abs(Math.log(residents / own)) }];
		})
		.sort((a, b) => Number(a.isOther) - Number(b.isOther) || a.distance - b.distance)
		.slice(0, howMany)
		.map(({ series }) => series);
}

function residentsOf({ residents }: FigureInput, unit: UnitId): number | undefined {
	const found = residents?.get(unit);
	return found !== undefined && found > 0 ? found : undefined;
}
