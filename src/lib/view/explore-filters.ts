import type { DatasetContract } from '../model/contract.ts';
import { countMeasures } from '../model/columns.ts';
import { facetsOf } from '../model/explore-view.ts';
import type { FacetFilter, FacetId, RangeFilter } from '../model/explore-view.ts';
import { reportStatuses } from '../model/status.ts';
import { unitLevels } from '../model/unit.ts';
import type { UnitDirectory } from '../model/unit-directory.ts';
import { noticeOf } from './notice.ts';
import type { Notice } from './notice.ts';

/** More members than this are left out rather than named. */
export const mostMembers = 200;

/** `f.field=economy,other` keeps members, `f.field=!other` leaves them out. */
export function decodeFilters(
	params: URLSearchParams,
	contract: DatasetContract,
	directory: UnitDirectory,
	notices: Notice[]
): FacetFilter[] {
	return facetsOf(contract).flatMap((facet): FacetFilter[] => {
		const raw = params.get(`f.${facet}`);
		if (raw === null) return [];
		const mode = raw.startsWith('!') ? 'exclude' : 'include';
		const asked = [...new Set(raw.replace(/^!/, '').split(','))].filter((member) => member !== '');
		const members = asked.filter((member) => isMember(facet, member, contract, directory));
		if (members.length < asked.length || asked.length === 0)
			notices.push(noticeOf(`f.${facet}`, raw, facet === 'unit' ? 'unknown_unit' : 'unknown_value'));
		if (members.length > mostMembers) notices.push(noticeOf(`f.${facet}`, `${members.length}`, 'too_many'));
		return members.length === 0 ? [] : [{ facet, mode, members: members.slice(0, mostMembers) }];
	});
}

function isMember(facet: FacetId, member: string, contract: DatasetContract, directory: UnitDirectory): boolean {
	switch (facet) {
		case 'unit':
			return directory.byId.has(member);
		case 'level':
			return Object.hasOwn(unitLevels, member);
		case 'year':
			return /^(19|20)\d{2}$/.test(member);
		case 'month':
			return /^([1-9]|1[0-2])$/.test(member);
		case 'status':
			return Object.hasOwn(reportStatuses, member);
		default:
			return contract.dimensions.some(({ id, members }) => id === facet && members.some((one) => one.id === member));
	}
}

/** `r.turns=10..200`, either end left open. */
export function decodeRanges(params: URLSearchParams, contract: DatasetContract, notices: Notice[]): RangeFilter[] {
	return countMeasures(contract).flatMap(({ id }): RangeFilter[] => {
		const raw = params.get(`r.${id}`);
		if (raw === null) return [];
		const match = /^(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?$/.exec(raw);
		const [min, max] = [match?.[1], match?.[2]].map((bound) => (bound === undefined ? null : Number(bound)));
		if (!match || (min === null && max === null)) {
			notices.push(noticeOf(`r.${id}`, raw, 'unknown_value'));
			return [];
		}
		if (min != null && max != null && min > max) {
			notices.push(noticeOf(`r.${id}`, raw, 'reversed'));
			return [{ measure: id, min: max, max: min }];
		}
		return [{ measure: id, min: min ?? null, max: max ?? null }];
	});
}

/** The parameters of filters and ranges. */
export function encodeFilters(
	filters: readonly FacetFilter[],
	ranges: readonly RangeFilter[]
): readonly (readonly [string, string])[] {
	return [
		...filters.map(({ facet, mode, members }) => {
			const sign = mode === 'exclude' ? '!' : '';
			return [`f.${facet}`, sign + members.join(',')] as const;
		}),
		...ranges.map(({ measure, min, max }) => [`r.${measure}`, `${min ?? ''}..${max ?? ''}`] as const)
	];
}
