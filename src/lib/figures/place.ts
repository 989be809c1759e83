import { chartMessagesOf } from '../i18n/chart-messages.ts';
import { compareText } from '../model/text.ts';
import type { UnitId } from '../model/unit.ts';
import type { FigureInput } from './figure-input.ts';

type PlaceInput = Pick<FigureInput, 'view' | 'units' | 'locale'>;

/** The units of a query as the subtitle names them: "các quận, huyện thuộc Tỉnh Thanh Hóa". */
export function placeOf({ view, units, locale }: PlaceInput): string {
	const text = chartMessagesOf(locale);
	const scope = view.query.units;
	const name = (id: UnitId) => units(id)?.name ?? text.unknownUnit(id);
	switch (scope.kind) {
		case 'level': {
			const level = text.placeLevel[scope.level];
			return scope.within === null ? level : text.levelWithin(level, name(scope.within));
		}
		case 'ids':
			return scope.ids.length <= 3 ? scope.ids.map(name).join(', ') : text.someUnits(scope.ids.length);
		case 'roll_up':
			return text.unitsWithin(name(scope.within));
	}
}

/** The same units taken as one, as they are named inside a sentence: "Tỉnh Thanh Hóa", "cấp xã". */
export function wholeOf({ view, units, locale }: PlaceInput): string {
	const text = chartMessagesOf(locale);
	const scope = view.query.units;
	const name = (id: UnitId) => units(id)?.name ?? text.unknownUnit(id);
	switch (scope.kind) {
		case 'level': {
			const level = text.wholeLevel[scope.level];
			return scope.within === null ? level : text.levelWithin(level, name(scope.within));
		}
		case 'ids':
			return placeOf({ view, units, locale });
		case 'roll_up':
			return name(scope.within);
	}
}

/** Short names, with the type or a year of the unit's time added where two would read alike. */
export function unitLabels(ids: readonly UnitId[], { units, locale }: PlaceInput): Map<UnitId, string> {
	const text = chartMessagesOf(locale);
	const short = (id: UnitId) => units(id)?.shortName ?? text.unknownUnit(id);
	const long = (id: UnitId) => units(id)?.name ?? short(id);
	const dated = (name: (id: UnitId) => string) => (id: UnitId) => {
		const unit = units(id);
		if (!unit) return name(id);
		const { validFrom, validTo } = unit;
		return validTo === null ? text.since(name(id), validFrom.slice(0, 4)) : text.until(name(id), validTo.slice(0, 4));
	};
	const labels = new Map<UnitId, string>();
	let alike = ids;
	for (const labelOf of [short, long, dated(short)]) {
		const counts = countsOf(ids.map(labelOf));
		for (const id of alike) if (counts.get(labelOf(id)) === 1) labels.set(id, labelOf(id));
		alike = alike.filter((id) => !labels.has(id));
		if (alike.length === 0) break;
	}
	return new Map(ids.map((id) => [id, labels.get(id) ?? dated(long)(id)]));
}

function countsOf(texts: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return counts;
}

/** Ids in the Vietnamese order of their labels. */
export function byLabel(labels: ReadonlyMap<UnitId, string>): (a: UnitId, b: UnitId) => number {
	return (a, b) => compareText(labels.get(a) ?? a, labels.get(b) ?? b);
}
