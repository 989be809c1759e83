import { problemMessagesOf } from '../../i18n/problem-messages.ts';
import type { Locale } from '../../model/locale.ts';
import type { IsoDate } from '../../model/period.ts';
import type { Candidate } from '../../model/problem.ts';
import type { Unit } from '../../model/unit.ts';
import type { UnitIndex } from '../unit-index.ts';

/** A unit told apart from its namesakes: "Phường Đông Sơn (TP Thanh Hóa, đến 30/6/2025)". */
export function unitLabel(index: UnitIndex, unit: Unit, locale: Locale): string {
	const texts = problemMessagesOf(locale);
	const parent = unit.parent === null ? undefined : index.byId.get(unit.parent);
	const parts = [
		...(parent ? [placeName(parent)] : []),
		...(unit.id.includes('@') ? [texts.from(localDate(unit.validFrom))] : []),
		...(unit.validTo === null ? [] : [texts.until(localDate(unit.validTo))])
	];
	return parts.length === 0 ? unit.name : `${unit.name} (${parts.join(', ')})`;
}

/** Towns and cities carry their type in the short name: "TP Thanh Hóa". */
const placeName = ({ division, name, shortName }: Unit) =>
	division === 'thanh_pho' || division === 'thi_xa' ? shortName : name;

const localDate = (date: IsoDate) => date.split('-').map(Number).reverse().join('/');

/** Units as answers to a question. */
export function toCandidates(index: UnitIndex, units: readonly Unit[]): Candidate[] {
	const label = (unit: Unit) => ({ vi: unitLabel(index, unit, 'vi'), en: unitLabel(index, unit, 'en') });
	return units.map((unit) => ({ value: unit.id, label: label(unit) }));
}
